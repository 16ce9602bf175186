import type { FileSystem } from './fileSystem'
import { StoreError } from './storeError'

// https://www.sqlite.org/fileformat2.html#the_database_header
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const HEADER_BYTE_COUNT = 100
const USER_VERSION_OFFSET = 60
const APPLICATION_ID_OFFSET = 68

/** Whose file it is and which version of the schema it was last copied with. */
export interface DatabaseHeader {
  readonly applicationId: number
  readonly userVersion: number
}

/** Reads the header with plain file functions, so that a foreign file is never opened by SQLite. */
export function readDatabaseHeader(fileSystem: FileSystem, file: string): DatabaseHeader {
  return decodeDatabaseHeader(readStart(fileSystem, file), file)
}

/** Reads the header from the first page of a database. */
export function decodeDatabaseHeader(bytes: Buffer, file: string): DatabaseHeader {
  if (bytes.length < HEADER_BYTE_COUNT || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    throw new StoreError('not-a-database', `${file} is not a database`)
  return {
    applicationId: bytes.readInt32BE(APPLICATION_ID_OFFSET),
    userVersion: bytes.readInt32BE(USER_VERSION_OFFSET),
  }
}

function readStart(fileSystem: FileSystem, file: string): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTE_COUNT)
  const descriptor = fileSystem.openSync(file, 0)
  try {
    const byteCount = fileSystem.readSync(descriptor, bytes, 0, bytes.length, 0)
    return bytes.subarray(0, byteCount)
  } finally {
    fileSystem.closeSync(descriptor)
  }
}
