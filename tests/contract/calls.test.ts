import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calls, events, type KioskCall } from '#shared/ipc/channels'
import { contract, eventPayloads } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { CallLimiter } from '../../electron/ipc/callLimiter'
import { closedHandlers } from '../../electron/ipc/closedHandlers'
import { registerHandlers, type KioskHandlers } from '../../electron/ipc/registerHandlers'
import { createLogger } from '../../electron/platform/logger'
import { at, leavesOf, objectsOf, replaced, withMore, without } from '../support/changedCopies'
import { FakeTime } from '../support/fakeTime'
import { GOOD_CALLS, GOOD_INPUT } from '../support/goodCalls'
import { SAMPLE_DEVICES } from '../support/sampleDevices'
import { DISPLAY, openTestKiosk } from '../support/testKiosk'

/** Fields that take one of a few words, and not what a person types. */
const CHOICES = ['reason', 'optionId', 'page', 'to', 'kind', 'step']
const typedIn = (good: unknown) =>
  leavesOf(good).filter(
    (place) => !CHOICES.includes(place.at(-1) ?? '') && typeof at(good, place) === 'string',
  )

const HEARD = { outcome: 'ready', sound: 'data:audio/wav;base64,' } as const
const NOT_UNDERSTOOD = { ok: false, error: 'not-understood' }

/** Handlers that answer every call, with devices that hold one of everything. */
function answeringHandlers(): KioskHandlers {
  const closed = closedHandlers({
    mode: 'demo',
    clock: new FakeTime(),
    view: { screen: 'closed', because: 'store-broken' },
    display: DISPLAY,
  })
  const devices = async () => SAMPLE_DEVICES
  return {
    ...closed,
    'kiosk:open': async (input) => ({
      ...(await closed['kiosk:open'](input)),
      ...{ devices: SAMPLE_DEVICES },
    }),
    'picture:hear': async () => HEARD,
    'practice:answer-call': devices,
    'practice:hang-up': devices,
    'practice:set-reception': devices,
    'practice:advance-clock': devices,
    'practice:empty-mailbox': devices,
  }
}

/** What they answer, as far as the call decides it. */
function answerTo(call: KioskCall): object {
  if (call === 'picture:hear') return HEARD
  if (call === 'kiosk:alive') return {}
  if (call === 'kiosk:touch') return { endsInMs: null }
  if (call.startsWith('practice:')) return SAMPLE_DEVICES
  if (call.startsWith('staff:')) return { view: { stage: 'out-of-order' }, problem: null }
  return { state: { view: { screen: 'closed' } } }
}

/** Where a key more could stand: lists have none. */
function placesForKeys(value: unknown) {
  return objectsOf(value).filter((place) => !Array.isArray(at(value, place)))
}

/** Handlers behind the real guards, without a kiosk: what matters here is what gets through. */
function register(options: { isTrusted?: boolean; handlers?: KioskHandlers } = {}) {
  const time = new FakeTime()
  const lines: string[] = []
  const listeners = new Map<string, (event: null, payload: unknown) => Promise<unknown>>()
  registerHandlers<null>(
    { handle: (call, listener) => void listeners.set(call, listener) },
    options.handlers ?? answeringHandlers(),
    {
      isTrustedSender: () => options.isTrusted ?? true,
      limiter: new CallLimiter(time),
      logger: createLogger((line) => lines.push(line)),
    },
  )
  const send = (call: string, payload: unknown) => listeners.get(call)?.(null, payload)
  return { send, listeners, time, lines }
}

function failingHandlers(error: Error): KioskHandlers {
  return new Proxy(answeringHandlers(), { get: () => () => Promise.reject(error) })
}

/** Handlers whose answers say something else than what was asked of them. */
function talkativeHandlers(tell: (answer: unknown) => unknown): KioskHandlers {
  return new Proxy(answeringHandlers(), {
    get: (handlers, call, receiver) => async (input: unknown) =>
      tell(await Reflect.get(handlers, call, receiver)(input)),
  })
}

test('exactly the calls of the contract are answered', () => {
  expect([...register().listeners.keys()]).toEqual([...calls])
  expect(Object.keys(contract)).toEqual([...calls])
  expect(Object.keys(eventPayloads)).toEqual([...events])
})

test('where nothing is simulated the devices are told to be missing, and no call fails', async () => {
  const clock = new FakeTime()
  const { send } = register({
    handlers: closedHandlers({
      mode: 'counter',
      clock,
      view: { screen: 'closed', because: 'no-courier' },
      display: DISPLAY,
    }),
  })
  for (const call of calls.filter((name) => name.startsWith('practice:'))) {
    expect(await send(call, GOOD_INPUT[call])).toEqual({ ok: true, value: null })
  }
  const heard = await send('picture:hear', {})
  expect(heard).toEqual({ ok: true, value: { outcome: 'no-picture', sound: null } })
  const opening = await send('kiosk:open', {})
  expect(opening).toMatchObject({
    ok: true,
    value: { devices: null, isResumed: false, display: DISPLAY },
  })
})

describe.each(GOOD_CALLS)('%s', (_title, call, good) => {
  test('is answered when its sender and its shape are right', async () => {
    const value = answerTo(call)
    expect(await register().send(call, good)).toMatchObject({ ok: true, value })
  })

  test('is refused from a sender that is not the kiosk, whatever it says', async () => {
    const { send } = register({ isTrusted: false })
    expect(await send(call, good)).toEqual({ ok: false, error: 'untrusted' })
    expect(await send(call, 1)).toEqual({ ok: false, error: 'untrusted' })
  })

  test('is refused as another type', async () => {
    const { send } = register()
    const prototypeless = { ...Object(good), __proto__: null, x: 1 }
    for (const payload of [undefined, null, [], 'x', 7, prototypeless]) {
      expect(await send(call, payload)).toEqual(NOT_UNDERSTOOD)
    }
  })

  test('is refused with one thing too many, at whatever depth', async () => {
    const { send } = register()
    for (const place of objectsOf(good)) {
      expect(await send(call, withMore(good, place, 'x')), place.join()).toEqual(NOT_UNDERSTOOD)
    }
  })

  if (leavesOf(good).length > 0) {
    test('is refused with one thing too few, or one of another type', async () => {
      for (const place of leavesOf(good)) {
        const { send } = register()
        const other = typeof at(good, place) === 'number' ? '7' : 7
        const bad = [other, null, undefined, {}, [at(good, place)]]
        for (const payload of bad.map((value) => replaced(good, place, value))) {
          expect(await send(call, payload), place.join()).toEqual(NOT_UNDERSTOOD)
        }
        expect(await send(call, without(good, place)), place.join()).toEqual(NOT_UNDERSTOOD)
      }
    })
  }

  if (leavesOf(good).length > 0) {
    test('is refused with a text that is far too long or not well formed', async () => {
      const { send } = register()
      for (const place of leavesOf(good)) {
        for (const text of ['x'.repeat(LIMITS.fieldMaximumCharacters + 1), '\ud800', 'a\udc00b']) {
          const payload = replaced(good, place, text)
          expect(await send(call, payload), place.join()).toEqual(NOT_UNDERSTOOD)
        }
      }
    })
  }

  if (typedIn(good).length > 0) {
    test('is answered with a text as long as a field may be', async () => {
      const { send } = register()
      for (const place of typedIn(good)) {
        const longest = replaced(good, place, 'x'.repeat(LIMITS.fieldMaximumCharacters))
        expect(await send(call, longest), place.join()).toMatchObject({ ok: true })
      }
    })
  }

  test('fails when its answer has one key too many, at whatever depth', async () => {
    const told = await register().send(call, good)
    const places = placesForKeys(at(told, ['value']))
    expect(places.length).toBeGreaterThanOrEqual(placesForKeys(answerTo(call)).length)
    for (const place of places) {
      const tell = (answer: unknown) => withMore(answer, place, 'CANARY')
      const { send, lines } = register({ handlers: talkativeHandlers(tell) })
      expect(await send(call, good), place.join()).toEqual({ ok: false, error: 'failed' })
      expect(lines.join('')).toContain(`call ${call} failed`)
      expect(lines.join('')).not.toContain('CANARY')
    }
  })

  test('is held off after forty calls in ten seconds, and answered again later', async () => {
    const { send, time } = register()
    for (let count = 0; count < 40; count += 1) {
      expect(await send(call, good)).toMatchObject({ ok: true })
    }
    expect(await send(call, good)).toEqual({ ok: false, error: 'too-many-requests' })
    time.advance(9_999)
    expect(await send(call, good)).toEqual({ ok: false, error: 'too-many-requests' })
    time.advance(1)
    expect(await send(call, good)).toMatchObject({ ok: true })
  })

  test('says nothing of an error but that there was one', async () => {
    const failing = new Error('SQLITE_IOERR at /home/kiosk CANARY')
    const { send, lines } = register({ handlers: failingHandlers(failing) })
    expect(await send(call, good)).toEqual({ ok: false, error: 'failed' })
    expect(lines.join('')).toContain(`call ${call} failed Error`)
    expect(lines.join('')).not.toContain('CANARY')
  })
})

test('whatever can be cloned is answered by a typed refusal and changes nothing', async () => {
  const kiosk = await openTestKiosk()
  const rows = async () => ({
    events: await kiosk.store.sql.selectFrom('counted_events').selectAll().execute(),
    codes: await kiosk.store.sql.selectFrom('security_codes').selectAll().execute(),
    outbox: await kiosk.store.sql.selectFrom('outbox').selectAll().execute(),
    accounts: await kiosk.store.sql.selectFrom('accounts').selectAll().execute(),
    requests: await kiosk.store.sql.selectFrom('recovery_requests').selectAll().execute(),
    links: await kiosk.store.sql.selectFrom('mailed_links').selectAll().execute(),
    clock: await kiosk.store.sql.selectFrom('practice_clock').selectAll().execute(),
  })
  const before = await rows()
  const anything = fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withBigInt: true,
    withTypedArray: true,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), anything, async (call, payload) => {
      kiosk.time.advance(1000)
      const result = await kiosk.call(call, payload as never).catch((error: unknown) => error)
      if (result instanceof Error) throw result
      expect(result).toMatchObject({ ok: expect.any(Boolean) })
      // While staff are called nothing else would have an effect, and nothing more be tried.
      await kiosk.ask('kiosk:end-staff-call', {})
    }),
    { numRuns: 2000 },
  )
  expect(await rows()).toEqual(before)
})
