/** The questions of the form. */
export const SCORED_FACTS = [
  'familyName',
  'givenName',
  'birthDate',
  'country',
  'prefecture',
  'postalCode',
  'formerPassword',
  'sentSubject',
  'correspondent',
] as const
export type ScoredFact = (typeof SCORED_FACTS)[number]

/** What the answers to one question come to, and whether the account could have said otherwise. */
export interface FactTally {
  /** False where the account knows nothing: then no answer counts, for or against. */
  readonly isOnRecord: boolean
  /** Different answers given; none for 「わからない」. */
  readonly answered: number
  /** Facts on record that were answered wholly, each once. */
  readonly matching: number
  /** Answered in part: a postal code's area, a password's beginning. */
  readonly nearlyMatching: number
}

interface Weight {
  /** Points for the first matching answer, the second and so on. */
  readonly points: readonly number[]
  /** Points for an answer that matches in part, while none matches wholly. */
  readonly nearly: number
  /** Known to nobody who merely knows the person. */
  readonly isPrivate: boolean
  /** Once it is on record, personal facts alone are not enough. */
  readonly demandsProof: boolean
}

const PERSONAL = { isPrivate: false, demandsProof: false } as const

/**
 * The table by which a recovery form is judged. Our judgement throughout; a fact weighs by how few
 * people could know or guess it.
 */
const WEIGHTS: Readonly<Record<ScoredFact, Weight>> = {
  /** Often part of the address itself, so two names are less than a birth date. */
  familyName: { points: [10], nearly: 0, ...PERSONAL },
  givenName: { points: [10], nearly: 0, ...PERSONAL },
  /** One day of some thirty thousand, but relatives and colleagues know it. */
  birthDate: { points: [20], nearly: 0, ...PERSONAL },
  /** Nearly everybody at the counter gives the same. */
  country: { points: [2], nearly: 0, ...PERSONAL },
  prefecture: { points: [6], nearly: 0, ...PERSONAL },
  /** The area is one of under a thousand, and half given by the prefecture. */
  postalCode: { points: [14], nearly: 6, ...PERSONAL },
  /**
   * Only the owner has typed it. The beginning is often a name or a word, so it can be guessed.
   * It proves but does not demand proof: every account has a present password at least, so an
   * owner of whom only personal facts are on record could never answer for the account.
   */
  formerPassword: { points: [30, 10, 10], nearly: 12, isPrivate: true, demandsProof: false },
  /** The other end of a mail knows it too. A third adds nothing that two do not show. */
  sentSubject: { points: [12, 12], nearly: 0, isPrivate: true, demandsProof: true },
  correspondent: { points: [10, 10], nearly: 0, isPrivate: true, demandsProof: true },
}

/** A former password with a birth date, or all personal facts, of which a name may be forgotten. */
const SUFFICIENT_POINTS = 50
/**
 * Taken off once for a question to which nothing right was answered. Not for each wrong answer of
 * a list: whoever remembers a password in three spellings shall write down all three, and how many
 * may be tried is limited by the form's three rows and the requests a day.
 */
const WRONG_ANSWER_POINTS = 4

export type RecoveryEvidence = Readonly<Record<ScoredFact, FactTally>>

export interface RecoveryScore {
  readonly score: number
  readonly isVerified: boolean
}

function pointsOf({ points, nearly }: Weight, tally: FactTally): number {
  if (!tally.isOnRecord) return 0
  if (tally.matching > 0) return points.slice(0, tally.matching).reduce((sum, one) => sum + one, 0)
  if (tally.nearlyMatching > 0) return nearly
  return tally.answered > 0 ? -WRONG_ANSWER_POINTS : 0
}

/**
 * Name, birth date and address are known to relatives. Where the account has on record what they
 * cannot know, something private must be answered wholly; personal facts alone suffice only for an
 * account that has none, because its owner has no other way in.
 */
function hasPrivateProof(evidence: RecoveryEvidence): boolean {
  const isDemanded = SCORED_FACTS.some(
    (fact) => WEIGHTS[fact].demandsProof && evidence[fact].isOnRecord,
  )
  return !isDemanded || SCORED_FACTS.some((fact) => isProof(WEIGHTS[fact], evidence[fact]))
}

function isProof({ isPrivate }: Weight, { isOnRecord, matching }: FactTally): boolean {
  return isPrivate && isOnRecord && matching > 0
}

/** Judges a form. An account that knows nothing, or that does not exist, is never verified. */
export function scoreRecovery(evidence: RecoveryEvidence): RecoveryScore {
  const points = SCORED_FACTS.map((fact) => pointsOf(WEIGHTS[fact], evidence[fact]))
  const score = points.reduce((sum, one) => sum + one, 0)
  return { score, isVerified: score >= SUFFICIENT_POINTS && hasPrivateProof(evidence) }
}
