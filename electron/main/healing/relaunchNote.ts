import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const times = z.array(z.number().int())

/**
 * When the kiosk last started itself anew, for the process that comes next: a loop of starts is
 * seen by none of them alone. Whoever removes the file gains five more starts and nothing else.
 */
export class RelaunchNote {
  readonly #file: string

  constructor(folder: string) {
    this.#file = path.join(folder, 'relaunches.json')
  }

  /** Milliseconds since 1970. What cannot be read counts for nothing. */
  read(): readonly number[] {
    try {
      return times.parse(JSON.parse(fs.readFileSync(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  write(timesMs: readonly number[]): void {
    fs.mkdirSync(path.dirname(this.#file), { recursive: true })
    fs.writeFileSync(this.#file, JSON.stringify(timesMs), { mode: 0o600 })
  }
}
