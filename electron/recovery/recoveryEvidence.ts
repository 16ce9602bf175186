import type { FactKind } from '../accounts/factForms'
import type { FactTally, RecoveryEvidence } from './recoveryScore'

/** One of the forms that `answersOf` gave, compared with the account's own. */
export interface ComparedAnswer {
  readonly kind: FactKind
  readonly isMatching: boolean
}

interface ComparedForm {
  readonly answers: readonly ComparedAnswer[]
  /** The kinds of fact that the account has on record. */
  readonly recordedKinds: ReadonlySet<FactKind>
  /** Compared elsewhere, hash by hash. */
  readonly formerPasswords: FactTally
}

function tallyOf({ answers, recordedKinds }: ComparedForm, kind: FactKind): FactTally {
  const given = answers.filter((answer) => answer.kind === kind)
  return {
    isOnRecord: recordedKinds.has(kind),
    answered: given.length,
    matching: given.filter((answer) => answer.isMatching).length,
    nearlyMatching: 0,
  }
}

/** A code and its area are one question; an old code answers the area only. */
function tallyOfPostalCode(form: ComparedForm): FactTally {
  const code = tallyOf(form, 'postal-code')
  const area = tallyOf(form, 'postal-area')
  return {
    isOnRecord: code.isOnRecord || area.isOnRecord,
    answered: Math.max(code.answered, area.answered),
    matching: code.matching,
    nearlyMatching: area.matching,
  }
}

/** Sorts what was compared by the questions that are scored. */
export function recoveryEvidence(form: ComparedForm): RecoveryEvidence {
  return {
    familyName: tallyOf(form, 'family-name'),
    givenName: tallyOf(form, 'given-name'),
    birthDate: tallyOf(form, 'birth-date'),
    country: tallyOf(form, 'country'),
    prefecture: tallyOf(form, 'prefecture'),
    postalCode: tallyOfPostalCode(form),
    formerPassword: form.formerPasswords,
    sentSubject: tallyOf(form, 'sent-subject'),
    correspondent: tallyOf(form, 'correspondent'),
  }
}
