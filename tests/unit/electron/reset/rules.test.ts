import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  goToCode,
  goToContacts,
  goToNewPassword,
  goToSignIn,
  SUZUKI,
  YAMADA,
} from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

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
    expect(view?.options.map(({ channel, mask, isReady }) => [channel, mask, isReady])).toEqual([
      ['email', 'ms*****@outlook.com', true],
      ['call', '********78', false],
      ['sms', '*********32', false],
      ['call', '*********32', false],
    ])
  })

  test('may be none', async () => {
    const kiosk = await openTestKiosk()
    const { state } = await goToContacts(kiosk, 'tanaka.yuko@outlook.com')
    expect(state.view).toMatchObject({ screen: 'choose-contact', options: [] })
  })

  test('that cannot be used yet say so, send nothing and stay chosen', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    const reply = await kiosk.ask('reset:send-code', { optionId: 'contact-3-sms', proof: '5432' })
    expect(reply.problems).toEqual([{ code: 'way-not-ready', field: 'option' }])
    expect(reply.state.view).toMatchObject({ chosen: 'contact-3-sms' })
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

  test('does not reach a mailbox that blocks its domain, and the outbox knows', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.store.sql.updateTable('contacts').set({ blocks_us: 1 }).execute()
    await goToContacts(kiosk, SUZUKI.address)
    const reply = await kiosk.ask('reset:send-code', {
      optionId: SUZUKI.mailOption,
      proof: SUZUKI.localPart,
    })
    expect(reply.state.view.screen).toBe('enter-code')
    await expect.poll(() => outboxStates(kiosk)).toEqual(['blocked'])
    expect((await kiosk.ask('kiosk:open', {})).inbox?.mails).toEqual([])
  })

  test('does not reach a mailbox that is closed', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, 'ito.makoto@live.jp')
    await kiosk.ask('reset:send-code', { optionId: 'contact-1-email', proof: 'old-ito' })
    await expect.poll(() => outboxStates(kiosk)).toEqual(['unreachable'])
  })

  test('takes as long as it was told to, and is announced when it arrives', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: 3000 })
    await goToContacts(kiosk, YAMADA.address)
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    kiosk.time.advance(2999)
    expect(await outboxStates(kiosk)).toEqual(['waiting'])
    kiosk.time.advance(1)
    await expect.poll(() => kiosk.events.length).toBe(1)
    expect(kiosk.events[0]).toMatchObject({
      event: 'practice:inbox-changed',
      payload: { mails: [{ recipientMask: 'ms*****@outlook.com' }] },
    })
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
    const sealed = await kiosk.store.sql.selectFrom('outbox').select('sealed_code').execute()
    expect(sealed).toEqual([{ sealed_code: null }])
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
    const address = 'takahashi.mei@outlook.com'
    const signIn = () => kiosk.ask('reset:sign-in', { address, password: 'MeiMei2020' })
    expect((await signIn()).problems).toMatchObject([{ code: 'sign-in-locked', untilMs: null }])
    // Her only way is the telephone, which comes later: lend her account a mailbox.
    await kiosk.ask('reset:abandon', {})
    const { id } = await kiosk.store.sql
      .selectFrom('accounts')
      .select('id')
      .where('address', '=', address)
      .executeTakeFirstOrThrow()
    await kiosk.store.sql
      .updateTable('contacts')
      .set({ kind: 'email', value: 'mei@example.jp' })
      .where('account_id', '=', id)
      .execute()
    await goToSignIn(kiosk, NEW_PASSWORD, {
      address,
      mailOption: 'contact-1-email',
      localPart: 'mei',
    })
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
    expect((await kiosk.ask('kiosk:open', {})).inbox?.mails).toEqual([])
  })

  test('is over once the code was accepted', async () => {
    const kiosk = await openTestKiosk()
    await goToNewPassword(kiosk)
    expect((await kiosk.ask('reset:go-back', {})).state.view.screen).toBe('new-password')
  })
})
