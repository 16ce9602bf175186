import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepHeartbeat } from '../../../renderer/heartbeat'
import { useSessionStore } from '../../../renderer/stores/useSessionStore'
import { provideStores } from '../../support/renderer/provideStores'
import { identifyView } from '../../support/renderer/sampleViews'

const SECOND_MS = 1000

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

async function openPage() {
  const kiosk = provideStores({ view: identifyView })
  const session = useSessionStore()
  const answer = vi.spyOn(kiosk.bridge.call, 'kiosk:alive')
  const stop = keepHeartbeat(kiosk.bridge, { onLost: session.lose, onFound: session.find })
  await session.open()
  return { kiosk, session, answer, stop }
}

test('main is answered each time that it asks', async () => {
  const { kiosk, answer } = await openPage()
  kiosk.askAlive()
  kiosk.askAlive()
  expect(answer).toHaveBeenCalledTimes(2)
})

test('a page that gives itself up answers no more, and waits for nobody', async () => {
  const { kiosk, session, answer, stop } = await openPage()
  stop()
  kiosk.askAlive()
  vi.advanceTimersByTime(60 * SECOND_MS)
  expect(answer).not.toHaveBeenCalled()
  expect(session.view).toEqual(identifyView)
})

test('after fifteen seconds of silence the screen no longer looks usable', async () => {
  const { kiosk, session } = await openPage()
  vi.advanceTimersByTime(14 * SECOND_MS)
  kiosk.askAlive()
  vi.advanceTimersByTime(15 * SECOND_MS - 1)
  expect(session.view).toEqual(identifyView)
  vi.advanceTimersByTime(1)
  expect(session.view).toBeNull()
  expect(session.problems.map(({ code }) => code)).toEqual(['failed'])
})

test('once main is there again, the screen is as main has it', async () => {
  const { kiosk, session } = await openPage()
  vi.advanceTimersByTime(15 * SECOND_MS)
  kiosk.askAlive()
  await vi.advanceTimersByTimeAsync(0)
  expect(session.view).toEqual(identifyView)
  expect(session.problems).toEqual([])
})

test('an answer that is lost breaks nothing', async () => {
  const { kiosk, session } = await openPage()
  kiosk.failNext('rejected')
  kiosk.askAlive()
  await vi.advanceTimersByTimeAsync(SECOND_MS)
  expect(session.view).toEqual(identifyView)
})
