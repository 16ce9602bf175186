import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { tamper } from '../../../support/audit/tamper'
import { checkKiosk, tellTrail, trailOf } from '../../../support/audit/trailOf'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const DAY_MS = 24 * 60 * 60_000

/** Somebody comes and goes, on so many days. */
async function visitOn(kiosk: TestKiosk, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    kiosk.time.advance(DAY_MS)
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:abandon', {})
  }
}

async function runFor(days: number): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await visitOn(kiosk, days)
  return kiosk
}

const KEPT_DAYS = LIMITS.auditKeptMs / DAY_MS

test('for 180 days nothing is cut off', async () => {
  const kiosk = await runFor(KEPT_DAYS)
  expect((await trailOf(kiosk))[0]).toMatchObject({ seq: 1, kind: 'kiosk-started' })
})

test('what is older goes a day at a time, is told, and the rest is whole', async () => {
  const kiosk = await runFor(KEPT_DAYS + 5)
  const rows = await trailOf(kiosk)
  const oldestMs = kiosk.time.nowMs() - (rows[0]?.atMs ?? 0)
  expect(oldestMs).toBeGreaterThanOrEqual(LIMITS.auditKeptMs - DAY_MS)
  expect(oldestMs).toBeLessThanOrEqual(LIMITS.auditKeptMs + DAY_MS)
  const cuts = rows.filter(({ kind }) => kind === 'trail-cut')
  expect(cuts.length).toBeGreaterThan(1)
  expect(cuts.at(-1)?.detail).toMatch(new RegExp(`^${(rows[0]?.seq ?? 0) - 1}:[0-9a-f]{64}$`))
  const whole = { kind: 'whole', firstSeq: rows[0]?.seq, lastSeq: rows.at(-1)?.seq }
  await expect.poll(() => checkKiosk(kiosk)).toMatchObject(whole)
})

test('nobody erases the trail by moving the clock of practice on', async () => {
  const kiosk = await openTestKiosk()
  for (let day = 0; day < KEPT_DAYS + 5; day += 1) {
    // No faster than hands press.
    kiosk.time.advance(1000)
    await kiosk.ask('practice:advance-clock', { step: 'one-day' })
  }
  await visitOn(kiosk, 2)
  expect((await trailOf(kiosk))[0]).toMatchObject({ seq: 1, kind: 'kiosk-started' })
})

test('a kiosk that stood still for a year goes on from its last row', async () => {
  const kiosk = await runFor(3)
  await kiosk.dispose()
  const { folder, time } = kiosk
  time.reboot({ offMs: 365 * DAY_MS, uptimeMs: 1000 })
  const again = await openTestKiosk({ folder, time })
  const told = await tellTrail(again)
  expect(told[0]).toBe('clock-doubted unproven')
  expect(told[1]).toMatch(/^trail-cut \d+:/)
  await expect.poll(() => checkKiosk(again)).toMatchObject({ kind: 'whole' })
})

test('somebody who cuts off more is found, also with a cut of his own', async () => {
  const kiosk = await runFor(KEPT_DAYS + 5)
  await kiosk.dispose()
  const { folder, time } = kiosk
  const lastCut = `(SELECT max(seq) FROM audit_events WHERE kind = 'trail-cut')`
  const first = `(SELECT min(seq) FROM audit_events)`
  await tamper(
    kiosk,
    `DELETE FROM audit_events WHERE seq < ${first} + 4`,
    `UPDATE audit_events SET detail = (SELECT seq || ':' || hash FROM audit_events
      WHERE seq = ${first}) WHERE seq = ${lastCut}`,
    `DELETE FROM audit_events WHERE seq = ${first}`,
  )
  const again = await openTestKiosk({ folder, time })
  const cut = (await trailOf(again)).findLast(({ kind }) => kind === 'trail-cut')
  expect(await checkKiosk(again)).toEqual({ kind: 'broken', seq: cut?.seq, because: 'row-changed' })
})
