import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { storePlace } from '../../../../electron/main/storePlace'
import { runStoreTask, type StoreTask } from '../../../../electron/main/storeTasks'
import { tamper } from '../../../support/audit/tamper'
import {
  anchorFileOf,
  anchorOfKiosk,
  checkKiosk,
  tellTrail,
  trailOf,
} from '../../../support/audit/trailOf'
import { goToContacts, YAMADA } from '../../../support/journeySteps'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import { pullThePlug } from '../../../support/pullThePlug'

const newestSeq = async (kiosk: TestKiosk) => (await trailOf(kiosk)).at(-1)?.seq ?? 0

async function visit(kiosk: TestKiosk): Promise<void> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
}

async function runStore({ folder, time }: TestKiosk, task: StoreTask): Promise<void> {
  const place = storePlace({ dataFolder: folder, mode: 'demo', fileSystem: fs })
  await runStoreTask(task, { place, nowMs: time.nowMs(), print: () => undefined })
}

const startAgain = ({ folder, time }: TestKiosk) => openTestKiosk({ folder, time })
const NEWEST = '(SELECT max(seq) FROM audit_events)'

test('the trail is anchored at the start, at the end of a session and at the stop', async () => {
  const kiosk = await openTestKiosk()
  await expect.poll(() => anchorOfKiosk(kiosk)).toMatchObject({ seq: 1 })
  await kiosk.ask('reset:begin', {})
  expect(anchorOfKiosk(kiosk)).toMatchObject({ seq: 1 })
  await kiosk.ask('reset:abandon', {})
  await expect.poll(() => anchorOfKiosk(kiosk)).toMatchObject({ seq: await newestSeq(kiosk) })
  await goToContacts(kiosk, YAMADA.address)
  const seq = await newestSeq(kiosk)
  await kiosk.dispose()
  expect(anchorOfKiosk(kiosk)).toMatchObject({ seq: seq + 1 })
})

test('within a session it is anchored every hundred rows', async () => {
  const kiosk = await openTestKiosk()
  await expect.poll(() => anchorOfKiosk(kiosk)).toMatchObject({ seq: 1 })
  await kiosk.ask('reset:begin', {})
  for (let presses = 0; presses < LIMITS.auditRowsPerAnchor; presses += 1) {
    if (presses % 30 === 0) kiosk.time.advance(LIMITS.callsOfOneKind.windowMs)
    await kiosk.ask('kiosk:set-long-time', { isLong: presses % 2 === 0 })
  }
  // Off the way of whoever presses, so a row or two may have come meanwhile.
  const behind = async () =>
    (await newestSeq(kiosk)) - Reflect.get(Object(anchorOfKiosk(kiosk)), 'seq')
  await expect.poll(behind).toBeLessThan(5)
})

test('a kiosk that was switched off, or cut off, goes on with a whole trail', async () => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  const cutOff = await openTestKiosk({ folder: pullThePlug(kiosk), time: kiosk.time })
  expect(cutOff.logLines).toEqual([])
  await kiosk.dispose()
  const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
  expect(again.logLines).toEqual([])
  for (const each of [cutOff, again]) {
    await visit(each)
    await expect.poll(() => checkKiosk(each)).toMatchObject({ kind: 'whole', firstSeq: 1 })
    expect(await tellTrail(each)).not.toContainEqual(expect.stringMatching('trail-broken'))
  }
})

test.each([
  ['all but three rows', 'end-missing', 'DELETE FROM audit_events WHERE seq > 3'],
  ['the last row', 'end-missing', `DELETE FROM audit_events WHERE seq = ${NEWEST}`],
  ['every row', 'end-missing', 'DELETE FROM audit_events'],
  ['what the anchor names', 'other-trail', `UPDATE audit_events SET hash = '${'0'.repeat(64)}'`],
])('a start misses %s, says so, and serves', async (_what, trouble, statement) => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  await kiosk.dispose()
  await tamper(kiosk, statement)
  const again = await startAgain(kiosk)
  expect(again.logLines).toEqual([expect.stringContaining(trouble)])
  expect(await tellTrail(again)).toContainEqual(expect.stringMatching(`^trail-broken ${trouble}/`))
  expect((await again.ask('kiosk:open', {})).state.view.screen).toBe('notice')
})

test.each([
  ['anchor-missing', (file: string) => fs.rmSync(file)],
  ['anchor-damaged', (file: string) => fs.writeFileSync(file, '{}')],
])('a start finds the %s, says so, and serves', async (trouble, harm) => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  await kiosk.dispose()
  harm(anchorFileOf(kiosk))
  const again = await startAgain(kiosk)
  expect(again.logLines).toEqual([expect.stringContaining(trouble)])
  expect(await tellTrail(again)).toContainEqual(
    expect.stringMatching(`^trail-broken ${trouble}/0/`),
  )
  expect((await again.ask('kiosk:open', {})).state.view.screen).toBe('notice')
})

test.each([
  [
    'because it was damaged',
    async ({ folder }: TestKiosk) => fs.rmSync(path.join(folder, 'demo', 'accounts.db')),
  ],
  [
    'by an administrator',
    (kiosk: TestKiosk) => runStore(kiosk, { kind: 'restore-backup', name: null }),
  ],
])('a store that was put back to a backup %s says so, and no more', async (_why, putBack) => {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  await runStore(kiosk, { kind: 'back-up' })
  const later = await startAgain(kiosk)
  await visit(later)
  await later.dispose()
  await putBack(kiosk)
  const again = await startAgain(kiosk)
  expect(again.logLines).toEqual([])
  const told = await tellTrail(again)
  expect(told).toContainEqual(expect.stringMatching(/^store-restored \d+\/\d+$/))
  expect(told.join()).not.toContain('trail-broken')
  await expect.poll(() => checkKiosk(again)).toMatchObject({ kind: 'whole', firstSeq: 1 })
  await again.dispose()
  expect((await startAgain(kiosk)).logLines).toEqual([])
})

test('how much is missing is written down, and named by every check from then on', async () => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  await kiosk.dispose()
  const anchoredSeq = Reflect.get(Object(anchorOfKiosk(kiosk)), 'seq')
  await tamper(kiosk, 'DELETE FROM audit_events WHERE seq > 3')
  const again = await startAgain(kiosk)
  await visit(again)
  const detail = `end-missing/${anchoredSeq}/3`
  await expect
    .poll(() => checkKiosk(again))
    .toMatchObject({
      ...{ kind: 'whole', findings: [{ seq: 4, kind: 'trail-broken', detail }] },
    })
})

test('a cut whose anchor was set aside by hand is told with what was anchored', async () => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  await kiosk.dispose()
  const anchoredSeq = Reflect.get(Object(anchorOfKiosk(kiosk)), 'seq')
  await tamper(kiosk, 'DELETE FROM audit_events WHERE seq > 3')
  fs.renameSync(anchorFileOf(kiosk), `${anchorFileOf(kiosk)}.restored`)
  const again = await startAgain(kiosk)
  expect(await tellTrail(again)).toContain(`store-restored ${anchoredSeq}/3`)
})

test('an anchor set aside that nobody has sealed explains nothing', async () => {
  const kiosk = await openTestKiosk()
  await visit(kiosk)
  await kiosk.dispose()
  await tamper(kiosk, 'DELETE FROM audit_events WHERE seq > 3')
  fs.rmSync(anchorFileOf(kiosk))
  fs.writeFileSync(`${anchorFileOf(kiosk)}.restored`, '{}')
  const again = await startAgain(kiosk)
  expect(await tellTrail(again)).toContain('trail-broken anchor-damaged/0/3')
})

test('a used store without rows and without an anchor does not pass for a new one', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  await tamper(kiosk, 'DELETE FROM audit_events')
  fs.rmSync(anchorFileOf(kiosk))
  const again = await startAgain(kiosk)
  expect(again.logLines).toEqual([expect.stringContaining('trail-missing')])
  expect((await tellTrail(again))[0]).toBe('trail-broken trail-missing/0/0')
})

test('rows before the first one are found', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  await tamper(
    kiosk,
    'PRAGMA ignore_check_constraints = 1',
    `INSERT INTO audit_events (seq, at_ms, kind, station, hash)
      SELECT -3, at_ms, kind, station, hash FROM audit_events WHERE seq = 1`,
  )
  const again = await startAgain(kiosk)
  expect(await checkKiosk(again)).toEqual({ kind: 'broken', seq: -3, because: 'row-added' })
})

test('a clock that fell behind is written down with the time that was settled', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  kiosk.time.setWallOn(-60 * 60_000)
  kiosk.time.reboot({ offMs: 0, uptimeMs: 1000 })
  const again = await startAgain(kiosk)
  expect(await tellTrail(again)).toContain('clock-doubted behind')
  await expect.poll(() => checkKiosk(again)).toMatchObject({ kind: 'whole' })
})

test('a disk that takes no anchor is told of, and the next one makes up for it', async () => {
  let isFull = false
  const fileSystem = watchedFileSystem((operation, file) => {
    if (isFull && operation === 'write' && file.includes('audit.anchor')) throw fileError('ENOSPC')
  })
  const kiosk = await openTestKiosk({ fileSystem })
  await expect.poll(() => anchorOfKiosk(kiosk)).toMatchObject({ seq: 1 })
  isFull = true
  await visit(kiosk)
  await expect.poll(() => kiosk.logLines.join('')).toContain('could not be anchored')
  expect(anchorOfKiosk(kiosk)).toMatchObject({ seq: 1 })
  isFull = false
  await visit(kiosk)
  await expect.poll(() => anchorOfKiosk(kiosk)).toMatchObject({ seq: await newestSeq(kiosk) })
})
