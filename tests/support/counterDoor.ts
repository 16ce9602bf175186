import fs from 'node:fs'
import { onTestFinished } from 'vitest'
import { openStaffDoor } from '../../electron/main/openStaffDoor'
import { openStore, type OpenStore } from '../../electron/main/openStore'
import { createLogger } from '../../electron/platform/logger'
import { createPasswordHasher, type PasswordHasher } from '../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../electron/platform/randomSource'
import type { StaffDoor } from '../../electron/staff/staffDoor'
import { FakeTime } from './fakeTime'
import { temporaryFolder } from './testKiosk'

/** The real scrypt, cheap enough for dozens of runs. */
const CHEAP_COST = { logN: 4, r: 8, p: 1 }
export const PIN = '482915'
export const WRONG_PIN = '482916'

export interface CounterDoor {
  readonly door: StaffDoor
  readonly open: OpenStore
  readonly folder: string
  readonly time: FakeTime
  readonly lines: readonly string[]
  /** How often a PIN was compared, and how often the kiosk was left. */
  readonly counts: { compared: number; left: number; made: number }
  /** What the trail says of staff, in its order. */
  acts(): Promise<readonly (string | null)[]>
  close(): Promise<void>
}

/** The door of a counter over a real store, as main opens it. */
export async function openCounterDoor(
  options: {
    readonly folder?: string
    readonly time?: FakeTime
    /** Just before a PIN is compared. */
    readonly onCompare?: () => void
  } = {},
): Promise<CounterDoor> {
  const { folder = temporaryFolder(), time = new FakeTime() } = options
  const lines: string[] = []
  const counts = { compared: 0, left: 0, made: 0 }
  const hasher = createPasswordHasher(random, CHEAP_COST)
  const open = await openStore({
    ...{ dataFolder: folder, mode: 'counter', clock: time, random, fileSystem: fs },
    seedHasher: hasher,
    findKeyProtector: async () => null,
  })
  const passwordHasher: PasswordHasher = {
    ...hasher,
    verify(password, stored) {
      counts.compared += 1
      options.onCompare?.()
      return hasher.verify(password, stored)
    },
  }
  const door = openStaffDoor({
    ...{ mode: 'counter', clock: time, passwordHasher },
    findStore: () => open,
    onRecorded: () => undefined,
    logger: createLogger((line) => lines.push(line)),
    onPinMade: async () => void (counts.made += 1),
    leave: () => void (counts.left += 1),
  })
  let isClosed = false
  const close = async () => {
    if (!isClosed) await open.store.close()
    isClosed = true
  }
  onTestFinished(close)
  async function acts() {
    const rows = await open.store.sql
      .selectFrom('audit_events')
      .select('detail')
      .where('kind', '=', 'staff-acted')
      .orderBy('seq')
      .execute()
    return rows.map(({ detail }) => detail)
  }
  return { door, open, folder, time, lines, counts, acts, close }
}
