import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { storePlace } from '../../../../electron/main/storePlace'
import { runStoreTask, type StoreTask } from '../../../../electron/main/storeTasks'
import { openTestKiosk, temporaryFolder } from '../../../support/testKiosk'
import { damage } from '../storage/backup/backupRoom'

const NOW_MS = Date.UTC(2026, 10, 22, 3, 0, 0)
const backUp: StoreTask = { kind: 'back-up' }
const newest: StoreTask = { kind: 'restore-backup', name: null }

async function run(dataFolder: string, task: StoreTask, nowMs = NOW_MS) {
  const lines: string[] = []
  const place = storePlace({ dataFolder, mode: 'demo', fileSystem: fs })
  const isDone = await runStoreTask(task, { place, nowMs, print: (line) => lines.push(line) })
  return { isDone, told: lines.join('\n') }
}

async function usedFolder(): Promise<string> {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  return kiosk.folder
}

test('a backup is written on demand, and its place and its size are told', async () => {
  const folder = await usedFolder()
  const { isDone, told } = await run(folder, backUp)
  const file = path.join(folder, 'demo', 'backups', 'accounts-20261122T030000Z.db')
  expect(isDone).toBe(true)
  expect(told).toContain(`backed up to ${file}`)
  expect(told).toContain(`${fs.statSync(file).size} bytes`)
})

test('the newest good backup, or the one that was named, is put back', async () => {
  const folder = await usedFolder()
  await run(folder, backUp, NOW_MS)
  await run(folder, backUp, NOW_MS + 1000)
  damage(path.join(folder, 'demo', 'accounts.db'))
  expect(await run(folder, newest)).toMatchObject({
    isDone: true,
    told: expect.stringMatching(/former store is kept in .*damaged.*\n.*T030001Z\.db/),
  })
  const name = 'accounts-20261122T030000Z.db'
  expect(await run(folder, { kind: 'restore-backup', name })).toMatchObject({
    isDone: true,
    told: expect.stringContaining(name),
  })
  expect(fs.readdirSync(path.join(folder, 'demo', 'damaged'))).toHaveLength(2)
  const kiosk = await openTestKiosk({ folder })
  expect((await kiosk.ask('kiosk:open', {})).state.view.screen).toBe('notice')
})

test('without a good backup of that name nothing is touched', async () => {
  const folder = await usedFolder()
  await run(folder, backUp)
  const file = path.join(folder, 'demo', 'accounts.db')
  const before = fs.readFileSync(file)
  const name = 'accounts-20250101T000000Z.db'
  const { isDone, told } = await run(folder, { kind: 'restore-backup', name })
  expect(isDone).toBe(false)
  expect(told).toContain(`no good backup ${name}`)
  expect(fs.readFileSync(file).equals(before)).toBe(true)
  expect(fs.existsSync(path.join(folder, 'demo', 'damaged'))).toBe(false)
})

test('where there is no store, none is made', async () => {
  const folder = temporaryFolder()
  for (const task of [backUp, newest]) expect((await run(folder, task)).isDone).toBe(false)
  expect(fs.readdirSync(folder)).toEqual([])
})

test('while a kiosk uses the folder nothing is done', async () => {
  const kiosk = await openTestKiosk()
  for (const task of [backUp, newest])
    await expect(run(kiosk.folder, task)).rejects.toMatchObject({ name: 'FolderInUseError' })
})
