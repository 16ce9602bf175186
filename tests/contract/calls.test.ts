import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calls, events, type KioskCall } from '#shared/ipc/channels'
import { contract, eventPayloads } from '#shared/ipc/contract'
import { CallLimiter } from '../../electron/ipc/callLimiter'
import { closedHandlers } from '../../electron/ipc/closedHandlers'
import { registerHandlers, type KioskHandlers } from '../../electron/ipc/registerHandlers'
import { createLogger } from '../../electron/platform/logger'
import { FakeTime } from '../support/fakeTime'
import { openTestKiosk } from '../support/testKiosk'

const GOOD_INPUT: { readonly [C in KioskCall]?: Record<string, unknown> } = {
  'reset:choose-reason': { reason: 'forgotten' },
  'reset:identify': { address: 'a@example.jp', pictureText: 'XVMS' },
  'reset:new-picture': { address: '' },
  'reset:send-code': { optionId: 'contact-1-email', proof: 'a' },
  'reset:submit-code': { code: '1234567' },
  'reset:set-password': { password: 'Asagao-2026', confirmation: 'Asagao-2026' },
  'reset:sign-in': { address: 'a@example.jp', password: 'x' },
}
const goodInput = (call: KioskCall) => GOOD_INPUT[call] ?? {}

/** Fields that take what a person types, and not one of a few words. */
const freeFields = (call: KioskCall) =>
  Object.keys(goodInput(call)).filter((key) => !['reason', 'optionId'].includes(key))

/** Handlers behind the real guards, without a kiosk: what matters here is what gets through. */
function register(options: { isTrusted?: boolean; handlers?: KioskHandlers } = {}) {
  const time = new FakeTime()
  const lines: string[] = []
  const listeners = new Map<string, (event: null, payload: unknown) => Promise<unknown>>()
  const closed = closedHandlers({ mode: 'demo', clock: time, because: 'store-broken' })
  registerHandlers<null>(
    { handle: (call, listener) => void listeners.set(call, listener) },
    options.handlers ?? closed,
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
  const closed = closedHandlers({ mode: 'demo', clock: new FakeTime(), because: 'store-broken' })
  return new Proxy(closed, { get: () => () => Promise.reject(error) })
}

/** Handlers whose answers say one thing more than the contract allows, at one depth or another. */
function talkativeHandlers(tell: (answer: object) => unknown): KioskHandlers {
  const closed = closedHandlers({ mode: 'demo', clock: new FakeTime(), because: 'store-broken' })
  return new Proxy(closed, {
    get: (handlers, call, receiver) => async () =>
      tell(await Reflect.get(handlers, call, receiver)({})),
  })
}
const EXTRA = { answer: 'CANARY' }
const talkative: readonly [place: string, tell: (answer: object) => unknown][] = [
  ['beside the state', (answer) => ({ ...answer, ...EXTRA })],
  ['in the state', (answer) => inState(answer, (state) => ({ ...state, ...EXTRA }))],
  ['in the view', (answer) => inState(answer, (state) => ({ ...state, view: inView(state) }))],
]
function inState(answer: object, change: (state: object) => object): object {
  const state: unknown = Reflect.get(answer, 'state')
  return { ...answer, state: change(Object(state)) }
}
const inView = (state: object): object => ({ ...Object(Reflect.get(state, 'view')), ...EXTRA })

test('exactly the calls of the contract are answered', () => {
  expect([...register().listeners.keys()]).toEqual([...calls])
  expect(Object.keys(contract)).toEqual([...calls])
  expect(Object.keys(eventPayloads)).toEqual([...events])
})

describe.each([...calls])('%s', (call) => {
  test('is answered when its sender and its shape are right', async () => {
    expect(await register().send(call, goodInput(call))).toMatchObject({ ok: true })
  })

  test('is refused from a sender that is not the kiosk, whatever it says', async () => {
    const { send } = register({ isTrusted: false })
    expect(await send(call, goodInput(call))).toEqual({ ok: false, error: 'untrusted' })
    expect(await send(call, 1)).toEqual({ ok: false, error: 'untrusted' })
  })

  test('is refused with one key too many or too few, or another type', async () => {
    const { send } = register()
    const good = goodInput(call)
    const [first] = Object.keys(good)
    const bad: unknown[] = [
      undefined,
      null,
      [],
      'x',
      7,
      { ...good, extra: 1 },
      { ...good, __proto__: null, x: 1 },
    ]
    if (first !== undefined) bad.push({}, { ...good, [first]: 7 }, { ...good, [first]: null })
    for (const payload of bad) {
      expect(await send(call, payload)).toEqual({ ok: false, error: 'not-understood' })
    }
  })

  test('is refused with a text that is far too long or not well formed', async () => {
    const { send } = register()
    const good = goodInput(call)
    for (const key of Object.keys(good)) {
      for (const text of ['x'.repeat(2001), '\ud800', 'a\udc00b']) {
        expect(await send(call, { ...good, [key]: text })).toEqual({
          ok: false,
          error: 'not-understood',
        })
      }
    }
  })

  test('is answered with a text as long as a field may be', async () => {
    const { send } = register()
    for (const key of freeFields(call)) {
      const longest = { ...goodInput(call), [key]: 'x'.repeat(2000) }
      expect(await send(call, longest)).toMatchObject({ ok: true })
    }
  })

  test.each(talkative)('fails when its answer has one key too many %s', async (_place, tell) => {
    const { send, lines } = register({ handlers: talkativeHandlers(tell) })
    expect(await send(call, goodInput(call))).toEqual({ ok: false, error: 'failed' })
    expect(lines.join('')).toContain(`call ${call} failed`)
    expect(lines.join('')).not.toContain('CANARY')
  })

  test('is held off after forty calls in ten seconds, and answered again later', async () => {
    const { send, time } = register()
    for (let count = 0; count < 40; count += 1) await send(call, goodInput(call))
    expect(await send(call, goodInput(call))).toEqual({ ok: false, error: 'too-many-requests' })
    time.advance(10_000)
    expect(await send(call, goodInput(call))).toMatchObject({ ok: true })
  })

  test('says nothing of an error but that there was one', async () => {
    const failing = new Error('SQLITE_IOERR at /home/kiosk CANARY')
    const { send, lines } = register({ handlers: failingHandlers(failing) })
    expect(await send(call, goodInput(call))).toEqual({ ok: false, error: 'failed' })
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
    }),
    { numRuns: 2000 },
  )
  expect(await rows()).toEqual(before)
})
