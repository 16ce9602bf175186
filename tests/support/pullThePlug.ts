import fs from 'node:fs'
import { temporaryFolder, type TestKiosk } from './testKiosk'

/** A folder with what a power cut would leave of a running kiosk's: every file as it is now. */
export function pullThePlug({ folder }: Pick<TestKiosk, 'folder'>): string {
  const left = temporaryFolder()
  fs.cpSync(folder, left, { recursive: true })
  return left
}
