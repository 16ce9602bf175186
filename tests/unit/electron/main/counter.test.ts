import fs from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { decodeAnchor } from '../../../../electron/audit/anchor'
import { everyRow } from '../../../../electron/audit/auditRepository'
import { checkTrail } from '../../../../electron/audit/checkTrail'
import { closedHandlers } from '../../../../electron/ipc/closedHandlers'
import { KioskHost } from '../../../../electron/main/kioskHost'
import { openStaffDoor } from '../../../../electron/main/openStaffDoor'
import { openStore, type OpenStore } from '../../../../electron/main/openStore'
import {
  serveCounter,
  settleRestored,
  type ServedCounter,
} from '../../../../electron/main/serveCounter'
import { withStaff } from '../../../../electron/main/withStaff'
import { createLogger } from '../../../../electron/platform/logger'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { BackupKeeper } from '../../../../electron/storage/backup/backupKeeper'
import { readSmallFile } from '../../../../electron/storage/smallFile'
import { SteadyClock } from '../../../../electron/time/steadyClock'
import { tamper } from '../../../support/audit/tamper'
import { tellTrail } from '../../../support/audit/trailOf'
import { PIN, WRONG_PIN } from '../../../support/counterDoor'
import { FakeTime } from '../../../support/fakeTime'
import { DISPLAY, temporaryFolder } from '../../../support/testKiosk'
import { damage } from '../storage/backup/backupRoom'

const CHEAP_COST = { logN: 4, r: 8, p: 1 }

/** A counter as main opens it, without its window. */
async function startCounter(folder = temporaryFolder(), time = new FakeTime()) {
  const clock = new SteadyClock(time)
  const told: string[] = []
  const logger = createLogger(() => undefined)
  const passwordHasher = createPasswordHasher(random, CHEAP_COST)
  const close = (view: Parameters<typeof closedHandlers>[0]['view']) =>
    closedHandlers({ mode: 'counter', clock, view, display: DISPLAY })
  const keepers: BackupKeeper[] = []
  let opened: OpenStore | null = null
  let counter: ServedCounter | null = null
  const host = new KioskHost({
    async open(condition) {
      const parts = { dataFolder: folder, mode: 'counter', clock, random, fileSystem: fs } as const
      const others = { seedHasher: passwordHasher, findKeyProtector: async () => null }
      opened = await openStore({ ...parts, ...others }, condition)
      return opened
    },
    async serve(open, onBroken) {
      const watch = { scheduler: time, logger, onDamaged: onBroken }
      counter = await serveCounter({
        ...{ ...open, ...watch, machine: time, clock, close, onBroken },
        keepBackups(isIdle) {
          const keeper = new BackupKeeper({ ...open.place, ...watch, ...open, clock, isIdle })
          keepers.push(keeper)
          return keeper
        },
      })
      return counter
    },
    settleRestored: (open) =>
      settleRestored({ ...open, machine: time, clock, scheduler: time, logger }),
    close,
    notify: (event) => void told.push(event),
    logger,
  })
  const counts = { left: 0, made: 0 }
  const door = openStaffDoor({
    ...{ mode: 'counter', clock, logger, passwordHasher },
    findStore: () => opened,
    onRecorded: () => counter?.staffActed(),
    async onPinMade() {
      await counter?.pinMade()
      counts.made += 1
    },
    leave: () => void (counts.left += 1),
  })
  await host.start()
  const { handlers, dispose } = withStaff(host, door, 'counter')
  let isDisposed = false
  const stop = async () => {
    if (!isDisposed) await dispose()
    isDisposed = true
  }
  onTestFinished(stop)
  const view = async () => (await handlers['kiosk:open']({})).state.view
  const backUp = () => keepers.at(-1)?.backUpNow()
  const trail = async () => {
    if (opened === null) throw new Error('no store is open')
    return await tellTrail(opened)
  }
  const check = async () => {
    if (opened === null) throw new Error('no store is open')
    const { secrets, place, store } = opened
    const anchor = decodeAnchor(secrets, readSmallFile(fs, place.anchorFile))
    return await checkTrail(everyRow(store.sql), { secrets, anchor, cutDetail: null })
  }
  return { handlers, view, counts, folder, time, backUp, stop, trail, check }
}

test('a counter serves nobody before its PIN is made, and then waits for a courier', async () => {
  const { handlers, view, counts } = await startCounter()
  expect(await view()).toEqual({ screen: 'closed', because: 'staff-pin-missing' })
  const { state } = await handlers['reset:begin']({})
  expect(state.view).toEqual({ screen: 'closed', because: 'staff-pin-missing' })
  await handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  expect(counts.made).toBe(1)
  expect(await view()).toEqual({ screen: 'closed', because: 'no-courier' })
})

test('the PIN of an earlier start is known to the next', async () => {
  const first = await startCounter()
  await first.handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  await first.stop()
  const { handlers, view, counts } = await startCounter(first.folder)
  expect(await view()).toEqual({ screen: 'closed', because: 'no-courier' })
  await handlers['staff:enter']({ pin: PIN })
  await handlers['staff:end-service']({})
  expect(counts.left).toBe(1)
})

test('a counter whose store was put back to a backup is reopened by staff alone', async () => {
  const first = await startCounter()
  await first.handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  await first.backUp()
  await first.stop()
  damage(`${first.folder}/counter/accounts.db`)
  const { handlers, view } = await startCounter(first.folder)
  const restored = { screen: 'closed', because: 'store-restored' }
  expect(await view()).toMatchObject(restored)
  expect((await handlers['kiosk:reopen']({})).state.view).toMatchObject(restored)
  await handlers['staff:enter']({ pin: '719342' })
  expect((await handlers['kiosk:reopen']({})).state.view).toMatchObject(restored)
  await handlers['staff:enter']({ pin: PIN })
  const reopened = await handlers['kiosk:reopen']({})
  expect(reopened.state.view).toEqual({ screen: 'closed', because: 'no-courier' })
})

test('a counter anchors its trail: at the start, after whatever staff do, and at the stop', async () => {
  const { handlers, check, trail, stop, folder } = await startCounter()
  await expect.poll(check).toMatchObject({ kind: 'whole', anchoredSeq: 1 })
  await handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  await expect.poll(check).toMatchObject({ kind: 'whole', anchoredSeq: 2 })
  await handlers['staff:enter']({ pin: WRONG_PIN })
  await expect.poll(check).toMatchObject({ kind: 'whole', anchoredSeq: 4 })
  expect(await trail()).toEqual([
    ...['kiosk-started', 'staff-acted pin-made'],
    ...['staff-acted pin-tried', 'staff-acted pin-wrong'],
  ])
  await stop()
  const again = await startCounter(folder)
  expect((await again.trail()).slice(4)).toEqual(['kiosk-stopped', 'kiosk-started'])
})

test('a counter whose trail was cut off says so', async () => {
  const first = await startCounter()
  await first.handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  await first.stop()
  await tamper({ ...first, mode: 'counter' }, 'DELETE FROM audit_events WHERE seq > 1')
  const again = await startCounter(first.folder)
  expect(await again.trail()).toEqual([
    ...['kiosk-started', 'trail-broken end-missing/3/1', 'kiosk-started'],
  ])
})

test('what is older than 180 days goes from a counter as well', async () => {
  const first = await startCounter()
  await first.stop()
  const { folder, time } = first
  time.reboot({ offMs: 2 * LIMITS.auditKeptMs, uptimeMs: 1000 })
  const again = await startCounter(folder, time)
  expect((await again.trail())[1]).toMatch(/^trail-cut /)
})

test('a PIN is in a backup as soon as it is made', async () => {
  const first = await startCounter()
  await first.handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  const crashed = `${first.folder}-copy`
  fs.cpSync(first.folder, crashed, { recursive: true })
  onTestFinished(() => fs.rmSync(crashed, { recursive: true, force: true }))
  damage(`${crashed}/counter/accounts.db`)
  const { handlers } = await startCounter(crashed)
  expect((await handlers['staff:enter']({ pin: PIN })).view).toEqual({ stage: 'open' })
})

/** Put back to a backup from before its PIN was made. */
async function restoredWithoutPin() {
  const first = await startCounter()
  await first.backUp()
  await first.stop()
  damage(`${first.folder}/counter/accounts.db`)
  return await startCounter(first.folder)
}

test('a counter that was put back to before its PIN lets nobody make one at the screen', async () => {
  const { handlers, view, counts } = await restoredWithoutPin()
  const lost = { view: { stage: 'pin-lost' } }
  expect(await handlers['staff:approach']({})).toMatchObject({ ...lost, problem: null })
  const made = await handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  expect(made).toMatchObject(lost)
  expect((await handlers['staff:enter']({ pin: PIN })).view).toEqual(lost.view)
  expect(counts.made).toBe(0)
  await handlers['kiosk:reopen']({})
  expect(await view()).toMatchObject({ because: 'store-restored' })
})

test('a clock set on before the restored counter was started shortens no pause of its PIN', async () => {
  const first = await startCounter()
  await first.handlers['staff:make-pin']({ pin: PIN, confirmation: PIN })
  for (let wrong = 0; wrong < LIMITS.staffPinFreeTries; wrong += 1) {
    await first.handlers['staff:enter']({ pin: WRONG_PIN })
  }
  await first.stop()
  const { folder, time } = first
  damage(`${folder}/counter/accounts.db`)
  time.setWallOn(24 * 60 * 60_000)
  const again = await startCounter(folder, time)
  expect((await again.handlers['staff:enter']({ pin: PIN })).problem).toBe('pin-paused')
  time.advance(LIMITS.staffPinPauseMs)
  expect((await again.handlers['staff:enter']({ pin: PIN })).view).toEqual({ stage: 'open' })
  await again.handlers['kiosk:reopen']({})
  const told = await again.trail()
  expect(told.filter((line) => line.startsWith('store-restored'))).toHaveLength(1)
  expect(told.join()).not.toContain('trail-broken')
})
