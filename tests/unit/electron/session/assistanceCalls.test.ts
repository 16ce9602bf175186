import { describe, expect, test } from 'vitest'
import { calls, type KioskCall } from '#shared/ipc/channels'
import type { Input } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { goToCode, goToContacts, YAMADA } from '../../../support/journeySteps'
import { goToForm, TANAKA } from '../../../support/recoverySteps'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import {
  DISPLAY,
  newestOf,
  openTestKiosk,
  PICTURE_TEXT,
  type TestKiosk,
} from '../../../support/testKiosk'

const MINUTE_MS = 60_000
const LIST = ['', '', '']

const call = (kiosk: TestKiosk) => kiosk.ask('kiosk:call-staff', {})
const endCall = (kiosk: TestKiosk) => kiosk.ask('kiosk:end-staff-call', {})
const setLongTime = (kiosk: TestKiosk, isLong: boolean) =>
  kiosk.ask('kiosk:set-long-time', { isLong })
const open = (kiosk: TestKiosk) => kiosk.ask('kiosk:open', {})

type Road = Exclude<
  KioskCall,
  `kiosk:${string}` | `practice:${string}` | `picture:${string}` | `staff:${string}`
>
const isRoad = (name: KioskCall): name is Road => /^(reset|recovery|registration):/.test(name)

/** One of every intent, so that one which is added is tested or does not compile. */
const INTENTS: { readonly [C in Road]: Input<C> } = {
  'reset:begin': {},
  'reset:choose-reason': { reason: 'forgotten' },
  'reset:identify': { address: YAMADA.address, pictureText: PICTURE_TEXT },
  'reset:new-picture': { address: YAMADA.address },
  'reset:send-code': { optionId: 'contact-1-email', proof: YAMADA.localPart },
  'reset:resend-code': {},
  'reset:return-to-code': {},
  'reset:submit-code': { code: '1234567' },
  'reset:set-password': { password: 'Asagao-2026', confirmation: 'Asagao-2026' },
  'reset:continue': {},
  'reset:sign-in': { address: YAMADA.address, password: 'x' },
  'reset:request-recovery': {},
  'reset:go-back': {},
  'reset:finish': {},
  'reset:abandon': {},
  'recovery:start': { contactAddress: 'a@example.jp', pictureText: PICTURE_TEXT },
  'recovery:new-picture': { contactAddress: '' },
  'recovery:save-page': { answers: { page: 'passwords', formerPasswords: LIST }, to: 'next' },
  'recovery:edit-page': { page: 'name' },
  'recovery:submit': {},
  'recovery:try-again': {},
  'recovery:ask-status': {},
  'recovery:look-up': { receipt: '012345678901' },
  'recovery:enter-link': {},
  'recovery:open-link': { link: 'https://madoguchi.example/link#' },
  'registration:begin': {},
  'registration:set-profile': { address: 'a@example.jp', familyName: '山田', givenName: '太郎' },
  'registration:set-password': { password: 'Asagao-2026', confirmation: 'Asagao-2026' },
  'registration:add-contact': { kind: 'mobile', value: '090-1234-5678' },
  'registration:resend-code': {},
  'registration:submit-code': { code: '1234567' },
  'registration:complete': {},
}

/** Where people stand when they call, each with a way to get there. */
const PLACES: readonly (readonly [string, (kiosk: TestKiosk) => Promise<unknown>])[] = [
  ['the first screen', async () => {}],
  ['the contacts', (kiosk) => goToContacts(kiosk, YAMADA.address)],
  ['the code', (kiosk) => goToCode(kiosk)],
  ['the form', (kiosk) => goToForm(kiosk, TANAKA)],
]

describe.each(PLACES)('a call for staff at %s', (_place, goThere) => {
  test('leaves the screen as it is, also for a page that is loaded again', async () => {
    const kiosk = await openTestKiosk()
    await goThere(kiosk)
    const before = (await open(kiosk)).state.view
    expect((await call(kiosk)).state).toMatchObject({ isStaffCalled: true, view: before })
    expect((await open(kiosk)).state).toMatchObject({ isStaffCalled: true, view: before })
    expect((await endCall(kiosk)).state).toMatchObject({ isStaffCalled: false, view: before })
  })

  test('lets no intent have an effect until it is over', async () => {
    const kiosk = await openTestKiosk()
    await goThere(kiosk)
    const { state } = await call(kiosk)
    const rows = async () => ({
      counts: await kiosk.store.sql.selectFrom('counted_events').selectAll().execute(),
      codes: await kiosk.store.sql.selectFrom('security_codes').selectAll().execute(),
    })
    const before = await rows()
    for (const name of calls.filter(isRoad)) {
      expect(await kiosk.ask(name, INTENTS[name]), name).toEqual({ state, problems: [] })
    }
    expect(await rows()).toEqual(before)
  })
})

describe('after a call for staff', () => {
  test('the person goes on where they were, with the time and the code they had', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    const leftMs = LIMITS.sessionLifeMs
    await call(kiosk)
    kiosk.time.advance(5 * MINUTE_MS)
    const { state } = await endCall(kiosk)
    expect(state.sessionEndsAtMs).toBe(kiosk.time.nowMs() + leftMs)
    const { state: next } = await kiosk.ask('reset:submit-code', { code })
    expect(next.view.screen).toBe('new-password')
  })

  test('a code that was too old meanwhile is too old: its life is nobody’s to lengthen', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    await setLongTime(kiosk, true)
    await call(kiosk)
    kiosk.time.advance(LIMITS.codeLifeMs)
    await endCall(kiosk)
    const { problems } = await kiosk.ask('reset:submit-code', { code })
    expect(problems).toEqual([{ code: 'code-expired', field: 'form' }])
  })

  test('calling twice and ending twice have the effect of once', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    const first = await call(kiosk)
    kiosk.time.advance(MINUTE_MS)
    expect((await call(kiosk)).state.sessionEndsAtMs).toBe(first.state.sessionEndsAtMs)
    const ended = await endCall(kiosk)
    expect((await endCall(kiosk)).state).toEqual(ended.state)
  })
})

describe("practice's clock moved on during a call", () => {
  const advance = (kiosk: TestKiosk, step: 'ten-minutes' | 'one-day') =>
    kiosk.ask('practice:advance-clock', { step })

  test('counts like minutes that were waited: they are given back', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    await call(kiosk)
    await advance(kiosk, 'ten-minutes')
    const { state } = await endCall(kiosk)
    expect(state.sessionEndsAtMs).toBe(state.nowMs + LIMITS.sessionLifeMs)
  })

  test('by a day ends the session and the call', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    await call(kiosk)
    await advance(kiosk, 'one-day')
    await expect
      .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
      .toMatchObject({
        ...{ isStaffCalled: false, sessionEndsAtMs: null },
        view: { screen: 'notice', endedBecause: 'expired' },
      })
  })

  test('by a day ends a call to the first screen', async () => {
    const kiosk = await openTestKiosk()
    await call(kiosk)
    await advance(kiosk, 'one-day')
    await expect
      .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
      .toMatchObject({ isStaffCalled: false, view: { screen: 'notice', endedBecause: null } })
  })
})

describe('the long time', () => {
  test('makes room for the form, as long as somebody goes on with it', async () => {
    const kiosk = await openTestKiosk()
    await setLongTime(kiosk, true)
    await goToForm(kiosk, TANAKA)
    kiosk.time.advance(LIMITS.recoverySessionLifeMs)
    const { state } = await kiosk.ask('reset:go-back', {})
    expect(state).toMatchObject({ isLongTime: true })
    expect(state.sessionEndsAtMs).toBe(state.nowMs + LIMITS.longTimePauseMs)
    expect((await open(kiosk)).state).toEqual(state)
  })

  test('is over after 「終了」', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    await setLongTime(kiosk, true)
    const { state } = await kiosk.ask('reset:abandon', {})
    expect(state).toMatchObject({ isLongTime: false, view: { screen: 'notice' } })
  })

  test('stays after 「もどる」 to the first screen: the same person stands there', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    await setLongTime(kiosk, true)
    const { state } = await kiosk.ask('reset:go-back', {})
    expect(state).toMatchObject({
      ...{ isLongTime: true, sessionEndsAtMs: null },
      view: { screen: 'notice', endedBecause: null },
    })
    expect((await kiosk.ask('reset:begin', {})).state.isLongTime).toBe(true)
  })

  test('is set to nothing but yes or no', async () => {
    const kiosk = await openTestKiosk()
    for (const forged of [1, 'true', null, undefined, [true], { isLong: true }]) {
      const refused = await kiosk.call('kiosk:set-long-time', { isLong: forged } as never)
      expect(refused).toEqual({ ok: false, error: 'not-understood' })
    }
    const more = { isLong: true, endsAtMs: Number.MAX_SAFE_INTEGER }
    expect(await kiosk.call('kiosk:set-long-time', more)).toMatchObject({ ok: false })
    expect((await open(kiosk)).state.isLongTime).toBe(false)
  })
})

test('a call for staff takes no time and nothing else from the page', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  for (const name of ['kiosk:call-staff', 'kiosk:end-staff-call'] as const) {
    const forged = { holdMs: Number.MAX_SAFE_INTEGER }
    expect(await kiosk.call(name, forged as never)).toEqual({ ok: false, error: 'not-understood' })
  }
  expect((await open(kiosk)).state.isStaffCalled).toBe(false)
})

test('a store that breaks ends the call, and staff can be called to the screen that says so', async () => {
  let isDiskBroken = false
  const fileSystem = watchedFileSystem((operation) => {
    if (isDiskBroken && operation === 'fsync') throw fileError('EIO')
  })
  const kiosk = await openTestKiosk({ fileSystem })
  await goToContacts(kiosk, YAMADA.address)
  await setLongTime(kiosk, true)
  await call(kiosk)
  isDiskBroken = true
  kiosk.time.advance(LIMITS.sessionMaximumMs)
  const closed = { view: { screen: 'closed', because: 'store-broken' }, sessionEndsAtMs: null }
  await expect
    .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
    .toMatchObject({ ...closed, isStaffCalled: false, isLongTime: false })
  expect((await call(kiosk)).state).toMatchObject({ ...closed, isStaffCalled: true })
  expect((await open(kiosk)).state).toMatchObject({ ...closed, isStaffCalled: true })
  expect((await endCall(kiosk)).state).toMatchObject({ ...closed, isStaffCalled: false })
})

test('a page that opens learns how the screen stands there', async () => {
  const kiosk = await openTestKiosk()
  expect((await open(kiosk)).display).toEqual(DISPLAY)
})
