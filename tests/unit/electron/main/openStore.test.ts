import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../../electron/main/openStore'
import { whyRefused } from '../../../../electron/main/refusedStore'
import type { FindKeyProtector } from '../../../../electron/platform/keyProtection'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { FakeTime } from '../../../support/fakeTime'
import { buildFolderHolder, startFolderHolder } from '../../../support/platform/folderHolders'
import { fakeProtector } from '../../../support/platform/fakeProtector'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { watchedFileSystem } from '../../../support/storage/watchedFileSystem'

function parts(dataFolder: string, findKeyProtector: FindKeyProtector = async () => null) {
  const operations: string[] = []
  return {
    dataFolder,
    mode: 'counter',
    clock: new FakeTime(),
    random,
    seedHasher: createPasswordHasher(random, { logN: 4, r: 8, p: 1 }),
    fileSystem: watchedFileSystem((operation, file) => operations.push(`${operation} ${file}`)),
    findKeyProtector,
    operations,
  } as const
}

/** How an attempt to open fails, in the words of the log. */
function refusalOf(opening: Promise<unknown>): Promise<string> {
  return opening.then(() => 'it opened', whyRefused)
}

test('a store that is open is refused to others before they read or write anything', async () => {
  const dataFolder = temporaryFolder()
  const { store } = await openStore(parts(dataFolder))
  const second = parts(dataFolder)
  expect(await refusalOf(openStore(second))).toBe('another process uses the data folder')
  expect(second.operations).toEqual([])
  await store.close()
  await (await openStore(second)).store.close()
})

test("another process's folder is refused until that process is killed", async () => {
  const dataFolder = temporaryFolder()
  const folder = path.join(dataFolder, 'counter')
  fs.mkdirSync(folder)
  const holder = await startFolderHolder(await buildFolderHolder(), folder)
  await holder.take()
  expect(await refusalOf(openStore(parts(dataFolder)))).toBe('another process uses the data folder')
  expect(fs.readdirSync(folder)).toEqual([])
  await holder.kill()
  await (await openStore(parts(dataFolder))).store.close()
})

test('a store that cannot be opened lets go of its folder', async () => {
  const dataFolder = temporaryFolder()
  const { store } = await openStore(parts(dataFolder))
  await store.close()
  const file = path.join(dataFolder, 'counter', 'store.key')
  const key = fs.readFileSync(file)
  fs.writeFileSync(file, key.subarray(1))
  expect(await refusalOf(openStore(parts(dataFolder)))).toBe('the key file is damaged')
  fs.writeFileSync(file, random.bytes(32))
  expect(await refusalOf(openStore(parts(dataFolder)))).toBe(
    'the key file does not belong to the store',
  )
  fs.writeFileSync(file, key)
  await (await openStore(parts(dataFolder))).store.close()
})

test("a store keeps its key when the system's store for secrets comes, and is refused without it", async () => {
  const dataFolder = temporaryFolder()
  const state = { user: 'kiosk', isOutdated: false }
  const findProtector: FindKeyProtector = async () => fakeProtector(state)
  const plain = await openStore(parts(dataFolder))
  const digest = plain.secrets.digest('account', 'a@example.jp')
  expect(await plain.sealKey()).toBe('file-permissions')
  await plain.store.close()

  const first = await openStore(parts(dataFolder, findProtector))
  expect(await first.sealKey()).toBe('operating-system')
  await first.store.close()
  const second = await openStore(parts(dataFolder, findProtector))
  expect(second.secrets.digest('account', 'a@example.jp')).toBe(digest)
  expect(await second.sealKey()).toBe('operating-system')
  await second.store.close()

  expect(await refusalOf(openStore(parts(dataFolder)))).toContain('which is not there')
  state.user = 'guest'
  expect(await refusalOf(openStore(parts(dataFolder, findProtector)))).toContain(
    'does not reveal the key',
  )
  expect(fs.readdirSync(path.join(dataFolder, 'counter'))).not.toContain('store.key.new')
})
