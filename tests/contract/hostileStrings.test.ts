import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
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

const TIME_LIMIT_MS = 120_000
const NOT_UNDERSTOOD = { ok: false, error: 'not-understood' }
/** After so many wrong ones a field may be closed for a while, and what is typed is not read. */
const READ_BEFORE_A_LIMIT = 4
/** So much of a text is found nowhere by chance. */
const FRAGMENT_UNITS = 12

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text)

/** What holds the beginning of a text without the rest of it. */
const halvesOf = (texts: readonly string[], text: string): readonly string[] =>
  text.length < FRAGMENT_UNITS
    ? []
    : texts.filter((each) => each.includes(text.slice(0, FRAGMENT_UNITS)) && !each.includes(text))

const textsIn = (value: unknown): readonly string[] =>
  leavesOf(value)
    .map((place) => at(value, place))
    .filter((leaf) => typeof leaf === 'string')

async function changeCount({ store }: TestKiosk): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(store.sql)
  return rows[0]?.count ?? -1
}

const placeOf = (state: object) => {
  const { screen, page } = Object(Reflect.get(state, 'view')) as Record<string, unknown>
  return `${screen} ${page ?? ''}`
}

/** A kiosk that is in front of a field whenever a text comes, whatever the one before has done. */
async function openBefore(field: TypedField) {
  const kiosk = await openTestKiosk()
  await field.arrive(kiosk)
  const { state } = await kiosk.ask('kiosk:open', {})
  const home = placeOf(state)
  let read = 0

  async function comeBack(): Promise<void> {
    const { state: now } = await kiosk.ask('kiosk:open', {})
    if (placeOf(now) === home && read < READ_BEFORE_A_LIMIT) return
    read = 0
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(DAY_MS)
    await field.arrive(kiosk)
  }

  async function send(text: string) {
    await comeBack()
    read += 1
    const before = await changeCount(kiosk)
    const answer: unknown = await kiosk.call(field.call, field.withText(text) as never)
    return { answer, changes: (await changeCount(kiosk)) - before }
  }
  return { kiosk, send }
}

test('every field that is typed into is among those below', () => {
  const listed = new Set(TYPED_FIELDS.map(({ call }) => call))
  const typedInto = GOOD_CALLS.filter(([, , good]) => textsIn(good).length > 0)
  const CHOSEN = ['reset:choose-reason', 'recovery:edit-page', 'practice:advance-clock']
  const missing = typedInto.filter(([, call]) => !listed.has(call) && !CHOSEN.includes(call))
  expect(missing.map(([, call]) => call)).toEqual([])
})

describe.each(TYPED_FIELDS.map((field) => [field.title, field] as const))('%s', (_title, field) => {
  test(
    'takes every text or says why not, and keeps none of it by halves',
    async () => {
      const { kiosk, send } = await openBefore(field)
      for (const hostile of HOSTILE_STRINGS) {
        const { answer, changes } = await send(hostile.text)
        if (isReadable(hostile)) {
          expect(answer, hostile.name).toMatchObject({ ok: true })
        } else {
          expect(answer, hostile.name).toEqual(NOT_UNDERSTOOD)
          expect(changes, hostile.name).toBe(0)
        }
        expect(halvesOf(textsIn(answer), hostile.text), hostile.name).toEqual([])
      }
      const stored = await storedTexts(kiosk)
      for (const text of TEXTS) expect(halvesOf(stored, text)).toEqual([])
      expect(kiosk.logLines).toEqual([])
    },
    TIME_LIMIT_MS,
  )
})

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
    }
  })

  test('as a password, to its last character', async () => {
    const kiosk = await openTestKiosk()
    const passwords = ['<b>x</b>1', "'; DROP --1", '%s%n%x%08d', '${7*7}{{7*7}}', '"\\\'`--/**/;A1']
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
