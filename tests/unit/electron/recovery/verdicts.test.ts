import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { RecoveryAnswers } from '#shared/procedure/recovery'
import {
  DAY_MS,
  file,
  newestAnswer,
  OF_SUZUKI,
  OF_TANAKA,
  review,
  SUZUKI,
  TANAKA,
  WRONG_ANSWERS,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const TAKAHASHI = { address: 'takahashi.mei@outlook.com' }
const OF_TAKAHASHI: Partial<RecoveryAnswers> = {
  familyName: '髙橋',
  givenName: '芽衣',
  birthYear: '2004',
  birthMonth: '5',
  birthDay: '5',
  postalCode: '450-0001',
}
const PERSONAL: Partial<RecoveryAnswers> = {
  ...OF_TANAKA,
  country: '日本',
  prefecture: '北海道',
  postalCode: '060-0001',
  formerPasswords: ['', '', ''],
}
/** Each of it counts in part only, and all of it is needed. */
const HALF_KNOWN: Partial<RecoveryAnswers> = {
  birthYear: 'Ｓ５４',
  birthMonth: '7',
  birthDay: '21',
  postalCode: '〒064',
  sentSubjects: ['同窓会のご案内', '', ''],
  formerPasswords: ['SAPPOR', '', ''],
}
type Case = readonly [string, Partial<RecoveryAnswers>]

const passwords = (...typed: readonly string[]) => ({
  formerPasswords: [...typed, '', '', ''].slice(0, 3),
})
const verdict = async ({ store }: TestKiosk) => {
  const rows = await store.sql
    .selectFrom('recovery_requests')
    .select('state')
    .orderBy('filed_at_ms', 'desc')
    .limit(1)
    .execute()
  return rows[0]?.state
}

/** One kiosk for a list of forms, each on a day of its own. */
async function judgeEach(
  person: { readonly address: string },
  cases: readonly Case[],
): Promise<Readonly<Record<string, string | undefined>>> {
  const kiosk = await openTestKiosk()
  const judged: Record<string, string | undefined> = {}
  for (const [what, typed] of cases) {
    await file(kiosk, person, typed)
    await review(kiosk)
    judged[what] = await verdict(kiosk)
    kiosk.time.advance(DAY_MS)
  }
  return judged
}

const all = (cases: readonly Case[], state: string) =>
  Object.fromEntries(cases.map(([what]) => [what, state]))

describe('Tanaka, of whose mail something is on record', () => {
  const names = { ...OF_TANAKA, formerPasswords: ['', '', ''] }

  test('is verified, in whichever spelling she answers', async () => {
    const cases: readonly Case[] = [
      ['names, birth date and a former password', OF_TANAKA],
      ['hiragana', { ...OF_TANAKA, familyName: 'たなか', givenName: 'ゆうこ' }],
      ['half-width katakana', { ...OF_TANAKA, familyName: 'ﾀﾅｶ', givenName: 'ﾕｳｺ' }],
      ['spaces', { ...OF_TANAKA, familyName: '　田 中', givenName: '優子 ' }],
      ['full-width digits', { ...OF_TANAKA, birthYear: '１９７９', birthMonth: '７月' }],
      ['the year of the era', { ...OF_TANAKA, birthYear: '昭和５４年' }],
      ['the era in one letter', { ...OF_TANAKA, birthYear: 's54' }],
      ['the present password', { ...names, ...passwords(TANAKA.password) }],
      ['three spellings of a password', { ...OF_TANAKA, ...passwords('a', 'b', 'yuko1979') }],
      ['a password and a birth date', { ...OF_TANAKA, familyName: '', givenName: '' }],
      [
        'everything personal and a subject',
        { ...PERSONAL, sentSubjects: ['Re: 旅行の写真', '', ''] },
      ],
      [
        'everything personal and a correspondent by name',
        { ...PERSONAL, correspondents: ['', 'ミカ <MIKA@example.jp>', ''] },
      ],
      ['a birth date, a subject, the area of an old code and a beginning', HALF_KNOWN],
    ]
    expect(await judgeEach(TANAKA, cases)).toEqual(all(cases, 'verified'))
  }, 120_000)

  test('is refused with too little, with something wrong, and without anything private', async () => {
    const cases: readonly Case[] = [
      ['nothing right', WRONG_ANSWERS],
      ['names only', { familyName: '田中', givenName: '優子' }],
      ['a former password only', passwords('Sapporo#1')],
      ['a wrong birth date', { ...OF_TANAKA, birthDay: '22', familyName: '' }],
      ['a wrong former password', { ...names, ...passwords('Sapporo#2') }],
      ['everything personal', PERSONAL],
      ['everything personal and a beginning', { ...PERSONAL, ...passwords('Sapporo') }],
      ['everything personal and an idle subject', { ...PERSONAL, sentSubjects: ['お礼', '', ''] }],
      ["another one's facts", OF_SUZUKI],
      ['the same without the old code', { ...HALF_KNOWN, postalCode: '' }],
      ['the same with a shorter beginning', { ...HALF_KNOWN, ...passwords('SAPPO') }],
    ]
    expect(await judgeEach(TANAKA, cases)).toEqual(all(cases, 'refused'))
  }, 120_000)

  test('is told the same whichever fact was wrong', async () => {
    const kiosk = await openTestKiosk()
    const told: unknown[] = []
    const failings = [
      WRONG_ANSWERS,
      PERSONAL,
      { ...OF_TANAKA, ...passwords('Sapporo#2') },
      { ...OF_TANAKA, birthYear: '1980', familyName: '' },
    ]
    for (const typed of failings) {
      await file(kiosk, TANAKA, typed)
      await review(kiosk)
      const { subject, body, link } = await newestAnswer(kiosk)
      const words = body.replace(link, 'LINK').replace(/\d{4}-\d{4}-\d{4}/, 'RECEIPT')
      told.push([subject, words.replace(/(?:\d+年)?\d+月\d+日/g, 'DAY')])
      kiosk.time.advance(7 * DAY_MS - LIMITS.recoveryReviewMs)
    }
    expect(new Set(told.map((mail) => JSON.stringify(mail))).size).toBe(1)
    expect(JSON.stringify(told)).toContain('RECEIPT')
  }, 60_000)
})

describe('accounts of which only personal facts are on record', () => {
  test('are verified by all of them: Suzuki', async () => {
    const cases: readonly Case[] = [
      ['all but the country', OF_SUZUKI],
      ['the reading of her names', { ...OF_SUZUKI, familyName: 'スズキ', givenName: 'はなこ' }],
      [
        'other spellings of the address',
        { ...OF_SUZUKI, postalCode: '５３００００１', prefecture: '大阪' },
      ],
    ]
    expect(await judgeEach(SUZUKI, cases)).toEqual(all(cases, 'verified'))
    const short: readonly Case[] = [
      ['no birth date', { ...OF_SUZUKI, birthYear: '', birthMonth: '', birthDay: '' }],
      ['no postal code', { ...OF_SUZUKI, postalCode: '' }],
    ]
    expect(await judgeEach(SUZUKI, short)).toEqual(all(short, 'refused'))
  }, 60_000)

  test('are verified by 髙橋 and by 高橋 alike: Takahashi, who is locked', async () => {
    const cases: readonly Case[] = [
      ['髙橋', OF_TAKAHASHI],
      ['高橋', { ...OF_TAKAHASHI, familyName: '高橋' }],
      ['Heisei', { ...OF_TAKAHASHI, birthYear: '平成16' }],
    ]
    expect(await judgeEach(TAKAHASHI, cases)).toEqual(all(cases, 'verified'))
  }, 60_000)
})
