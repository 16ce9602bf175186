import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import type { ProblemCode, ProblemField } from '#shared/procedure/problems'
import type { RecoveryAnswers } from '#shared/procedure/recovery'
import {
  goToCheck,
  goToDetails,
  OF_TANAKA,
  pageOf,
  rowsOf,
  savePage,
  TANAKA,
  TYPED_PAGES,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

type TypedPage = (typeof TYPED_PAGES)[number]

const LONGEST = LIMITS.fieldMaximumCharacters
const date = (birthYear: string, birthMonth: string, birthDay: string) => ({
  birthYear,
  birthMonth,
  birthDay,
})
const list = (text: string) => ['', text, '']

const REFUSED: readonly (readonly [
  TypedPage,
  Partial<RecoveryAnswers>,
  ProblemCode,
  ProblemField,
])[] = [
  ['name', { familyName: '田\u0000中' }, 'control-characters', 'familyName'],
  ['name', { familyName: '田中\u001b', givenName: '優子' }, 'control-characters', 'familyName'],
  ['name', { givenName: '優'.repeat(61) }, 'too-long', 'givenName'],
  ['name', { familyName: '田'.repeat(LONGEST) }, 'too-long', 'familyName'],
  ['birth', date('1979', '2', '29'), 'date-impossible', 'birthDate'],
  ['birth', date('2023', '4', '31'), 'date-impossible', 'birthDate'],
  ['birth', date('昭和64', '1', '8'), 'date-outside-era', 'birthDate'],
  ['birth', date('2026', '11', '23'), 'date-in-future', 'birthDate'],
  ['birth', date('1869', '4', '1'), 'date-too-early', 'birthDate'],
  ['birth', date('1979', '', '21'), 'date-incomplete', 'birthDate'],
  ['birth', date('79', '7', '21'), 'date-not-understood', 'birthDate'],
  ['birth', date('1\u00079', '7', '21'), 'date-not-understood', 'birthDate'],
  ['residence', { postalCode: '060-000' }, 'postal-code-format', 'postalCode'],
  ['residence', { postalCode: '06O-0001' }, 'postal-code-format', 'postalCode'],
  ['residence', { country: '日\u0085本' }, 'control-characters', 'country'],
  ['residence', { prefecture: '県'.repeat(61) }, 'too-long', 'prefecture'],
  ['passwords', { formerPasswords: list('a\u0000b') }, 'control-characters', 'formerPasswords'],
  ['passwords', { formerPasswords: list('x'.repeat(201)) }, 'too-long', 'formerPasswords'],
  ['mail', { sentSubjects: list('a\u001bb') }, 'control-characters', 'sentSubjects'],
  ['mail', { sentSubjects: list('件'.repeat(201)) }, 'too-long', 'sentSubjects'],
  ['mail', { correspondents: list('x'.repeat(255)) }, 'too-long', 'correspondents'],
]

function pageShown({ state: { view } }: Reply): string {
  return view.screen === 'recovery-details' ? view.page : view.screen
}

async function goToPage(kiosk: TestKiosk, page: TypedPage): Promise<void> {
  for (const before of TYPED_PAGES.slice(0, TYPED_PAGES.indexOf(page))) {
    await savePage(kiosk, before)
  }
}

describe('what cannot be understood', () => {
  test.each(TYPED_PAGES)('is said at its field, and the page stays: %s', async (page) => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    await goToPage(kiosk, page)
    const before = await rowsOf(kiosk)
    for (const [, typed, code, field] of REFUSED.filter(([of]) => of === page)) {
      const reply = await savePage(kiosk, page, typed)
      expect(reply.problems).toEqual([expect.objectContaining({ code, field })])
      expect(pageShown(reply)).toBe(page)
    }
    expect(await rowsOf(kiosk)).toEqual(before)
    expect(pageShown(await savePage(kiosk, page))).not.toBe(page)
  })

  test('is said at both fields when two are wrong', async () => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    const typed = { familyName: 'a\u0007', givenName: 'b\u0007' }
    const { problems } = await savePage(kiosk, 'name', typed)
    expect(problems.map(({ field }) => field)).toEqual(['familyName', 'givenName'])
  })

  test('is not sent when the way back left it there: its page is shown with the problem', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA)
    const before = await rowsOf(kiosk)
    await kiosk.ask('recovery:edit-page', { page: 'birth' })
    expect(pageShown(await savePage(kiosk, 'birth', date('1979', '2', '30'), 'back'))).toBe('check')
    const reply = await kiosk.ask('recovery:submit', {})
    expect(reply.problems).toEqual([{ code: 'date-impossible', field: 'birthDate' }])
    expect(pageShown(reply)).toBe('birth')
    expect(await rowsOf(kiosk)).toEqual(before)

    await savePage(kiosk, 'birth', OF_TANAKA)
    expect(pageShown(await kiosk.ask('recovery:submit', {}))).toBe('recovery-sent')
  })

  test('of a former password keeps nobody from sending: it is not shown, and merely wrong', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA)
    await kiosk.ask('recovery:edit-page', { page: 'passwords' })
    await savePage(kiosk, 'passwords', { formerPasswords: list('x'.repeat(201)) }, 'back')
    expect(pageShown(await kiosk.ask('recovery:submit', {}))).toBe('recovery-sent')
  })
})

describe('what no page sends', () => {
  test.each<[string, string]>([
    ['more than anybody types', 'x'.repeat(LONGEST + 1)],
    ['half a character', '\ud83d'],
  ])('is not even looked at: %s', async (_what, text) => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    const typed = { familyName: text, birthDay: text, postalCode: text }
    const lists = {
      formerPasswords: list(text),
      sentSubjects: list(text),
      correspondents: list(''),
    }
    for (const page of TYPED_PAGES) {
      const answers = pageOf(page, { ...typed, ...lists })
      const refused = await kiosk.call('recovery:save-page', { answers, to: 'next' })
      expect(refused).toEqual({ ok: false, error: 'not-understood' })
    }
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state.view).toMatchObject({ page: 'name', answers: { familyName: '' } })
  })

  test('is refused with more or fewer rows than the form has', async () => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    for (const rows of [[], ['one'], ['1', '2', '3', '4']]) {
      const answers = { page: 'passwords', formerPasswords: rows } as const
      const refused = await kiosk.call('recovery:save-page', { answers, to: 'next' })
      expect(refused).toEqual({ ok: false, error: 'not-understood' })
    }
  })
})

test.each<[string, Partial<RecoveryAnswers>]>([
  ['nothing at all', {}],
  ['spaces only', { familyName: '　', sentSubjects: list(' ') }],
])('a form with %s is not sent', async (_what, typed) => {
  const kiosk = await openTestKiosk()
  await goToCheck(kiosk, TANAKA, typed)
  const before = await rowsOf(kiosk)
  const reply = await kiosk.ask('recovery:submit', {})
  expect(reply.problems).toEqual([{ code: 'no-answers', field: 'form' }])
  expect(pageShown(reply)).toBe('check')
  expect(await rowsOf(kiosk)).toEqual(before)
})
