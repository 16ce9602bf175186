import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { FileSystem } from '../fileSystem'
import { StoreError } from '../storeError'

/**
 * sql.js 1.16.0 (SQLite 3.54.1). Only the debug build keeps the names of its imports,
 * and the names are how the file calls are found.
 */
export const PINNED_SHA256 = {
  javaScript: 'b684febf0c97a577b3ff97279f6e95a440f9242a1500910d787c64cb4b22d155',
  wasm: 'd60edf60bd7134326204069ece82255dbe7c017f16664fbe6ed90ba89f277417',
} as const

/** Where the two files of sql.js lie. */
export interface DistributionPaths {
  readonly javaScript: string
  readonly wasm: string
}

export interface Distribution {
  readonly path: string
  readonly javaScript: string
  readonly wasm: Uint8Array
}

/** Finds sql.js from a TypeScript module and from the bundled CommonJS alike. */
export function installedDistribution(): DistributionPaths {
  const require = createRequire(import.meta.url)
  return {
    javaScript: require.resolve('sql.js/dist/sql-wasm-debug.js'),
    wasm: require.resolve('sql.js/dist/sql-wasm-debug.wasm'),
  }
}

/**
 * Reads sql.js once and refuses any other bytes than the pinned ones: these bytes are what runs.
 */
export function readDistribution(fileSystem: FileSystem, paths: DistributionPaths): Distribution {
  const javaScript = readPinned(fileSystem, paths.javaScript, PINNED_SHA256.javaScript)
  const wasm = readPinned(fileSystem, paths.wasm, PINNED_SHA256.wasm)
  return { path: paths.javaScript, javaScript: Buffer.from(javaScript).toString('utf8'), wasm }
}

function readPinned(fileSystem: FileSystem, path: string, sha256: string): Uint8Array {
  const bytes = fileSystem.readFileSync(path)
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== sha256)
    throw new StoreError('self-test-failed', `${path} is not the pinned sql.js (sha256 ${actual})`)
  return bytes
}
