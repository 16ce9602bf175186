import type { KeyProtection } from '../../platform/keyProtection'

/** What a command has said. */
export interface CommandAnswer {
  readonly exitCode: number
  readonly output: string
}

/** What can be read of the machine. Nothing here changes anything. */
export interface Machine {
  readonly platform: NodeJS.Platform
  /** Null where there is no such command, or where it does not come to an end. */
  run(command: string, args: readonly string[]): Promise<CommandAnswer | null>
  /** Null where it cannot be read. */
  readText(file: string): string | null
  /** The names in a folder, none where there is none. */
  listFolder(folder: string): readonly string[]
}

/** What can be read of the kiosk itself. */
export interface KioskFacts {
  readonly isPackaged: boolean
  /** One character for each of Electron's fuses; null where the program holds none. */
  readonly fuses: string | null
  readonly keyProtection: KeyProtection
  /** The folder's permission bits; null where the system has none, or no such folder. */
  readonly dataFolderMode: number | null
  readonly freeBytes: number | null
  readonly nowMs: number
  /** When this program was made. */
  readonly builtAtMs: number | null
  readonly display: { readonly width: number; readonly height: number } | null
}

/** What a command has said; null unless it went well. */
export async function outputOf(
  machine: Machine,
  command: string,
  ...args: readonly string[]
): Promise<string | null> {
  const answer = await machine.run(command, args)
  return answer === null || answer.exitCode !== 0 ? null : answer.output.trim()
}
