import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_ANSWERS, type RecoveryAnswers } from '#shared/procedure/recovery'
import {
  scoreRecovery,
  type FactTally,
  type RecoveryEvidence,
} from '../../../../electron/recovery/recoveryScore'
import { DAY_MS, file, review, TANAKA, verdicts } from '../../../support/recoverySteps'
import { openTestKiosk } from '../../../support/testKiosk'

type Answered = 'right' | 'wrong' | 'omitted'
const answered = fc.constantFrom<Answered>('right', 'wrong', 'omitted')

/** Which of the facts of a list are answered rightly, and how many wrong ones stand beside them. */
interface List {
  readonly right: readonly string[]
  readonly wrong: number
}
const listOf = (...facts: readonly string[]): fc.Arbitrary<List> =>
  fc.record({ right: fc.subarray([...facts]), wrong: fc.nat(3 - facts.length) })

const forms = fc.record({
  familyName: answered,
  givenName: answered,
  birthDate: answered,
  country: answered,
  prefecture: answered,
  postalCode: fc.constantFrom<Answered | 'area'>('right', 'area', 'wrong', 'omitted'),
  formerPasswords: listOf('yuko1979', 'Sapporo#1'),
  sentSubjects: listOf('同窓会のご案内', '旅行の写真'),
  correspondents: listOf('mika@example.jp', 'ken@example.com'),
})
type Form = typeof forms extends fc.Arbitrary<infer Value> ? Value : never

const rows = ({ right, wrong }: List, wrongOne: string) =>
  [...right, ...Array.from({ length: wrong }, () => wrongOne), '', '', ''].slice(0, 3)

/** What Tanaka types. */
function answersOf(form: Form): RecoveryAnswers {
  const typed = (how: Answered, right: string, wrong: string) =>
    ({ right, wrong, omitted: '' })[how]
  const postalCodes = { right: '060-0001', area: '064', wrong: '999-9999', omitted: '' }
  const [birthYear, birthMonth, birthDay] = {
    right: ['昭和54', '7', '21'] as const,
    wrong: ['1980', '7', '21'] as const,
    omitted: ['', '', ''] as const,
  }[form.birthDate]
  return {
    ...NO_ANSWERS,
    familyName: typed(form.familyName, 'タナカ', '中田'),
    givenName: typed(form.givenName, '優子', '裕子'),
    birthYear,
    birthMonth,
    birthDay,
    country: typed(form.country, 'Japan', '大韓民国'),
    prefecture: typed(form.prefecture, '北海道', '青森県'),
    postalCode: postalCodes[form.postalCode],
    formerPasswords: rows(form.formerPasswords, 'Wrong-1234'),
    sentSubjects: rows(form.sentSubjects, '存在しない件名'),
    correspondents: rows(form.correspondents, 'nobody@example.org'),
  }
}

const single = (how: Answered): FactTally => ({
  isOnRecord: true,
  answered: how === 'omitted' ? 0 : 1,
  matching: how === 'right' ? 1 : 0,
  nearlyMatching: 0,
})
const several = ({ right, wrong }: List): FactTally => ({
  isOnRecord: true,
  answered: right.length + wrong,
  matching: right.length,
  nearlyMatching: 0,
})

/** What the review should make of it. */
function expectedEvidence(form: Form): RecoveryEvidence {
  const { postalCode } = form
  return {
    familyName: single(form.familyName),
    givenName: single(form.givenName),
    birthDate: single(form.birthDate),
    country: single(form.country),
    prefecture: single(form.prefecture),
    postalCode:
      postalCode === 'area' ? { ...single('wrong'), nearlyMatching: 1 } : single(postalCode),
    formerPassword: several(form.formerPasswords),
    sentSubject: several(form.sentSubjects),
    correspondent: several(form.correspondents),
  }
}

/** So that both verdicts are seen in any run. */
function allOf(how: 'right' | 'wrong'): Form {
  const single = { familyName: how, givenName: how, birthDate: how, country: how, prefecture: how }
  const list = (...facts: readonly string[]): List =>
    how === 'right' ? { right: facts, wrong: 0 } : { right: [], wrong: 1 }
  return {
    ...single,
    postalCode: how,
    formerPasswords: list('yuko1979', 'Sapporo#1'),
    sentSubjects: list('同窓会のご案内'),
    correspondents: list('ken@example.com'),
  }
}

const isEmpty = (form: Form) =>
  Object.values(answersOf(form))
    .flat()
    .every((text) => text === '')

test('the verdict on any form is the one that the table gives for what is right in it', async () => {
  const kiosk = await openTestKiosk()
  const seen = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(
      forms.filter((form) => !isEmpty(form)),
      async (form) => {
        await file(kiosk, TANAKA, answersOf(form))
        await review(kiosk)
        const verdict = (await verdicts(kiosk)).at(-1)
        seen.add(verdict)
        const { isVerified } = scoreRecovery(expectedEvidence(form))
        expect(verdict).toBe(isVerified ? 'verified' : 'refused')
        kiosk.time.advance(DAY_MS)
      },
    ),
    { numRuns: 25, examples: [[allOf('right')], [allOf('wrong')]] },
  )
  expect([...seen].toSorted()).toEqual(['refused', 'verified'])
}, 120_000)
