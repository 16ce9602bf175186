import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { BRAND } from '#shared/procedure/brand'
import { LIMITS } from '#shared/procedure/limits'
import { hasControlCharacters } from '#shared/rules/halfWidth'
import { requestForm } from '../../electron/recovery/requestForm'
import { leavesOf, at } from '../support/changedCopies'
import { TYPED_FIELDS, type TypedField } from '../support/fuzzFields'
import { HOSTILE_STRINGS, isReadable } from '../support/fuzzStrings'
import { storedTexts } from '../support/fuzzWitness'
import { GOOD_CALLS } from '../support/goodCalls'
import { goToNewPassword, YAMADA } from '../support/journeySteps'
import {
  DAY_MS,
  fillIn,
  goToDetails,
  receiptIn,
  savePage,
  signsIn,
  TANAKA,
} from '../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../support/testKiosk'

const TIME_LIMIT_MS = 240_000
const NOT_UNDERSTOOD = { ok: false, error: 'not-understood' }
/** After so many wrong ones a field may be closed for a while, and what is typed is not read. */
const READ_BEFORE_A_LIMIT = 4
/** So much of a text is found nowhere by chance. */
const FRAGMENT_UNITS = 12

/** Each field takes a part of the texts, and each text comes to several fields; with FUZZ=whole, all. */
const PARTS = process.env['FUZZ'] === 'whole' ? 1 : 10

/** What holds the beginning of a text without the rest of it. */
function halvesOf(texts: readonly string[], text: string): readonly string[] {
  // Every link that is mailed begins like this.
  const own = text.replace(BRAND.linkBase, '')
  const isTelling = own.length >= FRAGMENT_UNITS
  const fragment = own.slice(0, FRAGMENT_UNITS)
  return isTelling ? texts.filter((each) => each.includes(fragment) && !each.includes(text)) : []
}

const textsIn = (value: unknown): readonly string[] =>
  leavesOf(value)
    .map((place) => at(value, place))
    .filter((leaf) => typeof leaf === 'string')

async function changeCount({ store }: TestKiosk): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(store.sql)
  return rows[0]?.count ?? -1
}

/** The screen, and the page of the form. */
async function shownPlace(kiosk: TestKiosk): Promise<string> {
  const { state } = await kiosk.ask('kiosk:open', {})
  const { screen, page } = Object(state.view) as Record<string, unknown>
  return `${screen} ${page ?? ''}`
}

/** Nothing is stored by halves, and nothing went wrong. */
async function expectWhole(kiosk: TestKiosk): Promise<void> {
  const stored = await storedTexts(kiosk)
  for (const { text } of HOSTILE_STRINGS) expect(halvesOf(stored, text)).toEqual([])
  expect(kiosk.logLines).toEqual([])
}

/** In front of a field whenever a text comes, whatever the one before has done. */
class BeforeField {
  readonly #field: TypedField
  #kiosk: TestKiosk | null = null
  #home = ''
  #read = 0

  constructor(field: TypedField) {
    this.#field = field
  }

  async send(text: string) {
    const kiosk = await this.#comeBack()
    this.#read += 1
    const before = await changeCount(kiosk)
    const answer: unknown = await kiosk.call(this.#field.call, this.#field.withText(text) as never)
    return { answer, changes: (await changeCount(kiosk)) - before }
  }

  async leave(): Promise<void> {
    if (this.#kiosk === null) return
    await expectWhole(this.#kiosk)
    await this.#kiosk.dispose()
    this.#kiosk = null
  }

  async #comeBack(): Promise<TestKiosk> {
    const isHere = this.#kiosk !== null && (await shownPlace(this.#kiosk)) === this.#home
    if (this.#kiosk !== null && isHere && this.#read < READ_BEFORE_A_LIMIT) return this.#kiosk
    await this.leave()
    this.#kiosk = await openTestKiosk()
    await this.#field.arrive(this.#kiosk)
    this.#home = await shownPlace(this.#kiosk)
    this.#read = 0
    return this.#kiosk
  }
}

test('every field that is typed into is among those below', () => {
  const listed = new Set(TYPED_FIELDS.map(({ call }) => call))
  const typedInto = GOOD_CALLS.filter(([, , good]) => textsIn(good).length > 0)
  const CHOSEN = ['reset:choose-reason', 'recovery:edit-page', 'practice:advance-clock']
  const missing = typedInto.filter(([, call]) => !listed.has(call) && !CHOSEN.includes(call))
  expect(missing.map(([, call]) => call)).toEqual([])
})

describe.each(TYPED_FIELDS.map((field, index) => [field.title, field, index] as const))(
  '%s',
  (_title, field, fieldIndex) => {
    test(
      'takes every text or says why not, and keeps none of it by halves',
      async () => {
        const before = new BeforeField(field)
        const texts = HOSTILE_STRINGS.filter((_, index) => (index + fieldIndex) % PARTS === 0)
        for (const hostile of texts) {
          const { answer, changes } = await before.send(hostile.text)
          if (isReadable(hostile)) {
            expect(answer, hostile.name).toMatchObject({ ok: true })
          } else {
            expect(answer, hostile.name).toEqual(NOT_UNDERSTOOD)
            expect(changes, hostile.name).toBe(0)
          }
          expect(halvesOf(textsIn(answer), hostile.text), hostile.name).toEqual([])
        }
        await before.leave()
      },
      TIME_LIMIT_MS,
    )
  },
)

describe('what is taken is kept whole', () => {
  const takenAsNames = HOSTILE_STRINGS.filter(isReadable)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '' && !hasControlCharacters(text))
    .filter((text) => [...text].length <= LIMITS.nameMaximumCharacters)
  const FIELDS_OF_A_FORM = 4

  test('in the form that is filed', async () => {
    const kiosk = await openTestKiosk()
    expect(takenAsNames.length).toBeGreaterThan(60)
    for (let index = 0; index < takenAsNames.length; index += FIELDS_OF_A_FORM) {
      const [familyName = '', givenName = '', ...subjects] = takenAsNames.slice(index, index + 4)
      const sentSubjects = [subjects[0] ?? '', subjects[1] ?? '', '']
      await goToDetails(kiosk, TANAKA)
      await fillIn(kiosk, { familyName, givenName, sentSubjects })
      receiptIn(await kiosk.ask('recovery:submit', {}))
      expect(await filedAnswers(kiosk)).toMatchObject({ familyName, givenName, sentSubjects })
      await kiosk.ask('reset:finish', {})
      kiosk.time.advance(DAY_MS)
    }
  })

  test('on the page that shows the answers before they are sent', async () => {
    const kiosk = await openTestKiosk()
    for (const familyName of takenAsNames) {
      await goToDetails(kiosk, TANAKA)
      const { state } = await savePage(kiosk, 'name', { familyName })
      expect(state.view).toMatchObject({ page: 'birth', answers: { familyName } })
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(DAY_MS)
    }
  })

  test('as a password, to its last character', async () => {
    const kiosk = await openTestKiosk()
    const passwords = ['<b>x</b>1', "';DROP--1", '%s%n%x%08d', '${7*7}{{7*7}}', '"\\\'`--/**/;A1']
    for (const password of passwords) {
      await goToNewPassword(kiosk)
      await kiosk.ask('reset:set-password', { password, confirmation: password })
      await kiosk.ask('reset:continue', {})
      expect(await signsIn(kiosk, YAMADA, password.slice(0, -1)), password).toBe(false)
      expect(await signsIn(kiosk, YAMADA, password), password).toBe(true)
      await kiosk.ask('reset:finish', {})
      kiosk.time.advance(DAY_MS)
    }
  })
})

async function filedAnswers({ store, secrets }: TestKiosk) {
  const { sealed_form } = await store.sql
    .selectFrom('recovery_requests')
    .select('sealed_form')
    .orderBy('filed_at_ms', 'desc')
    .executeTakeFirstOrThrow()
  if (sealed_form === null) throw new Error('the form was wiped')
  return requestForm.parse(JSON.parse(secrets.unseal(sealed_form))).answers
}
