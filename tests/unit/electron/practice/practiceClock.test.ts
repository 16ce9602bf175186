import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addAheadMs, readAheadMs } from '../../../../electron/practice/practiceClockRepository'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { openPracticeRoom } from './practiceRoom'

const TEN_MINUTES_MS = 600_000
const DAY_MS = 86_400_000

test('a moved clock stays moved over a restart', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const room = await openPracticeRoom(file)
  const startMs = room.time.nowMs()
  await room.devices.advanceClock('one-day')
  const { clock } = await room.devices.advanceClock('ten-minutes')
  const aheadMs = DAY_MS + TEN_MINUTES_MS
  expect(clock).toEqual({ nowMs: startMs + aheadMs, aheadMs })
  await room.close()
  const later = await openPracticeRoom(file)
  expect(later.time.aheadMs).toBe(aheadMs)
  expect((await later.view()).clock.aheadMs).toBe(aheadMs)
})

test('the move is kept before anything happens on the moved clock', async () => {
  const { time, store, devices } = await openPracticeRoom()
  const kept: Promise<number>[] = []
  time.after(TEN_MINUTES_MS, () => kept.push(readAheadMs(store.sql)))
  await devices.advanceClock('ten-minutes')
  expect(await Promise.all(kept)).toEqual([TEN_MINUTES_MS])
})

test('a move that cannot be kept does not happen', async () => {
  const { time, store, devices } = await openPracticeRoom()
  await store.close()
  await expect(devices.advanceClock('one-day')).rejects.toThrow()
  expect(time.aheadMs).toBe(0)
})

test('moves at the same time are all kept', async () => {
  const { time, store, devices } = await openPracticeRoom()
  await Promise.all(Array.from({ length: 5 }, () => devices.advanceClock('one-day')))
  await addAheadMs(store.sql, 1)
  expect(time.aheadMs).toBe(5 * DAY_MS)
  expect(await readAheadMs(store.sql)).toBe(5 * DAY_MS + 1)
})

test('the page is told that the clock was moved', async () => {
  const { devices, changes } = await openPracticeRoom()
  const view = await devices.advanceClock('ten-minutes')
  expect(changes).toEqual([view])
})
