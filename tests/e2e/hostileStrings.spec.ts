import type { Locator, Page } from '@playwright/test'
import { passwordProblem } from '#shared/rules/passwordRules'
import { HOSTILE_STRINGS } from '../support/fuzzStrings'
import { expect, test } from './support/kiosk'
import { settle, shownScreen } from './support/insidePage'
import {
  button,
  chooseMail,
  expectScreen,
  goToCode,
  goToContacts,
  goToNewPassword,
  goToSignIn,
} from './support/journeys'
import { quietly } from './support/procedureSteps'
import { layTripwires } from './support/tripwires'
import { goToAccount, goToNames } from './support/typedFields'
import { arriveAt, back, forward } from './support/visits/controls'
import {
  askForRecovery,
  expectPage,
  fillPages,
  TANAKA,
  TOO_LITTLE,
  walkToAnswer,
  walkToReceipt,
} from './support/walkRecovery'

test.describe.configure({ mode: 'parallel' })

const TIME_LIMIT_MS = 120_000
const LONG_UNITS = 1024 * 1024
/** A twelfth of them, and all that is long: the rest is tried where no window slows it down. */
const TEXTS = HOSTILE_STRINGS.filter(
  ({ text }, index) => index % 12 === 0 || text.length >= LONG_UNITS,
).map(({ text }) => text)

interface Form {
  readonly name: string
  readonly reach: (page: Page) => Promise<void>
  /** How often it may be sent before what is typed counts as guessing. */
  readonly sendings: number
  /** What is right there is typed and not sent: no way leads back from the next screen. */
  readonly isRight?: (text: string) => boolean
}

const OFTEN = Number.POSITIVE_INFINITY
/** Five wrong pictures, proofs, receipts a minute, or a day. */
const FEW = 4

async function goToNewAccount(page: Page): Promise<void> {
  await walkToReceipt(page, quietly(page), TOO_LITTLE)
  await walkToAnswer(page, quietly(page), 'ご本人と確認できませんでした')
  await button(page, '新しいアカウントを作る').click()
  await expectScreen(page, 'Microsoft アカウントの新規作成')
}

/** On to a page of the form, the pages before it left empty. */
async function goToPage(page: Page, pages: readonly string[]): Promise<void> {
  await goToNames(page)
  for (const title of pages) {
    await button(page, '次へ').click()
    await expectPage(page, title)
  }
}

const PAGES = ['生年月日', 'お住まい', '以前のパスワード', '最近送ったメール']

const FORMS: readonly Form[] = [
  { name: 'the account', reach: goToAccount, sendings: FEW },
  {
    name: 'the proof of a contact',
    sendings: FEW,
    async reach(page) {
      await goToContacts(page)
      await chooseMail(page)
    },
  },
  { name: 'the code', reach: async (page) => void (await goToCode(page)), sendings: OFTEN },
  {
    name: 'the new password',
    reach: goToNewPassword,
    sendings: OFTEN,
    isRight: (text) => passwordProblem(text) === null,
  },
  { name: 'the sign-in', reach: goToSignIn, sendings: FEW },
  {
    name: 'the contact address',
    sendings: FEW,
    async reach(page) {
      await goToContacts(page, TANAKA.address)
      await askForRecovery(page)
    },
  },
  { name: 'the names', reach: goToNames, sendings: OFTEN },
  ...PAGES.map((title, index) => ({
    name: `the page ${title}`,
    reach: (page: Page) => goToPage(page, PAGES.slice(0, index + 1)),
    sendings: OFTEN,
  })),
  {
    name: 'the receipt',
    sendings: FEW,
    async reach(page) {
      await button(page, '受付番号で確かめる').click()
      await arriveAt(page, 'request-status')
    },
  },
  {
    name: 'the link',
    sendings: OFTEN,
    async reach(page) {
      await button(page, 'メールのリンクを開く').click()
      await arriveAt(page, 'open-link')
    },
  },
  { name: 'the new account', reach: goToNewAccount, sendings: OFTEN },
]

const fieldsOf = (page: Page): Locator =>
  page.locator('main input:is([type=text], [type=password])')

/** As pasting does; also what no test driver can type: half a character, a megabyte. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, json) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('no field')
    element.focus()
    element.select()
    document.execCommand('insertText', false, JSON.parse(json))
  }, JSON.stringify(text))
}

/** JSON keeps half characters on their way to the test. */
async function valuesIn(page: Page): Promise<readonly string[]> {
  const read = (elements: readonly Element[]) =>
    JSON.stringify(elements.map((element) => Reflect.get(element, 'value')))
  return JSON.parse(await fieldsOf(page).evaluateAll(read))
}

/** The screen, and the page of the form; a summary of what is wrong has a heading as well. */
async function shownPlace(page: Page): Promise<string> {
  const title = await page.evaluate(() => {
    const headings = [...document.querySelectorAll('main h2')]
    return headings.find((each) => each.closest('[role=alert]') === null)?.textContent ?? ''
  })
  return `${await shownScreen(page)} ${title}`
}

async function send(page: Page): Promise<void> {
  await forward(page).click()
  await settle(page)
}

/** Sends what is in the fields; it is there afterwards, with a message, or after the way back. */
async function sendAndComeBack(page: Page, typed: readonly string[]): Promise<void> {
  const place = await shownPlace(page)
  const isPassword = (await fieldsOf(page).first().getAttribute('type')) === 'password'
  await send(page)
  if ((await shownPlace(page)) === place) {
    await expect(page.getByRole('alert')).toContainText(/[ぁ-ん]/)
    expect(await valuesIn(page)).toEqual(typed)
    return
  }
  await back(page).click()
  await expect.poll(() => shownPlace(page)).toBe(place)
  // Former passwords stay in main; nobody is shown them again.
  if (!isPassword) expect(await valuesIn(page)).toEqual(typed)
}

for (const { name, reach, sendings, isRight = () => false } of FORMS) {
  test(`${name}: whatever is typed is a text and nothing else, and stays`, async ({ kiosk }) => {
    test.setTimeout(TIME_LIMIT_MS)
    const { page } = kiosk
    await reach(page)
    const tripwires = await layTripwires(kiosk)
    let sent = 0
    for (const text of TEXTS) {
      for (const field of await fieldsOf(page).all()) await paste(field, text)
      const typed = await valuesIn(page)
      // A field of one line takes no line breaks, and every other character.
      const line = text.replace(/[\r\n]/g, '')
      for (const value of typed) expect(value).toBe(line)
      if (sent < sendings && !isRight(line)) await sendAndComeBack(page, typed)
      sent += 1
      expect(await tripwires.tripped()).toEqual([])
    }
  })
}

test('the page that shows the answers shows every text as it is', async ({ kiosk }) => {
  test.setTimeout(TIME_LIMIT_MS)
  const { page } = kiosk
  await goToNames(page)
  await fillPages(page, { familyName: '田中' })
  const tripwires = await layTripwires(kiosk)
  const shown = HOSTILE_STRINGS.map(({ text }) => text).filter(isShownOnAPage)
  expect(shown.length).toBeGreaterThan(50)
  for (const text of shown) {
    await checkPageEdit(page)
    await paste(fieldsOf(page).first(), text)
    await send(page)
    await expectPage(page, '送信の前に')
    expect(await page.locator('main').textContent()).toContain(text.trim())
    expect(await tripwires.tripped()).toEqual([])
  }
})

const isShownOnAPage = (text: string): boolean =>
  text.length <= 60 && text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/u.test(text)

/** To the names and back, as somebody who has found a mistake. */
async function checkPageEdit(page: Page): Promise<void> {
  await page.locator('main .answers button').first().click()
  await expectPage(page, 'お名前')
}
