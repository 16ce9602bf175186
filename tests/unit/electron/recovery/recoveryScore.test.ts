import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  FactTally,
  RecoveryEvidence,
  ScoredFact,
} from '../../../../electron/recovery/recoveryScore'
import { SCORED_FACTS, scoreRecovery } from '../../../../electron/recovery/recoveryScore'

const UNKNOWN: FactTally = { isOnRecord: false, answered: 0, matching: 0, nearlyMatching: 0 }
const UNANSWERED: FactTally = { ...UNKNOWN, isOnRecord: true }
const RIGHT: FactTally = { ...UNANSWERED, answered: 1, matching: 1 }
const WRONG: FactTally = { ...UNANSWERED, answered: 1 }
const NEARLY: FactTally = { ...WRONG, nearlyMatching: 1 }

const NOTHING: RecoveryEvidence = {
  familyName: UNKNOWN,
  givenName: UNKNOWN,
  birthDate: UNKNOWN,
  country: UNKNOWN,
  prefecture: UNKNOWN,
  postalCode: UNKNOWN,
  formerPassword: UNKNOWN,
  sentSubject: UNKNOWN,
  correspondent: UNKNOWN,
}
const PERSONAL: RecoveryEvidence = {
  ...NOTHING,
  familyName: RIGHT,
  givenName: RIGHT,
  birthDate: RIGHT,
  country: RIGHT,
  prefecture: RIGHT,
  postalCode: RIGHT,
}
const WITH_PRIVATE: RecoveryEvidence = {
  ...PERSONAL,
  formerPassword: UNANSWERED,
  sentSubject: UNANSWERED,
  correspondent: UNANSWERED,
}

function isVerified(evidence: RecoveryEvidence): boolean {
  return scoreRecovery(evidence).isVerified
}

const tallies = fc
  .record({
    isOnRecord: fc.boolean(),
    matching: fc.nat(3),
    nearlyMatching: fc.nat(3),
    wrong: fc.nat(3),
  })
  .map(({ isOnRecord, matching, nearlyMatching, wrong }): FactTally => {
    const [whole, part] = isOnRecord ? [matching, nearlyMatching] : [0, 0]
    return { isOnRecord, matching: whole, nearlyMatching: part, answered: whole + part + wrong }
  })
const facts = fc.constantFrom(...SCORED_FACTS)
const forms = fc
  .tuple(...SCORED_FACTS.map(() => tallies))
  .map((each): RecoveryEvidence =>
    SCORED_FACTS.reduce<RecoveryEvidence>(
      (evidence, fact, index) => ({ ...evidence, [fact]: each[index] ?? UNKNOWN }),
      NOTHING,
    ),
  )

function changed(
  evidence: RecoveryEvidence,
  fact: ScoredFact,
  more: Partial<FactTally>,
): RecoveryEvidence {
  return { ...evidence, [fact]: { ...evidence[fact], ...more } }
}

describe('an account with personal facts only', () => {
  test('is recovered by them all', () => {
    expect(scoreRecovery(PERSONAL)).toEqual({ score: 62, isVerified: true })
  })

  test('is so although it has passwords, as every account has', () => {
    const withPasswords = { ...PERSONAL, formerPassword: UNANSWERED }
    expect(scoreRecovery(withPasswords)).toEqual({ score: 62, isVerified: true })
    const wrong = { ...PERSONAL, formerPassword: WRONG }
    expect(scoreRecovery(wrong)).toEqual({ score: 58, isVerified: true })
  })

  test.each<[string, Partial<RecoveryEvidence>, number, boolean]>([
    ['a forgotten given name', { givenName: UNANSWERED }, 52, true],
    [
      'a forgotten country and prefecture',
      { country: UNANSWERED, prefecture: UNANSWERED },
      54,
      true,
    ],
    ['a wrong prefecture', { prefecture: WRONG }, 52, true],
    ['only the area of the postal code', { postalCode: NEARLY }, 54, true],
    ['a wrong family name', { familyName: WRONG }, 48, false],
    ['a forgotten postal code', { postalCode: UNANSWERED }, 48, false],
    ['a wrong postal code', { postalCode: WRONG }, 44, false],
    ['a forgotten birth date', { birthDate: UNANSWERED }, 42, false],
    ['a wrong birth date', { birthDate: WRONG }, 38, false],
  ])('with %s', (_what, difference, score, verified) => {
    const expected = { score, isVerified: verified }
    expect(scoreRecovery({ ...PERSONAL, ...difference })).toEqual(expected)
  })
})

describe('an account of whose mail something is on record', () => {
  test('is not given to a relative who knows everything personal', () => {
    expect(scoreRecovery(WITH_PRIVATE)).toEqual({ score: 62, isVerified: false })
  })

  test('is not given to a relative who guesses how a password began', () => {
    expect(isVerified({ ...WITH_PRIVATE, formerPassword: NEARLY })).toBe(false)
  })

  test.each(['formerPassword', 'sentSubject', 'correspondent'] as const)(
    'is recovered with one private fact beside the personal ones: %s',
    (fact) => {
      expect(isVerified({ ...WITH_PRIVATE, [fact]: RIGHT })).toBe(true)
    },
  )

  test.each(['sentSubject', 'correspondent'] as const)(
    'is not given to a relative when %s is all that is on record of it',
    (fact) => {
      expect(isVerified({ ...PERSONAL, [fact]: UNANSWERED })).toBe(false)
    },
  )

  test('is recovered by a former password and a birth date, and by neither alone', () => {
    const unanswered = {
      birthDate: UNANSWERED,
      formerPassword: UNANSWERED,
      sentSubject: UNANSWERED,
    }
    const onRecord = { ...NOTHING, ...unanswered }
    expect(isVerified({ ...onRecord, birthDate: RIGHT, formerPassword: RIGHT })).toBe(true)
    expect(isVerified({ ...onRecord, formerPassword: RIGHT })).toBe(false)
    expect(isVerified({ ...onRecord, birthDate: RIGHT })).toBe(false)
  })

  test('is not given to whoever has merely read in its mailbox', () => {
    const two = { ...RIGHT, answered: 2, matching: 2 }
    const reader = { ...NOTHING, sentSubject: two, correspondent: two }
    expect(scoreRecovery(reader)).toEqual({ score: 44, isVerified: false })
  })
})

describe('answers of which there may be several', () => {
  test.each<[ScoredFact, readonly number[]]>([
    ['formerPassword', [0, 30, 40, 50]],
    ['sentSubject', [0, 12, 24, 24]],
    ['correspondent', [0, 10, 20, 20]],
  ])('of %s count %j', (fact, scores) => {
    const counted = scores.map((_score, matching) => {
      const tally = { ...UNANSWERED, answered: matching, matching }
      return scoreRecovery({ ...NOTHING, [fact]: tally }).score
    })
    expect(counted).toEqual(scores)
  })

  test('cost four points when none is right, however many were tried', () => {
    for (const answered of [1, 2, 3]) {
      expect(scoreRecovery({ ...NOTHING, formerPassword: { ...WRONG, answered } }).score).toBe(-4)
    }
    const oneRight = { ...RIGHT, answered: 3 }
    expect(scoreRecovery({ ...NOTHING, formerPassword: oneRight }).score).toBe(30)
  })

  test('count a beginning once, and not beside a whole password', () => {
    const beginnings = { ...WRONG, answered: 2, nearlyMatching: 2 }
    expect(scoreRecovery({ ...NOTHING, formerPassword: beginnings }).score).toBe(12)
    const both = { ...RIGHT, answered: 2, nearlyMatching: 1 }
    expect(scoreRecovery({ ...NOTHING, formerPassword: both }).score).toBe(30)
  })
})

describe('whatever was answered', () => {
  test('one more right answer never lowers the score, nor takes a recovery back', () => {
    fc.assert(
      fc.property(
        forms,
        facts,
        fc.constantFrom('matching', 'nearlyMatching'),
        (form, fact, how) => {
          const tally = form[fact]
          fc.pre(tally.isOnRecord)
          const more = { answered: tally.answered + 1, [how]: tally[how] + 1 }
          const [before, after] = [form, changed(form, fact, more)].map(scoreRecovery)
          expect(after?.score).toBeGreaterThanOrEqual(before?.score ?? Infinity)
          expect(after?.isVerified).toBe(before?.isVerified || after?.isVerified)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('one more wrong answer never raises it, nor makes a recovery', () => {
    fc.assert(
      fc.property(forms, facts, (form, fact) => {
        const wrong = changed(form, fact, { answered: form[fact].answered + 1 })
        const [before, after] = [form, wrong].map(scoreRecovery)
        expect(after?.score).toBeLessThanOrEqual(before?.score ?? -Infinity)
        expect(after?.isVerified).toBe(before?.isVerified && after?.isVerified)
      }),
      { numRuns: 2000 },
    )
  })

  test('a whole answer is worth more than the same in part', () => {
    for (const fact of ['postalCode', 'formerPassword'] as const) {
      const [whole, part] = [RIGHT, NEARLY].map(
        (tally) => scoreRecovery({ ...NOTHING, [fact]: tally }).score,
      )
      expect(whole).toBeGreaterThan(part ?? Infinity)
    }
  })

  test('an account that knows nothing is never recovered', () => {
    const claims = fc.record({
      answered: fc.nat(3),
      matching: fc.nat(3),
      nearlyMatching: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(claims, { minLength: 9, maxLength: 9 }), (each) => {
        const evidence = SCORED_FACTS.reduce<RecoveryEvidence>(
          (form, fact, index) => changed(form, fact, each[index] ?? {}),
          NOTHING,
        )
        expect(scoreRecovery(evidence)).toEqual({ score: 0, isVerified: false })
      }),
    )
  })

  test('mail on record is never passed over without something private', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const hidden = ['formerPassword', 'sentSubject', 'correspondent'] as const
        fc.pre(form.sentSubject.isOnRecord || form.correspondent.isOnRecord)
        const unproven = hidden.reduce(
          (evidence, fact) => changed(evidence, fact, { matching: 0 }),
          form,
        )
        expect(isVerified(unproven)).toBe(false)
      }),
    )
  })
})
