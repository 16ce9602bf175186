import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FolderInUseError, lockFolder } from '../../../../electron/platform/folderLock'
import {
  buildFolderHolder,
  startFolderHolder,
  type FolderHolder,
} from '../../../support/platform/folderHolders'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const PROCESSES = 8
const ROUNDS = 20

/** The one that got in, of several that were told to at once. */
async function onlyOneIn(holders: readonly FolderHolder[]): Promise<FolderHolder> {
  const answers = await Promise.all(holders.map((holder) => holder.take()))
  const refused = Array.from({ length: holders.length - 1 }, () => 'refused')
  expect(answers.toSorted()).toEqual(['in', ...refused])
  const holder = holders[answers.indexOf('in')]
  if (holder === undefined) throw new Error('nobody got in')
  return holder
}

async function startHolders(folder: string, count = PROCESSES): Promise<FolderHolder[]> {
  const script = await buildFolderHolder()
  const starting = Array.from({ length: count }, () => startFolderHolder(script, folder))
  return await Promise.all(starting)
}

test(`of ${PROCESSES} processes at once exactly one gets in, ${ROUNDS} times over`, async () => {
  const holders = await startHolders(temporaryFolder())
  for (let round = 1; round <= ROUNDS; round += 1) {
    const holder = await onlyOneIn(holders)
    expect(await holder.leave()).toBe('out')
  }
})

test('a killed holder blocks nobody, and of those who wait exactly one takes its place', async () => {
  let waiting = await startHolders(temporaryFolder())
  while (waiting.length > 0) {
    const holder = await onlyOneIn(waiting)
    await holder.kill()
    waiting = waiting.filter((other) => other !== holder)
  }
})

test('a holder keeps its folder against whoever comes later', async () => {
  const folder = temporaryFolder()
  const [first, later] = await startHolders(folder, 2)
  if (first === undefined || later === undefined) throw new Error('nobody started')
  expect(await first.take()).toBe('in')
  expect(await later.take()).toBe('refused')
  expect(await later.take()).toBe('refused')
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
  expect(await first.leave()).toBe('out')
  expect(await later.take()).toBe('in')
})

test('a process has its folder once, and another folder besides', async () => {
  const folder = temporaryFolder()
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
  await (await lockFolder(temporaryFolder())).release()
  await lock.release()
  await (await lockFolder(folder)).release()
})

test('the folder is the same by whichever path it is reached', async () => {
  const folder = temporaryFolder()
  const other = path.join(temporaryFolder(), 'other-name')
  fs.symlinkSync(folder, other, 'junction')
  const lock = await lockFolder(folder)
  await expect(lockFolder(other)).rejects.toThrow(FolderInUseError)
  await lock.release()
})

test('a folder with a very long name can be held', async () => {
  const folder = path.join(temporaryFolder(), 'a'.repeat(120), 'b'.repeat(120))
  fs.mkdirSync(folder, { recursive: true })
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
  await lock.release()
})

test('a file that a crash left half written blocks nobody', async () => {
  const folder = temporaryFolder()
  for (const left of ['folder.lock', 'store.lock']) fs.writeFileSync(path.join(folder, left), '12')
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
  await lock.release()
})

test('a folder that is not there is told as such, not as taken', async () => {
  await expect(lockFolder(path.join(temporaryFolder(), 'nowhere'))).rejects.toMatchObject({
    code: 'ENOENT',
  })
})
