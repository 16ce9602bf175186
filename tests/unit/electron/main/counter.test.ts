import fs from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { closedHandlers } from '../../../../electron/ipc/closedHandlers'
import { KioskHost } from '../../../../electron/main/kioskHost'
import { openStaffDoor } from '../../../../electron/main/openStaffDoor'
import { openStore, type OpenStore } from '../../../../electron/main/openStore'
import { serveCounter } from '../../../../electron/main/serveCounter'
import { withStaff } from '../../../../electron/main/withStaff'
import { createLogger } from '../../../../electron/platform/logger'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { BackupKeeper } from '../../../../electron/storage/backup/backupKeeper'
import { SteadyClock } from '../../../../electron/time/steadyClock'
import { PIN } from '../../../support/counterDoor'
import { FakeTime } from '../../../support/fakeTime'
import { DISPLAY, temporaryFolder } from '../../../support/testKiosk'
import { damage } from '../storage/backup/backupRoom'

const CHEAP_COST = { logN: 4, r: 8, p: 1 }

/** A counter as main opens it, without its window. */
async function startCounter(folder = temporaryFolder()) {
  const time = new FakeTime()
  const clock = new SteadyClock(time)
  const told: string[] = []
  const logger = createLogger(() => undefined)
  const passwordHasher = createPasswordHasher(random, CHEAP_COST)
  const close = (view: Parameters<typeof closedHandlers>[0]['view']) =>
    closedHandlers({ mode: 'counter', clock, view, display: DISPLAY })
  const keepers: BackupKeeper[] = []
  let opened: OpenStore | null = null
  const host = new KioskHost({
    async open(condition) {
      const parts = { dataFolder: folder, mode: 'counter', clock, random, fileSystem: fs } as const
      const others = { seedHasher: passwordHasher, findKeyProtector: async () => null }
      opened = await openStore({ ...parts, ...others }, condition)
      return opened
    },
    async serve(open, onBroken) {
      const watch = { scheduler: time, logger, onDamaged: onBroken }
      return serveCounter({
        ...{ ...open, ...watch, machine: time, clock, close, onBroken },
        keepBackups(isIdle) {
          const keeper = new BackupKeeper({ ...open.place, ...watch, ...open, clock, isIdle })
          keepers.push(keeper)
          return keeper
        },
      })
    },
    close,
    notify: (event) => void told.push(event),
    logger,
  })
  const counts = { left: 0, made: 0 }
  const door = openStaffDoor({
    ...{ mode: 'counter', clock, logger, passwordHasher },
    findStore: () => opened,
    onPinMade: async () => void (counts.made += 1),
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
  return { handlers, view, counts, folder, backUp, stop }
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
