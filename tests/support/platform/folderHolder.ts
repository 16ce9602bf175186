import readline from 'node:readline'
import {
  FolderInUseError,
  lockFolder,
  type FolderLock,
} from '../../../electron/platform/folderLock'

/**
 * A process that takes a folder when it is told to and says what came of it: `in` or `refused`, and
 * `out` once it has let go.
 */
const [folder = ''] = process.argv.slice(2)
let lock: FolderLock | null = null

async function take(): Promise<string> {
  try {
    lock = await lockFolder(folder)
    return 'in'
  } catch (error) {
    if (error instanceof FolderInUseError) return 'refused'
    throw error
  }
}

async function leave(): Promise<string> {
  await lock?.release()
  lock = null
  return 'out'
}

process.stdout.write('ready\n')
for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(`${await (line === 'take' ? take() : leave())}\n`)
}
