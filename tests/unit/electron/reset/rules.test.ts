import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  goToCode,
  goToContacts,
  goToNewPassword,
  goToSignIn,
  YAMADA,
} from '../../../support/journeySteps'
import { newestOf, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import { goToCodeBy, TAKAHASHI_TEXT } from '../../../support/waySteps'

const NEW_PASSWORD = 'Asagao-2026'

const setPassword = (kiosk: TestKiosk, password: string, confirmation = password) =>
  kiosk.ask('reset:set-password', { password, confirmation })

async function outboxStates(kiosk: TestKiosk) {
  const rows = await kiosk.store.sql.selectFrom('outbox').select('state').orderBy('id').execute()
  return rows.map(({ state }) => state)
}

describe('the contacts of an account (R2-R4)', () => {
  test('are all offered, masked, with every way to them', async () => {
    const kiosk = await openTestKiosk()
    const { state } = await goToContacts(kiosk, YAMADA.address)
    const view = state.view.screen === 'choose-contact' ? state.view : null
    expect(view?.options.map(({ channel, mask }) => [channel, mask])).toEqual([
      ['email', 'ms*****@outlook.com'],
      ['call', '********78'],
      ['sms', '*********32'],
      ['call', '*********32'],
    ])
  })

  test('may be none', async () => {
    const kiosk = await openTestKiosk()
    const { state } = await goToContacts(kiosk, 'tanaka.yuko@outlook.com')
    expect(state.view).toMatchObject({ screen: 'choose-contact', options: [] })
  })

  test.each([
    ['a text to a home telephone', 'contact-2-sms', '5978'],
    ['a mail to a mobile', 'contact-3-email', '5432'],
    ['a contact more than there are', 'contact-4-email', YAMADA.localPart],
  ])('are offered in no other way: %s is not sent', async (_what, optionId, proof) => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    const reply = await kiosk.ask('reset:send-code', { optionId, proof })
    expect(reply.problems).toEqual([{ code: 'out-of-step', field: 'option' }])
    expect(reply.state.view).toMatchObject({ screen: 'choose-contact', chosen: null })
    expect(await outboxStates(kiosk)).toEqual([])
  })
})

describe('the mail (R7)', () => {
  test('comes from the team, at its domain, and says the code after its words', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    const mail = await kiosk.newestMail()
    expect(mail.senderName).toBe('Microsoft アカウント チーム')
    expect(mail.senderAddress).toMatch(/@account\.microsoft\.com$/)
    expect(mail.body).toMatch(/^お客様のコード: \d{7}$/m)
    expect(mail.subject).not.toMatch(/\d/)
    expect(mail.recipientMask).toBe('ms*****@outlook.com')
  })

  test('takes as long as it was told to, and is announced when it arrives', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: 3000 })
    await goToContacts(kiosk, YAMADA.address)
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    kiosk.time.advance(2999)
    expect(await outboxStates(kiosk)).toEqual(['waiting'])
    kiosk.time.advance(1)
    expect(newestOf(kiosk, 'practice:devices-changed')).toMatchObject({ mails: [] })
    await expect
      .poll(() => newestOf(kiosk, 'practice:devices-changed'))
      .toMatchObject({ mails: [{ recipientMask: 'ms*****@outlook.com' }] })
  })

  test('that is called back in the moment it is due is not delivered', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: 3000 })
    await goToContacts(kiosk, YAMADA.address)
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    kiosk.time.advance(3000)
    await kiosk.ask('reset:abandon', {})
    await expect.poll(() => outboxStates(kiosk)).not.toEqual(['waiting'])
    expect(await kiosk.store.sql.selectFrom('practice_mails').selectAll().execute()).toEqual([])
  })

  test('that has not left yet is called back when the person gives up', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: 3000 })
    await goToContacts(kiosk, YAMADA.address)
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(3000)
    await expect.poll(() => outboxStates(kiosk)).toEqual(['cancelled'])
    const sealed = await kiosk.store.sql.selectFrom('outbox').select('sealed_message').execute()
    expect(sealed).toEqual([{ sealed_message: null }])
  })
})

describe('a code (R6)', () => {
  test('works once', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    const [one, two] = await Promise.all([
      kiosk.ask('reset:submit-code', { code }),
      kiosk.ask('reset:submit-code', { code }),
    ])
    expect(one?.problems).toEqual([])
    expect(two?.problems).toEqual([{ code: 'out-of-step', field: 'form' }])
  })

  test('dies with its session', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(LIMITS.resendPauseMs)
    await goToCode(kiosk)
    const reply = await kiosk.ask('reset:submit-code', { code })
    expect(reply.problems).toMatchObject([{ code: 'code-wrong' }])
  })

  test('still holds for a person who went to the contacts and came back', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    const atContacts = await kiosk.ask('reset:go-back', {})
    expect(atContacts.state.view).toMatchObject({
      screen: 'choose-contact',
      chosen: YAMADA.mailOption,
      sentCode: { mask: 'ms*****@outlook.com', triesLeft: 5 },
    })
    await kiosk.ask('reset:return-to-code', {})
    expect((await kiosk.ask('reset:submit-code', { code })).state.view.screen).toBe('new-password')
  })
})

describe('a changed password (R11)', () => {
  test('is the one that signs in, and the former one is not', async () => {
    const kiosk = await openTestKiosk()
    const signIn = (password: string) =>
      kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
    await goToSignIn(kiosk, NEW_PASSWORD)
    expect((await signIn(YAMADA.password)).problems).toMatchObject([{ code: 'sign-in-wrong' }])
    expect((await signIn(NEW_PASSWORD)).state.view).toMatchObject({ screen: 'signed-in' })
  })

  test('must not be the former one', async () => {
    const kiosk = await openTestKiosk()
    await goToNewPassword(kiosk)
    const reply = await setPassword(kiosk, YAMADA.password)
    expect(reply.problems).toEqual([{ code: 'password-is-former', field: 'password' }])
    expect(reply.state.view.screen).toBe('new-password')
  })

  test('that breaks a rule changes nothing', async () => {
    const kiosk = await openTestKiosk()
    await goToNewPassword(kiosk)
    for (const [password, confirmation] of [
      ['', ''],
      ['short1', 'short1'],
      [NEW_PASSWORD, 'other-1234'],
    ]) {
      const reply = await setPassword(kiosk, password ?? '', confirmation)
      expect(reply.problems).toHaveLength(1)
    }
    await setPassword(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:continue', {})
    const reply = await kiosk.ask('reset:sign-in', {
      address: YAMADA.address,
      password: YAMADA.password,
    })
    expect(reply.problems).toMatchObject([{ code: 'sign-in-wrong' }])
  })

  test('voids every unused code of the account, of whatever session', async () => {
    const kiosk = await openTestKiosk()
    await goToNewPassword(kiosk)
    const { subject_key, contact_key } = await kiosk.store.sql
      .selectFrom('security_codes')
      .select(['subject_key', 'contact_key'])
      .executeTakeFirstOrThrow()
    const left = { session_id: 'another', code_digest: '', expires_at_ms: 0, tries: 0 }
    await kiosk.store.sql
      .insertInto('security_codes')
      .values({ ...left, id: 'left', subject_key, contact_key, state: 'open' })
      .execute()
    await setPassword(kiosk, NEW_PASSWORD)
    const states = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(states.map(({ state }) => state).sort()).toEqual(['used', 'void'])
  })

  test('lifts the lock of an account (R13)', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, NEW_PASSWORD)
    const { address } = TAKAHASHI_TEXT
    const signIn = () => kiosk.ask('reset:sign-in', { address, password: 'MeiMei2020' })
    expect((await signIn()).problems).toMatchObject([{ code: 'sign-in-locked', untilMs: null }])
    await kiosk.ask('reset:abandon', {})
    const code = await goToCodeBy(kiosk, TAKAHASHI_TEXT)
    await kiosk.ask('reset:submit-code', { code })
    await setPassword(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:continue', {})
    const signedIn = await kiosk.ask('reset:sign-in', { address, password: NEW_PASSWORD })
    expect(signedIn.state.view.screen).toBe('signed-in')
  })
})

describe('going back', () => {
  test('to the account voids the code: it may be another account next', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    await kiosk.ask('reset:go-back', {})
    await kiosk.ask('reset:go-back', {})
    const states = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(states).toEqual([{ state: 'void' }])
  })

  test('keeps what was chosen and typed, and sends nothing again', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    const screens = []
    for (let steps = 0; steps < 4; steps += 1) {
      screens.push((await kiosk.ask('reset:go-back', {})).state.view)
    }
    expect(screens).toMatchObject([
      { screen: 'choose-contact', chosen: YAMADA.mailOption },
      { screen: 'identify', address: YAMADA.address },
      { screen: 'reason', chosen: 'forgotten' },
      { screen: 'notice' },
    ])
    expect(await outboxStates(kiosk)).toEqual(['delivered'])
    expect((await kiosk.devices()).mails).toEqual([])
  })

  test('is over once the code was accepted', async () => {
    const kiosk = await openTestKiosk()
    await goToNewPassword(kiosk)
    expect((await kiosk.ask('reset:go-back', {})).state.view.screen).toBe('new-password')
  })
})
