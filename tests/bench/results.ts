import fs from 'node:fs'
import path from 'node:path'

/** Where each measurement leaves what it found; the launcher joins and judges them. */
const FOLDER = 'out/bench/results'

export function keepResult(name: string, result: object): void {
  fs.mkdirSync(FOLDER, { recursive: true })
  fs.writeFileSync(path.join(FOLDER, `${name}.json`), JSON.stringify(result, null, 1))
}
