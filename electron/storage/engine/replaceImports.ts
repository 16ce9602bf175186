import { StoreError } from '../storeError'
import type { SyscallName, Syscalls } from './syscalls/syscalls'
import { importsOf, type WasmImports, type WasmModule } from './webAssembly'

const REPLACED: Readonly<Record<SyscallName, true>> = {
  __syscall_openat: true,
  __syscall_unlinkat: true,
  __syscall_faccessat: true,
  __syscall_stat64: true,
  __syscall_lstat64: true,
  __syscall_newfstatat: true,
  __syscall_fstat64: true,
  __syscall_ftruncate64: true,
  __syscall_fcntl64: true,
  __syscall_fchmod: true,
  __syscall_fchown32: true,
  fd_close: true,
  fd_read: true,
  fd_write: true,
  fd_seek: true,
  fd_sync: true,
}

/**
 * The imports that stay Emscripten's own: no database file is reached through them.
 * A name in neither list (fdatasync, pread, rename, mmap of another kind …) might pass the
 * real files by, so an engine that asks for one is refused.
 */
const KEPT: ReadonlySet<string> = new Set([
  '__assert_fail',
  '__handle_stack_overflow',
  '__syscall_chmod',
  '__syscall_getcwd',
  '__syscall_geteuid32',
  '__syscall_mkdirat',
  '__syscall_readlinkat',
  '__syscall_rmdir',
  '__syscall_utimensat',
  '_abort_js',
  '_localtime_js',
  '_mmap_js',
  '_munmap_js',
  '_tzset_js',
  'clock_time_get',
  'emscripten_date_now',
  'emscripten_get_heap_max',
  'emscripten_get_now',
  'emscripten_resize_heap',
  'environ_get',
  'environ_sizes_get',
  'fd_fdstat_get',
  'warnLegacyFunction',
])

type Import = (...values: never) => unknown
type ImportName = { readonly module: string; readonly name: string }

/** The imports of SQLite with its file calls replaced; fails unless every one is found. */
export function replaceImports(
  module: WasmModule,
  imports: WasmImports,
  replace: (inMemory: Syscalls) => Syscalls,
): WasmImports {
  return replaceNamedImports(importsOf(module), imports, replace)
}

/** The same for a list of names, so that a test can leave one out. */
export function replaceNamedImports(
  names: readonly ImportName[],
  imports: WasmImports,
  replace: (inMemory: Syscalls) => Syscalls,
): WasmImports {
  const originals = collectImports(names, imports)
  assertComplete(originals)
  const replaced: Syscalls = replace(originals)
  const result: Record<string, Record<string, unknown>> = {}
  for (const { module, name } of names) {
    const namespace = (result[module] ??= {})
    namespace[name] = isSyscallName(name) ? replaced[name] : originals[name]
  }
  return result
}

function collectImports(
  names: readonly ImportName[],
  imports: WasmImports,
): Readonly<Record<string, Import>> {
  const entries = names.map(({ module, name }): [string, Import] => {
    const original = imports[module]?.[name]
    if (!isImport(original)) throw refusal(`does not provide ${module}.${name}`)
    if (!isSyscallName(name) && !KEPT.has(name)) throw refusal(`asks for the unknown call ${name}`)
    return [name, original]
  })
  return Object.fromEntries(entries)
}

function assertComplete(
  originals: Readonly<Record<string, Import>>,
): asserts originals is Readonly<Record<string, Import>> & Syscalls {
  const missing = Object.keys(REPLACED).filter((name) => originals[name] === undefined)
  if (missing.length > 0) throw refusal(`does not ask for ${missing.join(', ')}`)
}

const isImport = (value: unknown): value is Import => typeof value === 'function'

const isSyscallName = (name: string): name is SyscallName => Object.hasOwn(REPLACED, name)

const refusal = (what: string): StoreError =>
  new StoreError('self-test-failed', `the SQL engine ${what}`)
