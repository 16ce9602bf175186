import { describe, expect, test } from 'vitest'
import { readLastSeen } from '../../../../electron/time/lastSeenRepository'
import { addAheadMs } from '../../../../electron/practice/practiceClockRepository'
import { MachineRoom, openTestStore } from './machineRoom'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const YEAR_MS = 365 * DAY_MS

async function openRoom() {
  const store = await openTestStore()
  return { store, room: new MachineRoom(store) }
}

async function countedAt({ store }: Awaited<ReturnType<typeof openRoom>>, atMs: number) {
  await store.sql
    .insertInto('counted_events')
    .values({ kind: 'wrong-code', counted_key: 'key', at_ms: atMs })
    .execute()
  await store.sql
    .insertInto('sign_in_failures')
    .values({ subject_key: 'key', failures: 10, last_failure_at_ms: atMs })
    .execute()
}

async function readCounts({ store }: Awaited<ReturnType<typeof openRoom>>) {
  const events = await store.sql.selectFrom('counted_events').select('at_ms').execute()
  const failures = await store.sql
    .selectFrom('sign_in_failures')
    .select('last_failure_at_ms as at_ms')
    .execute()
  return [...events, ...failures].map(({ at_ms }) => at_ms)
}

describe('the time that the store keeps', () => {
  test('is written at the start, every minute and at the end', async () => {
    const { store, room } = await openRoom()
    const seenAtMs = async () => (await readLastSeen(store.sql))?.seenAtMs
    await room.start()
    const startMs = room.nowMs
    expect(await seenAtMs()).toBe(startMs)
    await room.wait(MINUTE_MS - 1)
    expect(await seenAtMs()).toBe(startMs)
    await room.wait(1)
    expect(await seenAtMs()).toBe(startMs + MINUTE_MS)
    await room.wait(2 * MINUTE_MS + 5)
    await room.quit()
    expect(await seenAtMs()).toBe(startMs + 3 * MINUTE_MS + 5)
  })

  test('is not touched by a kiosk that has ended', async () => {
    const { store, room } = await openRoom()
    await room.start()
    await room.quit()
    const left = await readLastSeen(store.sql)
    await room.wait(3 * MINUTE_MS)
    expect(await readLastSeen(store.sql)).toEqual(left)
  })

  test('is told to the log where it cannot be written, and the kiosk still ends', async () => {
    const { store, room } = await openRoom()
    await room.start()
    await store.sql.schema.dropTable('last_seen').execute()
    await room.wait(MINUTE_MS)
    expect(room.logLines).toEqual([
      expect.stringMatching(/^error the time could not be written down/),
    ])
    await room.quit()
  })
})

describe('a count', () => {
  test('is moved on by a year that the clock was set on, and not by the hour that ran', async () => {
    const opened = await openRoom()
    const { room } = opened
    await room.start()
    const atMs = room.nowMs
    await countedAt(opened, atMs)
    await room.quit()
    await room.wait(HOUR_MS)
    room.time.setWallOn(YEAR_MS)
    await room.start()
    expect(room.nowMs).toBe(atMs + YEAR_MS + HOUR_MS)
    expect(await readCounts(opened)).toEqual([atMs + YEAR_MS, atMs + YEAR_MS])
  })

  test('that practice has moved ahead stays as far behind the moved clock as it was', async () => {
    const opened = await openRoom()
    const { room, store } = opened
    await room.start()
    await addAheadMs(store.sql, DAY_MS)
    const atMs = room.nowMs + DAY_MS
    await countedAt(opened, atMs)
    room.time.setWallOn(YEAR_MS)
    room.pullThePlug()
    await room.start()
    expect(room.nowMs + DAY_MS).toBe(atMs + YEAR_MS)
    expect(await readCounts(opened)).toEqual([atMs + YEAR_MS, atMs + YEAR_MS])
  })

  test('of the last moments before a power cut begins anew, and never lies ahead', async () => {
    const opened = await openRoom()
    const { room } = opened
    await room.start()
    await room.wait(50_000)
    await countedAt(opened, room.nowMs)
    room.pullThePlug()
    room.time.reboot({ offMs: 10_000, uptimeMs: 20_000 })
    room.time.setWallOn(-YEAR_MS)
    await room.start()
    expect(await readCounts(opened)).toEqual([room.nowMs, room.nowMs])
  })

  test('is left alone when the same release starts again on a machine that ran on', async () => {
    const opened = await openRoom()
    await opened.room.start()
    const atMs = opened.room.nowMs - HOUR_MS
    await countedAt(opened, atMs)
    await opened.room.wait(30_000)
    opened.room.pullThePlug()
    await opened.room.start()
    expect(await readCounts(opened)).toEqual([atMs, atMs])
  })
})

describe('a store of an earlier release, which does not say when it was seen last', () => {
  test('is believed by the clock, and nothing of it is moved', async () => {
    const opened = await openRoom()
    const atMs = opened.room.time.nowMs() - DAY_MS
    await countedAt(opened, atMs)
    await opened.room.start()
    expect(opened.room.nowMs).toBe(atMs + DAY_MS)
    expect(await readCounts(opened)).toEqual([atMs, atMs])
    expect(opened.room.logLines).toEqual([])
  })

  test('takes the time on to the latest of what has happened in it', async () => {
    const opened = await openRoom()
    const atMs = opened.room.time.nowMs()
    await countedAt(opened, atMs + DAY_MS)
    await addAheadMs(opened.store.sql, HOUR_MS)
    await opened.room.start()
    expect(opened.room.nowMs).toBe(atMs + DAY_MS - HOUR_MS)
    expect(await readCounts(opened)).toEqual([atMs + DAY_MS, atMs + DAY_MS])
    expect(opened.room.logLines).toHaveLength(1)
  })
})

describe('staff are told', () => {
  async function logAfter(setOnMs: number): Promise<string> {
    const { room } = await openRoom()
    await room.start()
    await room.quit()
    room.time.setWallOn(setOnMs)
    await room.start()
    return room.logLines.join('')
  }

  test('of a clock more than five minutes behind', async () => {
    expect(await logAfter(-5 * MINUTE_MS)).toBe('')
    expect(await logAfter(-6 * MINUTE_MS)).toBe(
      "warning the machine's clock is 6 minutes behind the kiosk's time\n",
    )
  })

  test('of more than thirty days that nothing proves', async () => {
    expect(await logAfter(30 * DAY_MS)).toBe('')
    expect(await logAfter(31 * DAY_MS)).toBe(
      "warning the machine's clock went on by 44640 minutes that nothing proves\n",
    )
  })
})

test('a machine that slept has its time again, and no lock is shorter for it', async () => {
  const opened = await openRoom()
  const { room } = opened
  await room.start()
  const atMs = room.nowMs
  await countedAt(opened, atMs)
  await room.wait(90_000)
  room.time.sleep(HOUR_MS)
  expect(room.nowMs).toBe(atMs + 90_000)
  await room.settle()
  expect(room.nowMs).toBe(atMs + HOUR_MS + 90_000)
  expect(await readCounts(opened)).toEqual([atMs + HOUR_MS, atMs + HOUR_MS])
})
