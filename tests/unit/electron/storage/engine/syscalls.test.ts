import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errnoOf } from '../../../../../electron/storage/engine/errno'
import { GuestMemory } from '../../../../../electron/storage/engine/guestMemory'
import { HostFiles } from '../../../../../electron/storage/engine/hostFiles'
import { createSyscalls } from '../../../../../electron/storage/engine/syscalls/createSyscalls'
import type { Syscalls } from '../../../../../electron/storage/engine/syscalls/syscalls'
import type { FileSystem } from '../../../../../electron/storage/fileSystem'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { fileError, plainFileSystem } from '../../../../support/storage/watchedFileSystem'

const IN_MEMORY = -4242
const PATH = 1000
const OUT = 2000
const VECTORS = 3000
const BYTES = 4000
const CREATE_AND_WRITE = 0o102

/** The system calls alone, over a memory of the test's own. */
function createGuest(
  fileSystem: FileSystem = plainFileSystem,
  platform: NodeJS.Platform = 'linux',
) {
  const folder = temporaryFolder()
  const files = new HostFiles({ fileSystem, folder, platform })
  const memory = new GuestMemory()
  const wasm = { buffer: new ArrayBuffer(65_536) }
  memory.attach(wasm)
  const inMemory = new Proxy({}, { get: () => () => IN_MEMORY }) as Syscalls
  const calls = createSyscalls({ files, memory, inMemory })
  const path = (text: string): number => {
    memory.bytes().set(Buffer.from(`${text}\0`), PATH)
    return PATH
  }
  const openDatabase = (): number => {
    files.expect(join(folder, 'accounts.db'))
    return calls.__syscall_openat(-100, path('/dbfile_1'), CREATE_AND_WRITE, 0)
  }
  const vector = (start: number, byteCount: number): void => {
    memory.view().setUint32(VECTORS, start, true)
    memory.view().setUint32(VECTORS + 4, byteCount, true)
  }
  return { folder, files, memory, wasm, calls, path, openDatabase, vector }
}

test('a database, its journal and its log are real files, everything else stays in memory', () => {
  const { calls, path, openDatabase, folder } = createGuest()
  expect(openDatabase()).toBeGreaterThan(4096)
  expect(calls.__syscall_openat(-100, path('/dbfile_1-wal'), CREATE_AND_WRITE, 0)).toBeGreaterThan(
    0,
  )
  expect(fs.readdirSync(folder)).toEqual(['accounts.db', 'accounts.db-wal'])
  for (const other of ['/dbfile_1_export', '/dbfile_1_export-journal', '/dev/urandom', '/tmp/x'])
    expect(calls.__syscall_openat(-100, path(other), 0, 0)).toBe(IN_MEMORY)
  expect(calls.fd_sync(3)).toBe(IN_MEMORY)
})

test.each(['/dbfile_1-shm', '/dbfile_1-mj12345678', '/dbfile_2'])(
  '%s is neither real nor in memory: it is refused and remembered as a fault',
  (name) => {
    const { calls, path, openDatabase, files } = createGuest()
    openDatabase()
    expect(calls.__syscall_openat(-100, path(name), CREATE_AND_WRITE, 0)).toBe(-2)
    expect(files.fault).toMatchObject({ code: 'EACCES' })
  },
)

test('positions and sizes beyond 4 GiB are exact', () => {
  const { calls, memory, openDatabase, vector } = createGuest()
  const descriptor = openDatabase()
  const far = 5n * 2n ** 30n + 7n
  expect(calls.fd_seek(descriptor, far, 0, OUT)).toBe(0)
  memory.bytes().set(Buffer.from('abc'), BYTES)
  vector(BYTES, 3)
  expect(calls.fd_write(descriptor, VECTORS, 1, OUT)).toBe(0)
  expect(calls.__syscall_fstat64(descriptor, OUT)).toBe(0)
  expect(memory.view().getBigInt64(OUT + 24, true)).toBe(far + 3n)
  expect(calls.fd_seek(descriptor, -2n, 2, OUT)).toBe(0)
  expect(memory.view().getBigInt64(OUT, true)).toBe(far + 1n)
  expect(calls.fd_seek(descriptor, -1n, 1, OUT)).toBe(0)
  vector(BYTES + 100, 10)
  expect(calls.fd_read(descriptor, VECTORS, 1, OUT)).toBe(0)
  expect(memory.view().getUint32(OUT, true)).toBe(3)
  expect(memory.text(BYTES + 100, 3)).toBe('abc')
  expect(calls.__syscall_ftruncate64(descriptor, far)).toBe(0)
  expect(calls.__syscall_fstat64(descriptor, OUT)).toBe(0)
  expect(memory.view().getBigInt64(OUT + 24, true)).toBe(far)
  calls.fd_close(descriptor)
})

test('a memory that has grown is read through its new buffer', () => {
  const { calls, memory, wasm, openDatabase, vector } = createGuest()
  const descriptor = openDatabase()
  const grown = new ArrayBuffer(131_072)
  new Uint8Array(grown).set(memory.bytes())
  wasm.buffer = structuredClone(grown, { transfer: [grown] })
  memory.bytes().set(Buffer.from('after growth'), BYTES)
  vector(BYTES, 12)
  expect(calls.fd_write(descriptor, VECTORS, 1, OUT)).toBe(0)
  expect(memory.view().getUint32(OUT, true)).toBe(12)
})

test('no lock is held by another, and every lock is granted', () => {
  const { calls, memory, openDatabase } = createGuest()
  const descriptor = openDatabase()
  const [getLock, setLock, unknown] = [12, 13, 99]
  const lock = OUT + 100
  memory.view().setUint32(OUT, lock, true)
  memory.view().setInt16(lock, 1, true)
  expect(calls.__syscall_fcntl64(descriptor, getLock, OUT)).toBe(0)
  expect(memory.view().getInt16(lock, true)).toBe(2)
  expect(calls.__syscall_fcntl64(descriptor, setLock, OUT)).toBe(0)
  expect(calls.__syscall_fcntl64(descriptor, unknown, OUT)).toBe(-28)
})

test('while read-only nothing is written, truncated or removed', () => {
  const { calls, path, files, openDatabase, vector, folder } = createGuest()
  const descriptor = openDatabase()
  files.isReadOnly = true
  vector(BYTES, 1)
  expect(calls.fd_write(descriptor, VECTORS, 1, OUT)).toBe(69)
  expect(calls.__syscall_ftruncate64(descriptor, 0n)).toBe(-69)
  expect(calls.__syscall_unlinkat(-100, path('/dbfile_1'), 0)).toBe(-69)
  expect(fs.readdirSync(folder)).toEqual(['accounts.db'])
})

test('a file that is not there is an answer, not a fault', () => {
  const { calls, path, files, openDatabase } = createGuest()
  openDatabase()
  const log = path('/dbfile_1-wal')
  expect(calls.__syscall_faccessat(-100, log, 0, 0)).toBe(-44)
  expect(calls.__syscall_unlinkat(-100, log, 0)).toBe(-44)
  expect(calls.__syscall_stat64(log, OUT)).toBe(-44)
  expect(calls.__syscall_lstat64(log, OUT)).toBe(-44)
  expect(calls.__syscall_newfstatat(-100, log, OUT, 0)).toBe(-44)
  expect(calls.__syscall_openat(-100, log, 0, 0)).toBe(-44)
  expect(files.fault).toBeUndefined()
})

test('a folder is really synced, but cannot be read as a file', () => {
  const synced: number[] = []
  const fileSystem = { ...plainFileSystem, fsyncSync: (fd: number) => void synced.push(fd) }
  const { calls, path, vector, files } = createGuest(fileSystem)
  const descriptor = calls.__syscall_openat(-100, path('/'), 0, 0)
  expect(calls.fd_sync(descriptor)).toBe(0)
  expect(synced).toHaveLength(1)
  vector(BYTES, 1)
  expect(calls.fd_read(descriptor, VECTORS, 1, OUT)).toBe(31)
  expect(files.fsyncCount).toBe(0)
  expect(calls.fd_close(descriptor)).toBe(0)
})

test('on Windows, where a folder cannot be opened, its sync succeeds without a call', () => {
  const fileSystem: FileSystem = {
    ...plainFileSystem,
    openSync: () => {
      throw fileError('EPERM')
    },
  }
  const { calls, path, files, memory } = createGuest(fileSystem, 'win32')
  const descriptor = calls.__syscall_openat(-100, path('/'), 0, 0)
  expect(calls.fd_sync(descriptor)).toBe(0)
  expect(calls.__syscall_fstat64(descriptor, OUT)).toBe(0)
  expect(memory.view().getUint32(OUT + 4, true) & 0o170000).toBe(0o040000)
  expect(calls.fd_close(descriptor)).toBe(0)
  expect(files.fault).toBeUndefined()
})

test.each([
  ['EACCES', 2],
  ['EBADF', 8],
  ['EBUSY', 10],
  ['EEXIST', 20],
  ['EINVAL', 28],
  ['EIO', 29],
  ['EISDIR', 31],
  ['EMFILE', 33],
  ['ENOENT', 44],
  ['ENOSPC', 51],
  ['ENOTDIR', 54],
  ['EPERM', 63],
  ['EROFS', 69],
  ['ESOMETHINGNEW', 29],
])('%s is errno %d to SQLite', (code, errno) => {
  expect(errnoOf(fileError(code))).toBe(errno)
})

test('an error that is not of the operating system is an I/O error too', () => {
  expect(errnoOf(new TypeError('bug'))).toBe(29)
  expect(errnoOf('text')).toBe(29)
})
