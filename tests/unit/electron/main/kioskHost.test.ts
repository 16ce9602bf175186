import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { ScreenOf } from '#shared/procedure/screens'
import { closedHandlers } from '../../../../electron/ipc/closedHandlers'
import { KioskHost } from '../../../../electron/main/kioskHost'
import { openStore } from '../../../../electron/main/openStore'
import { serveKiosk } from '../../../../electron/main/serveKiosk'
import { createOutlinePictureMaker } from '../../../../electron/pictures/outlinePictureMaker'
import { createLogger } from '../../../../electron/platform/logger'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { BackupKeeper } from '../../../../electron/storage/backup/backupKeeper'
import type { FileSystem } from '../../../../electron/storage/fileSystem'
import { FakeTime } from '../../../support/fakeTime'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import {
  createTestSpeaker,
  DISPLAY,
  FONT_FILE,
  PICTURE_TEXT,
  temporaryFolder,
} from '../../../support/testKiosk'
import { damage } from '../storage/backup/backupRoom'

const CHEAP_COST = { logN: 4, r: 8, p: 1 }
const OTHER = { findKeyProtector: async () => null }

/** A host over real stores: what main wires, without a window. */
async function startHost(options: { folder?: string; fileSystem?: FileSystem } = {}) {
  const { folder = temporaryFolder(), fileSystem = fs } = options
  const time = new FakeTime()
  const told: { readonly event: string; readonly payload: unknown }[] = []
  const lines: string[] = []
  const logger = createLogger((line) => lines.push(line))
  const keepers: BackupKeeper[] = []
  const passwordHasher = createPasswordHasher(random, CHEAP_COST)
  const store = { dataFolder: folder, mode: 'demo', random, fileSystem, ...OTHER } as const
  const kiosk = {
    ...{ machine: time, random, scheduler: time, logger, passwordHasher },
    pictures: createOutlinePictureMaker({
      fontFile: fs.readFileSync(FONT_FILE),
      random,
      fixedText: PICTURE_TEXT,
    }),
    speaker: createTestSpeaker(),
    settings: { mode: 'demo', deliveryDelayMs: 0, display: DISPLAY },
  } as const
  const notify = (event: string, payload: unknown) => void told.push({ event, payload })
  const host = new KioskHost({
    open: (condition) =>
      openStore({ ...store, clock: time, seedHasher: passwordHasher }, condition),
    serve: (open, onBroken) => {
      const watch = { clock: time, scheduler: time, logger, onDamaged: onBroken }
      return serveKiosk({
        ...{ ...open, ...kiosk, notify, onBroken },
        keepBackups: (isIdle) => {
          const keeper = new BackupKeeper({ ...open.place, ...watch, store: open.store, isIdle })
          keepers.push(keeper)
          return keeper
        },
      })
    },
    close: (view) => closedHandlers({ mode: 'demo', clock: time, view, display: DISPLAY }),
    notify,
    logger,
  })
  await host.start()
  let isDisposed = false
  const dispose = async () => {
    if (isDisposed) return
    isDisposed = true
    await host.dispose()
  }
  onTestFinished(dispose)
  const backUp = () => keepers.at(-1)?.backUpNow()
  const { handlers } = host
  const view = async () => (await handlers['kiosk:open']({})).state.view
  const file = path.join(folder, 'demo', 'accounts.db')
  return { handlers, view, file, folder, time, told, lines, backUp, dispose }
}

type Host = Awaited<ReturnType<typeof startHost>>

const RESTORED = { screen: 'closed', because: 'store-restored' } as const

/** Damages the file behind a running kiosk's back and lets it find out. */
function breakWhileRunning({ file, time }: Host): void {
  damage(file)
  time.advance(2 * LIMITS.backupEveryMs)
}

test('damage found while serving is mended at once, and serves again once staff have read of it', async () => {
  const host = await startHost()
  await host.handlers['reset:begin']({})
  await host.handlers['reset:abandon']({})
  await host.backUp()
  breakWhileRunning(host)
  await expect.poll(host.view, { timeout: 20_000 }).toMatchObject(RESTORED)
  const announced = host.told.findLast(({ event }) => event === 'kiosk:state-changed')
  expect(announced?.payload).toMatchObject({ view: RESTORED })

  // Until then whatever is asked has the same answer.
  const refused = await host.handlers['reset:begin']({})
  expect(refused.state.view).toMatchObject(RESTORED)
  const reopened = await host.handlers['kiosk:reopen']({})
  expect(reopened).toEqual({
    state: expect.objectContaining({ view: { screen: 'notice', endedBecause: null } }),
    problems: [],
  })
  expect(host.told.at(-1)?.event).toBe('practice:devices-changed')
  expect((await host.handlers['reset:begin']({})).state.view.screen).toBe('reason')
  await host.dispose()
  const again = await startHost({ folder: host.folder })
  expect(await again.view()).toMatchObject({ screen: 'notice' })
})

test('damage that somebody runs into ends their session and is mended as well', async () => {
  const first = await startHost()
  await first.dispose()
  // SQLite holds in memory what it has read once; little of it right after a start.
  const host = await startHost({ folder: first.folder })
  await host.handlers['reset:begin']({})
  await host.handlers['reset:choose-reason']({ reason: 'forgotten' })
  // Every page but the first two: whichever is read next.
  const bytes = fs.readFileSync(host.file)
  fs.writeFileSync(host.file, bytes.fill(0xee, 2 * 4096))
  const wanted = { address: 'yamada.taro@outlook.com', pictureText: PICTURE_TEXT }
  await expect(host.handlers['reset:identify'](wanted)).rejects.toMatchObject({ kind: 'corrupt' })
  await expect.poll(host.view, { timeout: 20_000 }).toMatchObject(RESTORED)
  await host.handlers['kiosk:reopen']({})
  expect(await host.view()).toEqual({ screen: 'notice', endedBecause: null })
})

test('what staff have not read yet, the next start says again', async () => {
  const first = await startHost()
  await first.dispose()
  damage(first.file)
  for (let start = 0; start < 2; start += 1) {
    const host = await startHost({ folder: first.folder })
    expect(await host.view()).toMatchObject({
      ...RESTORED,
      restoredFromMs: first.time.nowMs(),
    } satisfies Partial<ScreenOf<'closed'>>)
    await host.dispose()
  }
})

test('pressing twice reopens once, and reopening an open kiosk does nothing', async () => {
  const first = await startHost()
  await first.dispose()
  damage(first.file)
  const host = await startHost({ folder: first.folder })
  const both = await Promise.all([1, 2].map(() => host.handlers['kiosk:reopen']({})))
  expect(both.map(({ state }) => state.view.screen)).toEqual(['notice', 'notice'])
  await host.handlers['reset:begin']({})
  expect((await host.handlers['kiosk:reopen']({})).state.view.screen).toBe('reason')
})

test('without a good backup the page says so, and reopening does nothing', async () => {
  const first = await startHost()
  await first.dispose()
  damage(first.file)
  fs.rmSync(path.join(first.folder, 'demo', 'backups'), { recursive: true })
  const host = await startHost({ folder: first.folder })
  const lost = { screen: 'closed', because: 'store-damaged' }
  expect(await host.view()).toEqual(lost)
  expect((await host.handlers['kiosk:reopen']({})).state.view).toEqual(lost)
})

test('a disk that fails closes the kiosk as before and moves nothing', async () => {
  let isBroken = false
  const fileSystem = watchedFileSystem((operation) => {
    if (isBroken && operation === 'fsync') throw fileError('EIO')
  })
  const host = await startHost({ fileSystem })
  await host.backUp()
  await host.handlers['reset:begin']({})
  await host.handlers['reset:choose-reason']({ reason: 'forgotten' })
  isBroken = true
  const wrong = { address: 'yamada.taro@outlook.com', pictureText: 'AAAA' }
  await expect(host.handlers['reset:identify'](wrong)).rejects.toMatchObject({ kind: 'io' })
  expect(await host.view()).toEqual({ screen: 'closed', because: 'store-broken' })
  await host.dispose().catch(() => undefined)
  isBroken = false
  expect(fs.existsSync(path.join(host.folder, 'demo', 'damaged'))).toBe(false)
  const again = await startHost({ folder: host.folder })
  expect(await again.view()).toMatchObject({ screen: 'notice' })
})
