import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { compileFunction } from 'node:vm'
import type { FileSystem } from '../fileSystem'
import { StoreError } from '../storeError'
import {
  installedDistribution,
  readDistribution,
  type Distribution,
  type DistributionPaths,
} from './distribution'
import { GuestMemory } from './guestMemory'
import { HostFiles } from './hostFiles'
import { replaceImports } from './replaceImports'
import { isSqliteExports, type SqliteExports } from './sqliteExports'
import { createSyscalls } from './syscalls/createSyscalls'
import type { SyscallContext, Syscalls } from './syscalls/syscalls'
import { optimiseLate } from './wasmTiering'
import { compileWasm, instantiateWasm, type WasmImports, type WasmInstance } from './webAssembly'

/** A database object of sql.js, as far as the storage uses it. */
export interface SqlJsDatabase {
  /** Pointer to the connection; null once closed. */
  readonly db: number | null
  export(): Uint8Array
  close(): void
}

interface SqlJs {
  readonly Database: new (bytes: Uint8Array) => SqlJsDatabase
}

interface SqlJsConfiguration {
  instantiateWasm(imports: WasmImports, done: (instance: WasmInstance) => void): object
  readonly useOldExtensionFunctions: boolean
}

type InitializeSqlJs = (configuration: SqlJsConfiguration) => Promise<SqlJs>

/** One SQLite in its own WebAssembly memory, working on the real files of one folder. */
export interface SqlEngine {
  readonly files: HostFiles
  readonly memory: GuestMemory
  readonly sqlite: SqliteExports
  readonly sqlJs: SqlJs
}

export interface SqlEngineOptions {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly platform?: NodeJS.Platform
  readonly distribution?: DistributionPaths
  /** Replaced by tests that prove the self-test. */
  readonly syscalls?: (context: SyscallContext) => Syscalls
}

/**
 * Loads a SQLite of its own for one database. sql.js keeps the first engine that a module makes,
 * so its source is evaluated anew each time: no state is shared, and a crashed engine is left
 * behind.
 */
export async function loadSqlEngine(options: SqlEngineOptions): Promise<SqlEngine> {
  const { fileSystem, folder, platform = process.platform, syscalls = createSyscalls } = options
  const distribution = readDistribution(fileSystem, options.distribution ?? installedDistribution())
  const files = new HostFiles({ fileSystem, folder, platform })
  const memory = new GuestMemory()
  const replace = (inMemory: Syscalls): Syscalls => syscalls({ files, memory, inMemory })
  const { sqlJs, sqlite } = await start(distribution, memory, replace)
  return { files, memory, sqlite, sqlJs }
}

async function start(
  distribution: Distribution,
  memory: GuestMemory,
  replace: (inMemory: Syscalls) => Syscalls,
): Promise<{ sqlJs: SqlJs; sqlite: SqliteExports }> {
  optimiseLate()
  const module = await compileWasm(distribution.wasm)
  const initialize = evaluate(distribution)
  return new Promise((resolve, reject) => {
    let sqlite: SqliteExports | undefined
    const ready = initialize({
      useOldExtensionFunctions: false,
      instantiateWasm: (imports, done) => {
        // An exception thrown here would never reach the caller of sql.js.
        try {
          const instance = instantiateWasm(module, replaceImports(module, imports, replace))
          sqlite = checkedExports(instance)
          memory.attach(sqlite.memory)
          done(instance)
        } catch (error) {
          reject(error)
        }
        return {}
      },
    })
    ready.then((sqlJs) => {
      if (sqlite !== undefined) resolve({ sqlJs, sqlite })
    }, reject)
  })
}

/** Runs the verified text of sql.js as the CommonJS module it is. */
function evaluate({ path, javaScript }: Distribution): InitializeSqlJs {
  const parameters = ['module', 'exports', 'require', '__filename', '__dirname', 'console']
  const module: { exports: object } = { exports: {} }
  const run = compileFunction(javaScript, parameters, { filename: path })
  run(module, module.exports, createRequire(path), path, dirname(path), silentConsole)
  const { exports } = module
  if (!isInitializer(exports))
    throw new StoreError('self-test-failed', 'sql.js exports no function')
  return exports
}

function checkedExports(instance: WasmInstance): SqliteExports {
  const { exports } = instance
  if (!isSqliteExports(exports))
    throw new StoreError('self-test-failed', 'the SQL engine lacks a function of SQLite')
  return exports
}

const isInitializer = (value: unknown): value is InitializeSqlJs => typeof value === 'function'

// The debug build prints every growth of its memory; what matters it reports as an error.
const ignore = (): void => {}
const silentConsole = { log: ignore, warn: ignore, error: ignore }
