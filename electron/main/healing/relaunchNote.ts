import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { MachineClocks } from '../../platform/clock'

const note = z.strictObject({
  /** Of the machine's running clock, which begins anew with the machine. */
  writtenAtMs: z.number().int(),
  /** Milliseconds since 1970. */
  relaunchesAtMs: z.array(z.number().int()).readonly(),
  isSoftwareRendered: z.boolean(),
})

/** What a process leaves to the next one. */
export type Relaunches = Readonly<Omit<z.infer<typeof note>, 'writtenAtMs'>>

const NONE: Relaunches = { relaunchesAtMs: [], isSoftwareRendered: false }

/**
 * When the kiosk last started itself anew, and whether without the graphics card, for the process
 * that comes next, whoever starts it: a loop of starts is seen by none of them alone. A machine that
 * was switched off and on begins with nothing. Whoever removes the file gains five more starts.
 */
export class RelaunchNote {
  readonly #file: string
  readonly #machine: Pick<MachineClocks, 'monotonicMs'>

  constructor(folder: string, machine: Pick<MachineClocks, 'monotonicMs'>) {
    this.#file = path.join(folder, 'relaunches.json')
    this.#machine = machine
  }

  /** What cannot be read counts for nothing. */
  read(): Relaunches {
    try {
      const { writtenAtMs, ...relaunches } = note.parse(
        JSON.parse(fs.readFileSync(this.#file, 'utf8')),
      )
      return writtenAtMs > this.#machine.monotonicMs() ? NONE : relaunches
    } catch {
      return NONE
    }
  }

  /** @throws {Error} where the file cannot be written */
  write(relaunches: Relaunches): void {
    const written = { writtenAtMs: this.#machine.monotonicMs(), ...relaunches }
    fs.mkdirSync(path.dirname(this.#file), { recursive: true })
    fs.writeFileSync(this.#file, JSON.stringify(written), { mode: 0o600 })
  }

  /** @throws {Error} where the file cannot be removed */
  forget(): void {
    fs.rmSync(this.#file, { force: true })
  }
}
