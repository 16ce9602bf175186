import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

/** A folder that this process has for itself. */
export interface FolderLock {
  release(): Promise<void>
}

/** Thrown while another process holds the folder, whoever started it and from whichever build. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

/** BSD's flag, which Node passes on without naming it: an flock taken by the very act of opening. */
const O_EXLOCK = 0x20

/**
 * Takes an existing folder for this process alone; rejects at once with `FolderInUseError` where it
 * is taken, also by this process.
 *
 * The operating system holds the lock, so it lets go of it when the process ends, however it ends.
 * A lock file that names its owner would have to be judged instead: numbers of processes are used
 * again, a crash leaves half a file, and of two starters that both find a dead one, the slower would
 * remove the quicker one's. A socket with a name in the folder outlives its process just so.
 *
 * Not kept apart: machines that share the folder over a network, and on Linux containers that share
 * the folder but not the network.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  return process.platform === 'darwin' ? lockByFile(folder) : await lockByName(folder)
}

/**
 * Only one can listen under a name. Linux's abstract sockets and Windows' pipes have names that are
 * no files, and are gone with whoever listens.
 */
async function lockByName(folder: string): Promise<FolderLock> {
  // Nobody has anything to say to it: whoever connects is shown out.
  const server = net.createServer((connection) => connection.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, 'EADDRINUSE')))
    server.listen({ path: nameOf(folder), exclusive: true }, resolve)
  })
  // Holding a folder is no reason to keep running.
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The same by whichever path the folder is reached: its place on the disk is its name. */
function nameOf(folder: string): string {
  const { dev, ino } = fs.statSync(folder, { bigint: true })
  const name = `madoguchi-folder-${dev}-${ino}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`
}

/** macOS has no such names, but locks on files that end with their process. */
function lockByFile(folder: string): FolderLock {
  const file = openLocked(path.join(folder, 'folder.lock'))
  // The empty file stays: removing it would let two processes hold two files of one name.
  return { release: async () => fs.closeSync(file) }
}

function openLocked(file: string): number {
  const { O_RDWR, O_CREAT, O_NONBLOCK } = fs.constants
  try {
    return fs.openSync(file, O_RDWR | O_CREAT | O_NONBLOCK | O_EXLOCK, 0o600)
  } catch (error) {
    throw refusal(error, 'EAGAIN')
  }
}

function refusal(error: unknown, codeInUse: string): unknown {
  const isInUse = error instanceof Error && 'code' in error && error.code === codeInUse
  return isInUse ? new FolderInUseError('another process uses the folder') : error
}
