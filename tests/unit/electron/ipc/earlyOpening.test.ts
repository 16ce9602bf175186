import { expect, test, vi } from 'vitest'
import type { Mode } from '#shared/procedure/screens'
import { EarlyOpening } from '../../../../electron/ipc/earlyOpening'
import { heartbeatHandlers } from '../../../../electron/ipc/heartbeatHandlers'
import type { KioskHandlers } from '../../../../electron/ipc/registerHandlers'
import { createLogger } from '../../../../electron/platform/logger'
import { nextTurn } from '../../../../electron/platform/nextTurn'
import {
  DISPLAY,
  openTestKiosk,
  temporaryFolder,
  type SentEvent,
  type TestKiosk,
} from '../../../support/testKiosk'

const A_MOMENT_MS = 2000

/** A page in front of a kiosk whose store is opened when the test says so. */
function comeUp(kiosk: TestKiosk, mode: Mode = 'demo') {
  const events: SentEvent[] = []
  const logLines: string[] = []
  const opening = new EarlyOpening({
    mode,
    display: DISPLAY,
    clock: kiosk.time,
    scheduler: kiosk.time,
    notify: (event, payload) => void events.push({ event, payload }),
    logger: createLogger((line) => logLines.push(line)),
  })
  let serve: () => void = () => undefined
  const served = new Promise<KioskHandlers>((resolve) => {
    serve = () => resolve(kiosk.handlers)
  })
  const handlers = opening.handlers(served, heartbeatHandlers())
  const ask = () => handlers['kiosk:open']({})
  return { opening, handlers, events, logLines, serve: () => serve(), ask }
}

const namesOf = (events: readonly SentEvent[]) => events.map(({ event }) => event)

test('the first screen is answered before the store is open, as the kiosk itself would answer', async () => {
  const kiosk = await openTestKiosk()
  const { ask } = comeUp(kiosk)
  expect(await ask()).toEqual(await kiosk.ask('kiosk:open', {}))
})

test('the store is opened when the page lives and has had time to be painted', async () => {
  const kiosk = await openTestKiosk()
  const { opening, ask, handlers } = comeUp(kiosk)
  let stands = false
  const standing = opening.pageStands().then(() => (stands = true))
  await ask()
  expect(await handlers['kiosk:alive']({})).toEqual({})
  expect(stands).toBe(false)
  kiosk.time.advance(100)
  await standing
  expect(stands).toBe(true)
})

test.each(['demo', 'counter'] as const)(
  'the store is opened at once when somebody waits for it (%s)',
  async (mode) => {
    const { opening, ask, handlers, serve } = comeUp(await openTestKiosk(), mode)
    const waiting = mode === 'counter' ? ask() : handlers['reset:begin']({})
    await expect(opening.pageStands()).resolves.toBeUndefined()
    serve()
    await waiting
  },
)

test('a page that never lives does not keep the store closed', async () => {
  const kiosk = await openTestKiosk()
  const { opening } = comeUp(kiosk)
  const standing = opening.pageStands()
  kiosk.time.advance(A_MOMENT_MS)
  await expect(standing).resolves.toBeUndefined()
})

test('once it is open the page is told the state, and nothing of devices that hold nothing', async () => {
  const kiosk = await openTestKiosk()
  const { ask, serve, events, logLines } = comeUp(kiosk)
  await ask()
  serve()
  await vi.waitFor(() => expect(events).not.toEqual([]))
  await kiosk.ask('kiosk:open', {})
  expect(namesOf(events)).toEqual(['kiosk:state-changed'])
  expect(logLines).toEqual([])
})

test('a clock that practice had moved on is told with the devices', async () => {
  const folder = temporaryFolder()
  const former = await openTestKiosk({ folder })
  await former.ask('practice:advance-clock', { step: 'ten-minutes' })
  await former.dispose()
  const kiosk = await openTestKiosk({ folder, time: former.time })
  const { ask, serve, events } = comeUp(kiosk)
  await ask()
  serve()
  const told = ['kiosk:state-changed', 'practice:devices-changed']
  await vi.waitFor(() => expect(namesOf(events)).toEqual(told))
})

test('whoever has pressed meanwhile is served after the page was told, and stays where that leads', async () => {
  const kiosk = await openTestKiosk()
  const { ask, serve, handlers, events } = comeUp(kiosk)
  await ask()
  const pressed = handlers['reset:begin']({})
  serve()
  expect((await pressed).state.view.screen).toBe('reason')
  expect(namesOf(events)).toEqual(['kiosk:state-changed'])
  expect(events[0]?.payload).toMatchObject({ view: { screen: 'notice' } })
})

test('a page that asks later hears the kiosk itself, and nothing twice', async () => {
  const kiosk = await openTestKiosk()
  const { ask, serve, events } = comeUp(kiosk)
  serve()
  await kiosk.ask('reset:begin', {})
  expect((await ask()).state.view.screen).toBe('reason')
  await kiosk.ask('kiosk:open', {})
  expect(events).toEqual([])
})

test('a kiosk that cannot be opened is told to whoever presses, and to nobody else', async () => {
  const { opening } = comeUp(await openTestKiosk())
  const handlers = opening.handlers(Promise.reject(new Error('no kiosk')), heartbeatHandlers())
  expect((await handlers['kiosk:open']({})).state.view.screen).toBe('notice')
  // Long enough for a rejection that nobody takes to be found.
  await nextTurn()
  await expect(handlers['reset:begin']({})).rejects.toThrow('no kiosk')
})

test('at the counter nothing is shown before the store is open', async () => {
  const kiosk = await openTestKiosk()
  const { ask, serve } = comeUp(kiosk, 'counter')
  let isAnswered = false
  const answer = ask().then((opening) => {
    isAnswered = true
    return opening
  })
  await kiosk.ask('kiosk:open', {})
  expect(isAnswered).toBe(false)
  serve()
  expect((await answer).state.view.screen).toBe('notice')
})
