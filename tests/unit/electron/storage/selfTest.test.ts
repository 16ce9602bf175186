import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  installedDistribution,
  PINNED_SHA256,
  readDistribution,
} from '../../../../electron/storage/engine/distribution'
import { loadSqlEngine } from '../../../../electron/storage/engine/loadSqlEngine'
import { replaceNamedImports } from '../../../../electron/storage/engine/replaceImports'
import { createSyscalls } from '../../../../electron/storage/engine/syscalls/createSyscalls'
import type {
  SyscallContext,
  SyscallName,
  Syscalls,
} from '../../../../electron/storage/engine/syscalls/syscalls'
import { compileWasm, importsOf } from '../../../../electron/storage/engine/webAssembly'
import { runSelfTest } from '../../../../electron/storage/selfTest'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { createHash } from 'node:crypto'

async function selfTestWith(
  changed: (real: Syscalls, context: SyscallContext) => Partial<Syscalls>,
) {
  const folder = temporaryFolder()
  const engine = await loadSqlEngine({
    fileSystem: fs,
    folder,
    syscalls: (context) => {
      const real = createSyscalls(context)
      return { ...real, ...changed(real, context) }
    },
  })
  runSelfTest(engine, join(folder, 'accounts.db'))
  return folder
}

test('the self-test passes and leaves nothing behind', async () => {
  const folder = await selfTestWith(() => ({}))
  expect(fs.readdirSync(folder)).toEqual([])
})

test('an fsync that does nothing fails the self-test', async () => {
  const work = selfTestWith(() => ({ fd_sync: () => 0 }))
  await expect(work).rejects.toMatchObject({ kind: 'self-test-failed' })
  await expect(work).rejects.toThrow('fsync')
})

test('files that stay in memory fail the self-test', async () => {
  const work = selfTestWith((_, { inMemory }) => inMemory)
  await expect(work).rejects.toThrow()
})

test('a write that changes a byte on its way to the disk fails the self-test', async () => {
  const work = selfTestWith((real, { memory }) => ({
    fd_write: (descriptor, vectors, count, out) => {
      const start = memory.view().getUint32(vectors, true)
      const byteCount = memory.view().getUint32(vectors + 4, true)
      const bytes = memory.bytes()
      if (byteCount === 4096) bytes[start + 3000] = (bytes[start + 3000] ?? 0) ^ 1
      return real.fd_write(descriptor, vectors, count, out)
    },
  }))
  await expect(work).rejects.toMatchObject({ name: 'StoreError' })
})

async function realImports() {
  const { wasm } = readDistribution(fs, installedDistribution())
  const names = importsOf(await compileWasm(wasm))
  const imports: Record<string, Record<string, unknown>> = {}
  for (const { module, name } of names) (imports[module] ??= {})[name] = () => 0
  return { names, imports }
}

const unchanged = (inMemory: Syscalls): Syscalls => inMemory

test('every file call of the engine is found and replaced', async () => {
  const { names, imports } = await realImports()
  const marks: string[] = []
  const result = replaceNamedImports(names, imports, (inMemory) => {
    marks.push(...Object.keys(inMemory).filter((name) => /^fd_|^__syscall_/.test(name)))
    return unchanged(inMemory)
  })
  expect(Object.keys(result).sort()).toEqual(['env', 'wasi_snapshot_preview1'])
  expect(marks).toContain('fd_sync')
})

test.each<SyscallName>(['fd_sync', '__syscall_openat', 'fd_write', '__syscall_ftruncate64'])(
  'an engine that does not ask for %s is refused',
  async (missing) => {
    const { names, imports } = await realImports()
    const fewer = names.filter(({ name }) => name !== missing)
    expect(() => replaceNamedImports(fewer, imports, unchanged)).toThrow(missing)
  },
)

test.each(['__syscall_fdatasync', 'fd_pwrite', '__syscall_renameat', 'a'])(
  'an engine that asks for the unknown call %s is refused',
  async (name) => {
    const { names, imports } = await realImports()
    const more = [...names, { module: 'env', name }]
    const provided = { ...imports, env: { ...imports['env'], [name]: () => 0 } }
    expect(() => replaceNamedImports(more, provided, unchanged)).toThrow(name)
  },
)

test('the two files of sql.js are the pinned ones', () => {
  const paths = installedDistribution()
  const sha256 = (path: string): string =>
    createHash('sha256').update(fs.readFileSync(path)).digest('hex')
  expect(sha256(paths.javaScript)).toBe(PINNED_SHA256.javaScript)
  expect(sha256(paths.wasm)).toBe(PINNED_SHA256.wasm)
})

test.each(['javaScript', 'wasm'] as const)(
  'one changed byte in its %s is refused',
  async (part) => {
    const paths = installedDistribution()
    const folder = temporaryFolder()
    const changed = join(folder, 'changed')
    const bytes = fs.readFileSync(paths[part])
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    fs.writeFileSync(changed, bytes)
    const distribution = { ...paths, [part]: changed }
    await expect(loadSqlEngine({ fileSystem: fs, folder, distribution })).rejects.toMatchObject({
      kind: 'self-test-failed',
    })
  },
)

test('checking the pinned files takes a few milliseconds', () => {
  const paths = installedDistribution()
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    readDistribution(fs, paths)
    return performance.now() - start
  })
  const median = times.sort((a, b) => a - b)[4] ?? Infinity
  console.log(`reading and checking sql.js: median ${median.toFixed(1)} ms`)
  expect(median).toBeLessThan(100)
})
