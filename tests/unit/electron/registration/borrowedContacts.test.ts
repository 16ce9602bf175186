import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToContacts } from '../../../support/journeySteps'
import { SUZUKI, YAMADA } from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  addContact,
  goToNewContacts,
  HIKARI,
  proveContact,
  refusal,
  setProfile,
} from './registrationSteps'

const YAMADAS_MOBILE = '090-9876-5432'

async function atContacts(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await goToNewContacts(kiosk, await refusal(kiosk, SUZUKI))
  return kiosk
}

const goBack = (kiosk: TestKiosk) => kiosk.ask('reset:go-back', {})

describe("somebody else's telephone, typed for a new account", () => {
  test('is not told to be registered, and its owner keeps every code', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'mobile', YAMADAS_MOBILE)
    await kiosk.ask('reset:abandon', {})
    const { state } = await goToContacts(kiosk, YAMADA.address)
    if (state.view.screen !== 'choose-contact') throw new Error(state.view.screen)
    expect(state.view.options.map(({ sendOpensAtMs }) => sendOpensAtMs)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('gets only so many codes, also under one name after the other', async () => {
    const kiosk = await atContacts()
    const most = LIMITS.sendsPerAccountPerHour.count
    for (let sends = 0; sends < most; sends += 1) {
      expect((await addContact(kiosk, 'mobile', `090-1000-000${sends}`)).problems).toEqual([])
      await goBack(kiosk)
      await goBack(kiosk)
      await goBack(kiosk)
      await setProfile(kiosk, { ...HIKARI, address: `hikari${sends}@outlook.jp` })
      const { password } = HIKARI
      await kiosk.ask('registration:set-password', { password, confirmation: password })
    }
    const last = await addContact(kiosk, 'mobile', '090-1000-0009')
    expect(last.problems).toMatchObject([{ code: 'sends-exhausted' }])
  })

  test('gets none once the kiosk as a whole has sent enough that way', async () => {
    const kiosk = await atContacts()
    const atMs = kiosk.time.nowMs()
    const events = Array.from({ length: LIMITS.typedSendsPerStation.count }, () => ({
      kind: 'code-sent' as const,
      counted_key: 'station',
      at_ms: atMs,
    }))
    await kiosk.store.sql.insertInto('counted_events').values(events).execute()
    const { problems } = await addContact(kiosk, 'mobile', YAMADAS_MOBILE)
    const untilMs = atMs + LIMITS.typedSendsPerStation.windowMs
    expect(problems).toEqual([{ code: 'sends-exhausted', field: 'form', untilMs }])
  })
})

test('an account is not born locked by what was tried before it was there', async () => {
  const kiosk = await atContacts()
  await kiosk.store.sql
    .insertInto('sign_in_failures')
    .values({
      subject_key: kiosk.secrets.digest('account', HIKARI.address),
      failures: LIMITS.wrongSignInsBeforeDisabled,
      last_failure_at_ms: kiosk.time.nowMs(),
    })
    .execute()
  await proveContact(kiosk, 'email', 'hikari@example.jp')
  await kiosk.ask('registration:complete', {})
  const { address, password } = HIKARI
  const { state } = await kiosk.ask('reset:sign-in', { address, password })
  expect(state.view.screen).toBe('signed-in')
})
