import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowance } from '../../../../electron/limits/slidingWindow'
import type { OpenDatabase } from '../../../../electron/storage/openDatabase'
import type { Tables } from '../../../../electron/storage/schema'
import { HEARTBEAT_MS } from '../../../../electron/time/timeKeeper'
import { MachineRoom, openTestStore } from './machineRoom'

const MINUTE_MS = 60_000
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS
const LOCK_MS = 10 * MINUTE_MS
const LINK_LIFE_MS = 90_000

/** What an attacker with the power switch and the clock's settings can do, and honest time. */
const trick = fc.oneof(
  fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1, max: 6 * MINUTE_MS }) }),
  fc.record({ kind: fc.constant('set-clock'), ms: fc.integer({ min: -YEAR_MS, max: YEAR_MS }) }),
  // About as much as could be lost: a clock set back just behind the last heartbeat.
  fc.record({
    kind: fc.constant('set-clock'),
    ms: fc.integer({ min: -MINUTE_MS, max: MINUTE_MS }),
  }),
  fc.record({
    kind: fc.constantFrom('restart', 'crash', 'offend', 'mail-link'),
    ms: fc.constant(0),
  }),
  fc.record({
    kind: fc.constantFrom('reboot', 'power-cut'),
    ms: fc.integer({ min: 1, max: YEAR_MS }),
  }),
)
type Trick = { readonly kind: string; readonly ms: number }

const BOOT_MS = 15_000

/** A link ends after the last heartbeat, of which the store then knows nothing. */
const PULLED_AFTER_THE_END: Trick[] = [
  { kind: 'mail-link', ms: 0 },
  { kind: 'wait', ms: LINK_LIFE_MS },
  { kind: 'set-clock', ms: -YEAR_MS },
  { kind: 'power-cut', ms: 1 },
]

/** What is true about one history, beside what the kiosk believes. */
class Watched {
  /** How long the machine has been on: whoever waits for a lock waits this long at least. */
  onMs = 0
  /** How long the kiosk has run, and how often it ended without its last words. */
  servedMs = 0
  cuts = 0
  offence: { readonly onMs: number; readonly servedMs: number; readonly cuts: number } | null = null
  hasExpired = false
  latestMs = 0
}

async function play(
  store: OpenDatabase<Tables>,
  room: MachineRoom,
  watched: Watched,
  { kind, ms }: Trick,
) {
  switch (kind) {
    case 'wait':
      watched.onMs += ms
      watched.servedMs += ms
      return await room.wait(ms)
    case 'set-clock':
      return room.time.setWallOn(ms)
    case 'offend':
      if (watched.offence !== null) return
      watched.offence = { ...watched }
      return await offend(store, room.nowMs)
    case 'mail-link':
      return await mailLink(store, room.nowMs)
    default:
      return await startAgain(room, watched, { kind, ms })
  }
}

async function startAgain(room: MachineRoom, watched: Watched, { kind, ms }: Trick) {
  if (kind === 'restart' || kind === 'reboot') await room.quit()
  else {
    room.pullThePlug()
    watched.cuts += 1
    watched.latestMs -= HEARTBEAT_MS
  }
  if (kind === 'reboot' || kind === 'power-cut') {
    room.time.reboot({ offMs: ms, uptimeMs: BOOT_MS })
    watched.onMs += BOOT_MS
  }
  await room.start()
}

async function offend(store: OpenDatabase<Tables>, nowMs: number): Promise<void> {
  const event = { kind: 'wrong-code', counted_key: 'key', at_ms: nowMs } as const
  await store.sql.insertInto('counted_events').values(event).execute()
}

const REQUEST = {
  id: 'r',
  subject_key: 'key',
  receipt_digest: 'd',
  reason: 'forgotten',
  contact_mask: 'm',
  filed_at_ms: 0,
  review_at_ms: 0,
  state: 'verified',
  decided_at_ms: 0,
} as const

async function mailLink({ sql }: OpenDatabase<Tables>, nowMs: number): Promise<void> {
  if ((await expiresAtMs(sql)) !== null) return
  await sql
    .insertInto('mailed_links')
    .values({
      id: 'l',
      request_id: REQUEST.id,
      subject_key: REQUEST.subject_key,
      purpose: 'reset',
      sealed_address: new Uint8Array([1]),
      token_digest: 't',
      state: 'open',
      expires_at_ms: nowMs + LINK_LIFE_MS,
    })
    .execute()
}

async function expiresAtMs(sql: OpenDatabase<Tables>['sql']): Promise<number | null> {
  const row = await sql.selectFrom('mailed_links').select('expires_at_ms').executeTakeFirst()
  return row?.expires_at_ms ?? null
}

async function look({ sql }: OpenDatabase<Tables>, nowMs: number, watched: Watched): Promise<void> {
  expect(nowMs, 'the time falls back').toBeGreaterThanOrEqual(watched.latestMs)
  watched.latestMs = nowMs
  const linkEndMs = await expiresAtMs(sql)
  const isExpired = linkEndMs !== null && nowMs >= linkEndMs
  if (watched.hasExpired) expect(isExpired, 'a link has revived').toBe(true)
  watched.hasExpired = isExpired
  if (watched.offence === null) return
  const events = await sql.selectFrom('counted_events').select('at_ms').execute()
  const limit = { count: 1, windowMs: LOCK_MS }
  const { opensAtMs } = allowance(
    events.map(({ at_ms }) => at_ms),
    limit,
    nowMs,
  )
  const servedMs = watched.servedMs - watched.offence.servedMs
  const lostMs = (watched.cuts - watched.offence.cuts) * HEARTBEAT_MS
  if (opensAtMs === null) {
    const lockedMs = watched.onMs - watched.offence.onMs
    expect(lockedMs, 'the lock was shortened').toBeGreaterThanOrEqual(LOCK_MS)
  } else {
    expect(opensAtMs - nowMs, 'longer than its rule').toBeLessThanOrEqual(LOCK_MS)
    expect(servedMs, 'the lock was lengthened').toBeLessThan(LOCK_MS + lostMs)
  }
}

test('no trick with clock and switch revives, shortens or lengthens anything', async () => {
  const store = await openTestStore()
  await store.sql.insertInto('recovery_requests').values(REQUEST).execute()
  await fc.assert(
    fc.asyncProperty(fc.array(trick, { minLength: 3, maxLength: 14 }), async (tricks) => {
      await store.sql.deleteFrom('counted_events').execute()
      await store.sql.deleteFrom('mailed_links').execute()
      await store.sql.deleteFrom('last_seen').execute()
      const room = new MachineRoom(store)
      const watched = new Watched()
      await room.start()
      for (const each of tricks) {
        await play(store, room, watched, each)
        await look(store, room.nowMs, watched)
      }
      await room.quit()
    }),
    { numRuns: 60, examples: [[PULLED_AFTER_THE_END]] },
  )
})
