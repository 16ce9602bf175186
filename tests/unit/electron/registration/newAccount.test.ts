import { describe, expect, test } from 'vitest'
import { breakStatement } from '../../../support/breakStatement'
import { goToContacts } from '../../../support/journeySteps'
import { changesByTransaction } from '../../../support/readWork'
import {
  DAY_MS,
  fileAndReview,
  goToForm,
  openLink,
  openSecondWindow,
  rowsOf,
  setPassword,
  signsIn,
  STRANGER,
  TANAKA,
  verdicts,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  addContact,
  codeAt,
  complete,
  goToNewContacts,
  HIKARI,
  HIKARIS_CONTACTS,
  proveContact,
  refusal,
  register,
} from './registrationSteps'

const abandon = (kiosk: TestKiosk) => kiosk.ask('reset:abandon', {})

async function accountOf(kiosk: TestKiosk, address = HIKARI.address) {
  const { accounts, contacts, facts } = await rowsOf(kiosk)
  const account = accounts.find((each) => each.address === address)
  const isOwn = ({ account_id }: { account_id: number }) => account_id === account?.id
  return account && { contacts: contacts.filter(isOwn), facts: facts.filter(isOwn) }
}

describe('a new account', () => {
  test('exists once it is complete and not before, with exactly the contacts proven', async () => {
    const kiosk = await openTestKiosk()
    await goToNewContacts(kiosk, await refusal(kiosk))
    await addContact(kiosk, 'email', 'never.proven@example.jp')
    await kiosk.ask('reset:go-back', {})
    for (const [kind, value] of HIKARIS_CONTACTS) await proveContact(kiosk, kind, value)
    expect(await accountOf(kiosk)).toBeUndefined()

    const reply = await complete(kiosk)
    const { address } = HIKARI
    expect(reply.state.view).toEqual({ screen: 'sign-in', address, isNewAccount: true })
    const account = await accountOf(kiosk)
    const written = account?.contacts.map(({ kind, value, position }) => [position, kind, value])
    expect(written).toEqual(HIKARIS_CONTACTS.map(([kind, value], at) => [at + 1, kind, value]))
  })

  test('signs in with its password and no other', async () => {
    const kiosk = await openTestKiosk()
    await register(kiosk, await refusal(kiosk))
    expect(await signsIn(kiosk, HIKARI, 'Asagao-2027')).toBe(false)
    expect(await signsIn(kiosk, HIKARI, HIKARI.password)).toBe(true)
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state.view).toMatchObject({ screen: 'signed-in', isNewAccount: true })
    const ended = await kiosk.ask('reset:finish', {})
    expect(ended.state.view).toEqual({ screen: 'notice', endedBecause: 'finished' })
  })

  test('is offered its contacts in a reset, masked, and takes a code', async () => {
    const kiosk = await openTestKiosk()
    await goToNewContacts(kiosk, await refusal(kiosk))
    for (const [kind, value] of HIKARIS_CONTACTS) await proveContact(kiosk, kind, value)
    await complete(kiosk)
    await abandon(kiosk)
    kiosk.time.advance(DAY_MS)
    const { state } = await goToContacts(kiosk, HIKARI.address)
    const options = state.view.screen === 'choose-contact' ? state.view.options : []
    expect(options.map(({ id, mask }) => `${id} ${mask}`)).toEqual([
      'contact-1-email hi*****@example.jp',
      'contact-2-call ********22',
      'contact-3-sms *********44',
      'contact-3-call *********44',
    ])
    await kiosk.ask('reset:send-code', { optionId: 'contact-1-email', proof: 'hikari' })
    await kiosk.ask('reset:submit-code', { code: await codeAt(kiosk, 'email') })
    expect((await setPassword(kiosk, 'Kikyou-2027')).state.view.screen).toBe('recovered')
  })

  test('is known by its names in a later recovery, beside its password', async () => {
    const kiosk = await openTestKiosk()
    await register(kiosk, await refusal(kiosk))
    await abandon(kiosk)
    expect(JSON.stringify(await accountOf(kiosk))).not.toContain('新井')
    const formerPasswords = [HIKARI.password, '', '']
    await fileAndReview(kiosk, HIKARI, { familyName: '荒井', givenName: '光', formerPasswords })
    kiosk.time.advance(DAY_MS)
    await fileAndReview(kiosk, HIKARI, { familyName: '新井', givenName: '光', formerPasswords })
    expect((await verdicts(kiosk)).slice(1)).toEqual(['refused', 'verified'])
  })

  test('leaves the account that could not be recovered as it is', async () => {
    const kiosk = await openTestKiosk()
    const { accounts } = await rowsOf(kiosk)
    await register(kiosk, await refusal(kiosk))
    expect((await rowsOf(kiosk)).accounts.slice(0, -1)).toEqual(accounts)
    await abandon(kiosk)
    kiosk.time.advance(DAY_MS)
    expect((await goToForm(kiosk, TANAKA)).state.view.screen).toBe('recovery-start')
  })

  test('may have the very address that nobody had when it was asked for', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk, STRANGER)
    const { address } = STRANGER
    const reply = await register(kiosk, answer, { ...HIKARI, address })
    expect(reply.state.view).toMatchObject({ screen: 'sign-in', address })
    expect(await signsIn(kiosk, STRANGER, HIKARI.password)).toBe(true)
  })

  test('is not there when it was abandoned half-way, nor when its time was up', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    await goToNewContacts(kiosk, answer)
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    await abandon(kiosk)
    expect(await accountOf(kiosk)).toBeUndefined()
    kiosk.time.advance(60_000)
    await goToNewContacts(kiosk, answer)
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    kiosk.time.advance(DAY_MS)
    expect((await complete(kiosk)).state.view).toEqual({
      screen: 'notice',
      endedBecause: 'expired',
    })
    expect(await accountOf(kiosk)).toBeUndefined()
  })
})

describe('one refusal', () => {
  test('makes one account: its link is used up then', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    await register(kiosk, answer)
    await abandon(kiosk)
    const reply = await openLink(kiosk, answer)
    expect(reply.problems).toEqual([{ code: 'link-used', field: 'link' }])
    expect(reply.state.view.screen).toBe('open-link')
  })

  test('makes one account although two windows stand before the last step', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    const window = { ...kiosk, ...(await openSecondWindow(kiosk)) }
    await goToNewContacts(kiosk, answer)
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    await goToNewContacts(window, answer, { ...HIKARI, address: 'another@outlook.jp' })
    await proveContact(window, 'email', 'another@example.jp')
    expect((await complete(kiosk)).state.view.screen).toBe('sign-in')
    const late = await complete(window)
    expect(late.problems).toEqual([{ code: 'link-used', field: 'form' }])
    expect(late.state.view.screen).toBe('create-contacts')
    expect(await accountOf(kiosk, 'another@outlook.jp')).toBeUndefined()
  })

  test('makes none once it is out of date', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    kiosk.time.advance(DAY_MS - 60_000)
    await goToNewContacts(kiosk, answer)
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    kiosk.time.advance(60_000)
    expect((await complete(kiosk)).problems).toEqual([{ code: 'link-expired', field: 'form' }])
    expect(await accountOf(kiosk)).toBeUndefined()
  })
})

test('an address that somebody else has registered meanwhile is taken at the last step', async () => {
  const kiosk = await openTestKiosk()
  const answer = await refusal(kiosk)
  const other = await refusal(kiosk, STRANGER)
  const window = { ...kiosk, ...(await openSecondWindow(kiosk)) }
  await goToNewContacts(kiosk, answer)
  await proveContact(kiosk, 'email', 'hikari@example.jp')
  await goToNewContacts(window, other, { ...HIKARI, password: 'Kikyou-2027' })
  await proveContact(window, 'mobile', '080-3333-4444')
  expect((await complete(window)).state.view.screen).toBe('sign-in')

  const before = await rowsOf(kiosk)
  const late = await complete(kiosk)
  expect(late.problems).toEqual([{ code: 'address-taken', field: 'form' }])
  expect(late.state.view.screen).toBe('create-contacts')
  expect(await rowsOf(kiosk)).toEqual(before)
  expect((await accountOf(kiosk))?.contacts).toMatchObject([{ kind: 'mobile' }])
  await abandon(kiosk)
  expect((await openLink(kiosk, answer)).state.view.screen).toBe('recovery-refused')
})

describe('when the disk fails at the last step', () => {
  test('account, contacts, facts and the end of the link stand in one transaction', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToNewContacts(kiosk, await refusal(kiosk))
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    work.length = 0
    await complete(kiosk)
    expect(changesByTransaction(work)).toEqual([
      [
        'update mailed_links',
        'insert audit_events',
        'insert audit_events',
        'delete sign_in_failures',
        'insert accounts',
        'insert contacts',
        'insert account_facts',
      ],
    ])
  })

  test.each([
    'UPDATE ON mailed_links',
    'INSERT ON accounts',
    'INSERT ON contacts',
    'INSERT ON account_facts',
  ] as const)('the %s leaves nothing of the account, and the link open', async (statement) => {
    const kiosk = await openTestKiosk()
    await goToNewContacts(kiosk, await refusal(kiosk))
    await proveContact(kiosk, 'email', 'hikari@example.jp')
    const before = await rowsOf(kiosk)
    const mend = await breakStatement(kiosk, statement)
    const failed = await kiosk.call('registration:complete', {})
    expect(failed).toEqual({ ok: false, error: 'failed' })
    await mend()
    expect(await rowsOf(kiosk)).toEqual(before)
    expect((await complete(kiosk)).state.view.screen).toBe('sign-in')
  })
})
