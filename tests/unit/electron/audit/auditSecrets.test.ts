import { expect, test } from 'vitest'
import { trailOf } from '../../../support/audit/trailOf'
import { YAMADA } from '../../../support/journeySteps'
import {
  ANSWERS_TO,
  fileAndReview,
  OF_TANAKA,
  openLink,
  TANAKA,
} from '../../../support/recoverySteps'
import {
  EVERY_FACT,
  EVERY_PASSWORD,
  expectNoneIn,
  storedSecrets,
} from '../../../support/secretSearch'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'
import {
  everythingQuiet,
  goToCodeBy,
  YAMADA_HOME,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
} from '../../../support/waySteps'
import { goToNewContacts, HIKARI, proveContact, refusal } from '../registration/registrationSteps'

const NEW_PASSWORD = 'Asagao-2026'
const NEW_PASSWORDS = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }
const REGISTERED = ['msabc123', '1234-5978', '0312345978', '9876-5432', '09098765432']

/** What the trail says, and the names of the kinds left out: they are ours and hide nothing. */
const told = async (kiosk: TestKiosk) =>
  JSON.stringify((await trailOf(kiosk)).map(({ hash: _hash, atMs: _atMs, ...row }) => row))

test.each([YAMADA_MAIL, YAMADA_HOME, YAMADA_TEXT, YAMADA_MOBILE])(
  'no secret of a whole reset by $optionId is in the trail',
  async (way) => {
    const kiosk = await openTestKiosk()
    const stored = await storedSecrets(kiosk)
    const code = await goToCodeBy(kiosk, way)
    await kiosk.ask('reset:submit-code', { code })
    await kiosk.ask('reset:set-password', NEW_PASSWORDS)
    await kiosk.ask('reset:continue', {})
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: YAMADA.password })
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
    await everythingQuiet(kiosk)
    const text = await told(kiosk)
    expect(text).toContain(way.mask)
    const secrets = [...stored, ...(await storedSecrets(kiosk)), ...EVERY_FACT, ...EVERY_PASSWORD]
    expectNoneIn(text, [
      code,
      PICTURE_TEXT,
      NEW_PASSWORD,
      YAMADA.address,
      ...REGISTERED,
      ...secrets,
    ])
  },
)

test('nor is one of a recovery, its link, its receipt and its answers', async () => {
  const kiosk = await openTestKiosk()
  const answer = await fileAndReview(kiosk, TANAKA)
  await openLink(kiosk, answer)
  await kiosk.ask('reset:set-password', NEW_PASSWORDS)
  const [receipt = ''] = /\d{4}-\d{4}-\d{4}|\d{12}/.exec(answer.body) ?? []
  expect(receipt).not.toBe('')
  const typed = Object.values(OF_TANAKA)
    .flat()
    .filter((text) => text.length > 2)
  const token = answer.link.slice(answer.link.lastIndexOf('#') + 1)
  const text = await told(kiosk)
  expect(text).toContain('yu*****@example.jp')
  const receipts = [receipt, receipt.replaceAll('-', '')]
  expectNoneIn(text, [token, ...receipts, ...typed, ANSWERS_TO, TANAKA.address, NEW_PASSWORD])
})

test('nor is one of a new account', async () => {
  const kiosk = await openTestKiosk()
  await goToNewContacts(kiosk, await refusal(kiosk))
  await proveContact(kiosk, 'mobile', '080-3333-4444')
  await kiosk.ask('registration:complete', {})
  const text = await told(kiosk)
  expect(text).toContain('account-created')
  expectNoneIn(text, [...Object.values(HIKARI), '080-3333-4444', '08033334444', '3333'])
})
