import { execFile } from 'node:child_process'
import fs from 'node:fs'
import type { CommandAnswer, Machine } from './machine'

/** Reading a setting takes no longer, not even where PowerShell has to start. */
const PATIENCE_MS = 15_000

/** The machine that this runs on. Commands are asked in English, in so far as they can be. */
export const thisMachine: Machine = {
  platform: process.platform,
  run: (command, args) =>
    new Promise<CommandAnswer | null>((resolve) => {
      const options = {
        timeout: PATIENCE_MS,
        windowsHide: true,
        env: { ...process.env, LC_ALL: 'C' },
      }
      execFile(command, args, options, (error, output) => {
        const exitCode = error === null ? 0 : error.code
        resolve(typeof exitCode === 'number' ? { exitCode, output } : null)
      })
    }),
  readText: (file) => attempt(() => fs.readFileSync(file, 'utf8')),
  listFolder: (folder) => attempt(() => fs.readdirSync(folder)) ?? [],
}

/** What cannot be read is unknown, whyever. */
export function attempt<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}
