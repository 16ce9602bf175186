import { describe, expect, test } from 'vitest'
import type { FactKind } from '../../../../electron/accounts/factForms'
import type { ComparedAnswer } from '../../../../electron/recovery/recoveryEvidence'
import { recoveryEvidence } from '../../../../electron/recovery/recoveryEvidence'

const formerPasswords = { isOnRecord: true, answered: 2, matching: 1, nearlyMatching: 0 }

function evidence(answers: readonly ComparedAnswer[], recorded: readonly FactKind[]) {
  return recoveryEvidence({ answers, recordedKinds: new Set(recorded), formerPasswords })
}

describe('compared answers', () => {
  test('are counted for the question they answer', () => {
    const { sentSubject, correspondent, familyName } = evidence(
      [
        { kind: 'sent-subject', isMatching: true },
        { kind: 'sent-subject', isMatching: false },
        { kind: 'correspondent', isMatching: false },
      ],
      ['sent-subject'],
    )
    const none = { isOnRecord: false, answered: 0, matching: 0, nearlyMatching: 0 }
    expect(sentSubject).toEqual({ isOnRecord: true, answered: 2, matching: 1, nearlyMatching: 0 })
    expect(correspondent).toEqual({ ...none, answered: 1 })
    expect(familyName).toEqual(none)
  })

  test('leave what was counted of former passwords as it is', () => {
    expect(evidence([], []).formerPassword).toEqual(formerPasswords)
  })
})

describe('a postal code', () => {
  const recorded = ['postal-code', 'postal-area'] as const

  test.each<[string, readonly ComparedAnswer[], number, number]>([
    [
      'wholly',
      [
        { kind: 'postal-code', isMatching: true },
        { kind: 'postal-area', isMatching: true },
      ],
      1,
      1,
    ],
    [
      'by its area',
      [
        { kind: 'postal-code', isMatching: false },
        { kind: 'postal-area', isMatching: true },
      ],
      0,
      1,
    ],
    ['in its old form', [{ kind: 'postal-area', isMatching: true }], 0, 1],
    ['wrongly', [{ kind: 'postal-area', isMatching: false }], 0, 0],
  ])('answered %s is one answer', (_how, answers, matching, nearlyMatching) => {
    const tally = { isOnRecord: true, answered: 1, matching, nearlyMatching }
    expect(evidence(answers, recorded).postalCode).toEqual(tally)
  })

  test('is on record when only its area is', () => {
    expect(evidence([], ['postal-area']).postalCode.isOnRecord).toBe(true)
    expect(evidence([], ['prefecture']).postalCode.isOnRecord).toBe(false)
  })
})
