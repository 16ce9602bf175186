import { describe, expect, test, vi } from 'vitest'
import { BRAND } from '#shared/procedure/brand'
import { breakStatement } from '../support/breakStatement'
import {
  ANSWERS_TO,
  file,
  goToCheck,
  mailsOf,
  newestAnswer,
  openLink,
  receiptIn,
  setPassword,
  SUZUKI,
  TANAKA,
  WRONG_ANSWERS,
} from '../support/recoverySteps'
import {
  EVERY_FACT,
  EVERY_PASSWORD,
  expectNoneIn,
  expectNotOnDisk,
  expectOnDisk,
  fail,
  listen,
  storedSecrets,
  tablesButDevices,
} from '../support/secretSearch'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../support/testKiosk'
import { arrivedCode, everythingDelivered } from '../support/waySteps'

const NEW_PASSWORD = 'Asagao-2026'
/** Former passwords: one that is right, and one that only she believes in. */
const FORMER = ['Sapporo#1', 'Kiku-1979-x']
const FORM = {
  familyName: '田中',
  givenName: '優子',
  birthYear: '1979',
  birthMonth: '7',
  birthDay: '21',
  prefecture: '北海道',
  postalCode: '060-0001',
  formerPasswords: [...FORMER, ''],
  sentSubjects: ['同窓会のご案内', 'わたしの件名', ''],
  correspondents: ['mika@example.jp', 'nobody@example.com', ''],
}
/** What she types and nobody else may read, wherever it rests; as JSON, so that digits are not met. */
const ANSWERED = [
  ...['田中', '優子', '北海道', '060-0001', '同窓会のご案内', 'わたしの件名'],
  ...['mika@example.jp', 'nobody@example.com', '"birthYear":"1979"', ANSWERS_TO],
]
const NOBODY = { address: 'new.person@outlook.jp', familyName: '新井', givenName: '望' }
const MOBILE = { kind: 'mobile', value: '090-1111-2233' } as const
const MAILBOX = { kind: 'email', value: 'nozomi.arai@example.jp' } as const
const OF_NOBODY = ['新井', '09011112233', '090-1111-2233', 'nozomi.arai@example.jp']

const secretOf = ({ link }: { readonly link: string }) => link.slice(BRAND.linkBase.length)

/** A day later the answer is in the mailbox. */
async function waitForAnswer(kiosk: TestKiosk) {
  await kiosk.ask('practice:advance-clock', { step: 'one-day' })
  const open = kiosk.store.sql
    .selectFrom('recovery_requests')
    .select('id')
    .where('state', '=', 'filed')
  // Comparing passwords at their full price takes its time.
  const patience = { timeout: 20_000, interval: 20 }
  await vi.waitFor(async () => expect(await open.execute()).toEqual([]), patience)
  await everythingDelivered(kiosk)
  return await newestAnswer(kiosk)
}

/** From the page of the link to the end, with a new password. */
async function finishReset(kiosk: TestKiosk, address: string): Promise<void> {
  await kiosk.ask('reset:sign-in', { address, password: NEW_PASSWORD })
  const { state } = await kiosk.ask('reset:finish', {})
  expect(state.view).toMatchObject({ screen: 'notice', endedBecause: 'finished' })
}

/** Up to the contacts of a new account; the codes that proved them. */
async function proveContacts(kiosk: TestKiosk): Promise<readonly string[]> {
  await kiosk.ask('registration:begin', {})
  await kiosk.ask('registration:set-profile', NOBODY)
  const password = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }
  await kiosk.ask('registration:set-password', password)
  const codes: string[] = []
  for (const [contact, channel] of [
    [MOBILE, 'sms'],
    [MAILBOX, 'email'],
  ] as const) {
    const sent = await kiosk.ask('registration:add-contact', contact)
    expect(sent.state.view.screen).toBe('create-contact-code')
    const code = await arrivedCode(kiosk, channel)
    await kiosk.ask('registration:submit-code', { code })
    codes.push(code)
  }
  return codes
}

describe('a request that is verified', () => {
  test('keeps its answers, its link and every password to main, from the form to the end', async () => {
    const plain = await openTestKiosk()
    const atForm = listen(plain)
    const sent = await goToCheck(atForm.kiosk, TANAKA, FORM).then(() =>
      atForm.kiosk.ask('recovery:submit', {}),
    )
    const receipt = receiptIn(sent)
    const secrets = [...FORMER, ...EVERY_PASSWORD, NEW_PASSWORD, PICTURE_TEXT]
    const filed = await storedSecrets(plain)
    await everythingDelivered(plain)
    await atForm.kiosk.ask('kiosk:open', {})
    // Her answers come back while she fills in the form, her former passwords never do.
    expect(atForm.crossed().states).toContain('わたしの件名')
    expectNoneIn(atForm.crossed().states, [...secrets, ...filed])
    expectNoneIn(atForm.crossed().devices, [...secrets, ...filed, ...ANSWERED, receipt])
    expectNoneIn(
      atForm.crossed().states,
      EVERY_FACT.filter((fact) => !JSON.stringify(FORM).includes(fact)),
    )

    const afterForm = listen(plain)
    await afterForm.kiosk.ask('reset:finish', {})
    expectNoneIn(await tablesButDevices(plain), [...ANSWERED, ...secrets, receipt])
    expectNotOnDisk(plain, [...ANSWERED, ...secrets, receipt])

    const answer = await waitForAnswer(afterForm.kiosk)
    const link = secretOf(answer)
    const stored = [...filed, ...(await storedSecrets(plain))]
    await openLink(afterForm.kiosk, answer)
    const present = await setPassword(afterForm.kiosk, TANAKA.password)
    expect(present.problems).toMatchObject([{ code: 'password-is-former' }])
    await setPassword(afterForm.kiosk, NEW_PASSWORD)
    await afterForm.kiosk.ask('reset:continue', {})
    await finishReset(afterForm.kiosk, TANAKA.address)

    const { states, devices } = afterForm.crossed()
    expect(states).toContain('reset-by-link')
    expect(devices).toContain(answer.link)
    expectNoneIn(states, [...ANSWERED, ...EVERY_FACT, ...secrets, ...stored, link, receipt])
    expectNoneIn(devices, [...ANSWERED, ...EVERY_FACT, ...secrets, ...stored])
    expectNoneIn(plain.logLines.join(''), [...ANSWERED, ...secrets, link, receipt])
    // On the disk the mail on the device is the one place of the link, until it is thrown away.
    expectNoneIn(await tablesButDevices(plain), [...ANSWERED, ...secrets, link, receipt])
    expectOnDisk(plain, link)
    await afterForm.kiosk.ask('practice:empty-mailbox', {})
    expectNotOnDisk(plain, [...ANSWERED, ...secrets, link, receipt])
  })

  test('says on its receipt whose answer it is by a mask, and not how it was judged', async () => {
    const plain = await openTestKiosk()
    const receipt = await file(plain, TANAKA, FORM)
    const { kiosk, crossed } = listen(plain)
    const link = secretOf(await waitForAnswer(kiosk))
    await kiosk.ask('recovery:ask-status', {})
    const { state } = await kiosk.ask('recovery:look-up', { receipt })
    expect(state.view).toMatchObject({
      found: { state: 'answered', contactMask: expect.any(String) },
    })
    expectNoneIn(crossed().states, [...ANSWERED, ...FORMER, TANAKA.address, 'verified', link])
  })
})

describe('a request that is refused, and a new account', () => {
  test('keep their codes, their link and every password to main', async () => {
    const plain = await openTestKiosk()
    await file(plain, SUZUKI, { ...WRONG_ANSWERS, formerPasswords: [...FORMER, ''] })
    const { kiosk, crossed } = listen(plain)
    const answer = await waitForAnswer(kiosk)
    const link = secretOf(answer)
    const opened = await openLink(kiosk, answer)
    expect(opened.state.view.screen).toBe('recovery-refused')
    const codes = await proveContacts(kiosk)
    // Nothing of an account rests before there is one; its contacts belong to it from then on.
    expectNoneIn(await tablesButDevices(plain), [...OF_NOBODY, NOBODY.address, ...codes, link])
    expectNotOnDisk(plain, [...OF_NOBODY, NOBODY.address, NEW_PASSWORD, ...FORMER])
    const created = await kiosk.ask('registration:complete', {})
    expect(created.state.view).toMatchObject({ screen: 'sign-in', isNewAccount: true })
    expectOnDisk(plain, NOBODY.address)
    const stored = await storedSecrets(plain)
    await finishReset(kiosk, NOBODY.address)

    const { states, devices } = crossed()
    const passwords = [...FORMER, ...EVERY_PASSWORD, NEW_PASSWORD]
    expect(states).toContain('*********33')
    expectNoneIn(states, [...OF_NOBODY.slice(1), ...codes, link, ...passwords, ...stored])
    expectNoneIn(states, [...EVERY_FACT, WRONG_ANSWERS.familyName ?? '', ANSWERS_TO])
    for (const code of codes) expect(devices).toContain(code)
    expectNoneIn(devices, [...OF_NOBODY, NOBODY.address, ...passwords, ...stored, ...EVERY_FACT])
    expectNoneIn(plain.logLines.join(''), [...OF_NOBODY, ...codes, link, ...passwords])
    expectNotOnDisk(plain, [...codes, ...passwords, '新井'])
    expect((await mailsOf(kiosk)).map((mail) => mail.link)).toEqual([answer.link])
    await kiosk.ask('practice:empty-mailbox', {})
    expectNotOnDisk(plain, [link])
  })
})

describe('no secret is logged', () => {
  test('when everything on the road of a request meets a failure', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA, FORM)
    await fail(kiosk, 'INSERT ON recovery_requests', () => kiosk.call('recovery:submit', {}))
    await fail(kiosk, 'INSERT ON outbox', async () => {
      // She has no contact: what is told to nobody cannot fail.
      await kiosk.ask('reset:abandon', {})
      await goToCheck(kiosk, SUZUKI, FORM)
      return await kiosk.call('recovery:submit', {})
    })
    await kiosk.ask('reset:abandon', {})
    const receipt = await file(kiosk, TANAKA, FORM)
    await kiosk.ask('recovery:ask-status', {})
    await fail(kiosk, 'INSERT ON counted_events', () => kiosk.call('recovery:look-up', { receipt }))
    await kiosk.ask('reset:finish', {})
    const answer = await waitForAnswer(kiosk)
    await openLink(kiosk, answer)
    await fail(kiosk, 'UPDATE ON mailed_links', () =>
      kiosk.call('reset:set-password', { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }),
    )
    expect(kiosk.logLines).toHaveLength(4)
    const secrets = [...ANSWERED, ...FORMER, NEW_PASSWORD, receipt, secretOf(answer)]
    const stored = await storedSecrets(kiosk)
    expectNoneIn(kiosk.logLines.join(''), [...secrets, TANAKA.address, SUZUKI.address, ...stored])
  })

  test('when a review fails, and what was filed still rests sealed', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA, FORM)
    const mend = await breakStatement(kiosk, 'INSERT ON mailed_links')
    await kiosk.ask('practice:advance-clock', { step: 'one-day' })
    await expect.poll(() => kiosk.logLines.length, { timeout: 30_000 }).toBeGreaterThan(0)
    await mend()
    expectNoneIn(kiosk.logLines.join(''), [...ANSWERED, ...FORMER, TANAKA.address])
    expectNotOnDisk(kiosk, [...ANSWERED, ...FORMER])
  })

  test('when everything about a new account meets a failure', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, SUZUKI, WRONG_ANSWERS)
    const answer = await waitForAnswer(kiosk)
    await openLink(kiosk, answer)
    const codes = await proveContacts(kiosk)
    const third = { kind: 'landline', value: '03-9999-8888' } as const
    await fail(kiosk, 'INSERT ON outbox', () => kiosk.call('registration:add-contact', third))
    await fail(kiosk, 'INSERT ON accounts', () => kiosk.call('registration:complete', {}))
    await fail(kiosk, 'INSERT ON contacts', () => kiosk.call('registration:complete', {}))
    await fail(kiosk, 'INSERT ON account_facts', () => kiosk.call('registration:complete', {}))
    expect(kiosk.logLines).toHaveLength(4)
    const secrets = [...OF_NOBODY, '9999-8888', '0399998888', NOBODY.address, NEW_PASSWORD]
    const stored = await storedSecrets(kiosk)
    expectNoneIn(kiosk.logLines.join(''), [...secrets, ...codes, secretOf(answer), ...stored])
  })
})
