import type { Said } from '#shared/text/said'
import type { ProblemCode, ProblemField } from '#shared/procedure/problems'
import { say } from '#shared/text/say'
import type { ShownProblem } from '../problems/shownProblem'

/** Their sentences fit any field: only the place beside it would say which one is meant. */
const GENERAL_CODES: readonly ProblemCode[] = ['too-long', 'control-characters']

const FIELD_NAMES: Readonly<Partial<Record<ProblemField, Said>>> = {
  address: say('registration.address'),
  contactAddress: say('recovery.contactAddress'),
  familyName: say('recovery.familyName'),
  givenName: say('recovery.givenName'),
  country: say('recovery.country'),
  prefecture: say('recovery.prefecture'),
  postalCode: say('recovery.postalCode'),
  sentSubjects: say('recovery.sentSubjects'),
  correspondents: say('recovery.correspondents'),
}

/** A problem as the summary says it, away from its field. */
export function summaryText(
  { code, field, text }: ShownProblem,
  fieldsOnScreen: readonly ProblemField[],
): Said {
  const name = FIELD_NAMES[field]
  const isClear = name === undefined || fieldsOnScreen.length < 2 || !GENERAL_CODES.includes(code)
  return isClear ? text : say('problem.ofField', { field: name, problem: text })
}
