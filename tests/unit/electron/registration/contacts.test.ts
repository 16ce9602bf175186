import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { wrongCode } from '../../../support/journeySteps'
import { rowsOf } from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  addContact,
  choosePassword,
  codeAt,
  complete,
  goToNewContacts,
  HIKARI,
  HIKARIS_CONTACTS,
  proveContact,
  refusal,
  setProfile,
} from './registrationSteps'

const MASKED = [
  { kind: 'email', mask: 'hi*****@example.jp' },
  { kind: 'landline', mask: '********22' },
  { kind: 'mobile', mask: '*********44' },
]
const submit = (kiosk: TestKiosk, code: string) => kiosk.ask('registration:submit-code', { code })

async function atContacts(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await goToNewContacts(kiosk, await refusal(kiosk))
  return kiosk
}

describe('a contact of a new account', () => {
  test.each(HIKARIS_CONTACTS)('counts once its code came back: %s', async (kind, value) => {
    const kiosk = await atContacts()
    const sent = await addContact(kiosk, kind, value)
    const channel = { email: 'email', landline: 'call', mobile: 'sms' }[kind]
    const [masked] = MASKED.filter((each) => each.kind === kind)
    expect(sent.state.view).toMatchObject({
      screen: 'create-contact-code',
      address: HIKARI.address,
      sentCode: { channel, mask: masked?.mask, triesLeft: LIMITS.wrongCodesPerCode },
      isCodeOpen: true,
    })
    const reply = await submit(kiosk, await codeAt(kiosk, kind))
    expect(reply.state.view).toEqual({
      screen: 'create-contacts',
      address: HIKARI.address,
      contacts: [masked],
      kind: null,
      value: '',
    })
    expect(JSON.stringify(reply)).not.toContain(value)
  })

  test('may be one of three, and no fourth', async () => {
    const kiosk = await atContacts()
    for (const [kind, value] of HIKARIS_CONTACTS) await proveContact(kiosk, kind, value)
    const reply = await addContact(kiosk, 'email', 'fourth@example.jp')
    expect(reply.problems).toEqual([{ code: 'contacts-full', field: 'contactValue' }])
    expect(reply.state.view).toMatchObject({ contacts: MASKED, value: 'fourth@example.jp' })
  })

  test('is refused where it cannot be one, and what was typed is still there', async () => {
    const kiosk = await atContacts()
    await proveContact(kiosk, 'mobile', '080-3333-4444')
    const before = await rowsOf(kiosk)
    const cases = [
      ['email', '', 'required'],
      ['landline', ' ', 'required'],
      ['email', 'hikari', 'address-format'],
      ['email', 'hikari\u0000@example.jp', 'control-characters'],
      ['email', ' Hikari.Arai@OUTLOOK.jp', 'contact-is-account'],
      ['landline', '12345', 'telephone-format'],
      ['landline', 'みどりの電話', 'telephone-format'],
      ['landline', '090-1234-5678', 'telephone-kind'],
      ['mobile', '03-1111-2222', 'telephone-kind'],
      ['mobile', '0120-123-456', 'telephone-kind'],
      ['mobile', '080-3333-4444', 'contact-twice'],
      ['mobile', '+81 80 3333 4444', 'contact-twice'],
      ['mobile', '０８０３３３３４４４４', 'contact-twice'],
    ] as const
    for (const [kind, value, code] of cases) {
      const reply = await addContact(kiosk, kind, value)
      expect(reply.problems, value).toEqual([{ code, field: 'contactValue' }])
      expect(reply.state.view).toMatchObject({ screen: 'create-contacts', kind, value })
    }
    expect(await rowsOf(kiosk)).toEqual(before)
  })

  test('stays unproven after the way back; its code is void and its value still there', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const reply = await kiosk.ask('reset:go-back', {})
    expect(reply.state.view).toMatchObject({
      screen: 'create-contacts',
      contacts: [],
      kind: 'email',
      value: 'hikari@example.jp',
    })
    const codes = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(codes).toEqual([{ state: 'void' }])
    expect((await complete(kiosk)).problems).toMatchObject([{ code: 'contact-missing' }])
  })

  test('cannot be left out', async () => {
    const kiosk = await atContacts()
    const before = await rowsOf(kiosk)
    const reply = await complete(kiosk)
    expect(reply.problems).toEqual([{ code: 'contact-missing', field: 'contactValue' }])
    expect(reply.state.view.screen).toBe('create-contacts')
    expect(await rowsOf(kiosk)).toEqual(before)
  })

  test('stays proven on the way back to the name and forward again', async () => {
    const kiosk = await atContacts()
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    for (const screen of ['create-password', 'create-account']) {
      expect((await kiosk.ask('reset:go-back', {})).state.view.screen).toBe(screen)
    }
    await setProfile(kiosk, { ...HIKARI, address: 'other.name@outlook.jp' })
    expect((await choosePassword(kiosk)).state.view).toMatchObject({ contacts: [MASKED[0]] })
    expect((await addContact(kiosk, 'email', 'hikari@example.jp')).problems).toMatchObject([
      { code: 'contact-twice' },
    ])
    const reply = await complete(kiosk)
    expect(reply.state.view).toMatchObject({ address: 'other.name@outlook.jp' })
  })

  test('does not become the account itself when its name is changed afterwards', async () => {
    const kiosk = await atContacts()
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    await kiosk.ask('reset:go-back', {})
    await kiosk.ask('reset:go-back', {})
    const reply = await setProfile(kiosk, { ...HIKARI, address: 'Hikari@example.jp' })
    expect(reply.problems).toEqual([{ code: 'contact-is-account', field: 'address' }])
    expect(reply.state.view).toMatchObject({ screen: 'create-account' })
  })
})

describe('the code of a contact', () => {
  test('is counted when it is wrong, and void after five wrong ones', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const code = await codeAt(kiosk, 'email')
    const most = LIMITS.wrongCodesPerCode
    for (let triesLeft = most - 1; triesLeft > 0; triesLeft -= 1) {
      expect((await submit(kiosk, wrongCode(code))).problems).toEqual([
        { code: 'code-wrong', field: 'code', triesLeft },
      ])
    }
    const last = await submit(kiosk, wrongCode(code))
    expect(last.problems).toEqual([{ code: 'code-void', field: 'form' }])
    expect(last.state.view).toMatchObject({ isCodeOpen: false })
    expect((await submit(kiosk, code)).problems).toEqual([{ code: 'code-void', field: 'form' }])
    const counted = kiosk.store.sql.selectFrom('counted_events').select('counted_key')
    const wrong = await counted.where('kind', '=', 'wrong-code').execute()
    const keys = wrong.map(({ counted_key }) => counted_key)
    expect(keys).toHaveLength(most)
    expect(new Set(keys).size).toBe(1)
    // Another name for the new account must not open another count, and nobody else's is used up.
    expect(keys).not.toContain(kiosk.secrets.digest('account', HIKARI.address))
  })

  test('costs nothing where it cannot be one', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const code = await codeAt(kiosk, 'email')
    for (const typed of ['', '12', 'abcdefg', `${code}1`]) {
      expect((await submit(kiosk, typed)).problems).toMatchObject([{ field: 'code' }])
    }
    expect((await submit(kiosk, code)).state.view).toMatchObject({ screen: 'create-contacts' })
  })

  test('holds for ten minutes', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const code = await codeAt(kiosk, 'email')
    kiosk.time.advance(LIMITS.codeLifeMs)
    expect((await submit(kiosk, code)).problems).toEqual([{ code: 'code-expired', field: 'form' }])
  })

  test('may be sent anew after a minute; then the former one is void', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const former = await codeAt(kiosk, 'email')
    const untilMs = kiosk.time.nowMs() + LIMITS.resendPauseMs
    const resend = () => kiosk.ask('registration:resend-code', {})
    expect((await resend()).problems).toEqual([{ code: 'resend-pause', field: 'form', untilMs }])
    kiosk.time.advance(LIMITS.resendPauseMs)
    const { state } = await resend()
    expect(state.view).toMatchObject({ sentCode: { replacesEarlierCode: true } })
    const newer = await codeAt(kiosk, 'email')
    if (newer !== former) {
      expect((await submit(kiosk, former)).problems).toMatchObject([{ code: 'code-wrong' }])
    }
    expect((await submit(kiosk, newer)).state.view).toMatchObject({ contacts: [MASKED[0]] })
  })

  test('is sent five times an hour for one account, over all its contacts', async () => {
    const kiosk = await atContacts()
    for (let sends = 0; sends < LIMITS.sendsPerAccountPerHour.count; sends += 1) {
      const reply = await addContact(kiosk, 'email', `hikari${sends}@example.jp`)
      expect(reply.problems).toEqual([])
      await kiosk.ask('reset:go-back', {})
    }
    const reply = await addContact(kiosk, 'email', 'one.more@example.jp')
    expect(reply.problems).toMatchObject([{ code: 'sends-exhausted', field: 'form' }])
    expect(reply.state.view).toMatchObject({ screen: 'create-contacts', kind: 'email' })
  })

  test('of one contact does not prove another', async () => {
    const kiosk = await atContacts()
    await addContact(kiosk, 'email', 'hikari@example.jp')
    const code = await codeAt(kiosk, 'email')
    await kiosk.ask('reset:go-back', {})
    await addContact(kiosk, 'mobile', '080-3333-4444')
    if ((await codeAt(kiosk, 'mobile')) === code) return
    expect((await submit(kiosk, code)).problems).toMatchObject([{ code: 'code-wrong' }])
  })
})
