import { assertNever } from '#shared/assertNever'
import { LIMITS } from '#shared/procedure/limits'
import type { Problem, ProblemField } from '#shared/procedure/problems'
import type { RecoveryAnswers, RecoveryPage, RecoveryPageAnswers } from '#shared/procedure/recovery'
import { hasControlCharacters } from '#shared/rules/halfWidth'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { readName } from '#shared/rules/readName'
import { readPostalCode } from '#shared/rules/readPostalCode'
import { problemsOf } from '../session/stepOutcome'

/** What cannot be understood on a page of the form. Nothing on it has to be answered. */
export function pageProblems(answers: RecoveryPageAnswers, nowMs: number): readonly Problem[] {
  switch (answers.page) {
    case 'name':
      return problemsOf(
        readName(answers.familyName, 'familyName'),
        readName(answers.givenName, 'givenName'),
      )
    case 'birth': {
      const { birthYear: year, birthMonth: month, birthDay: day } = answers
      return problemsOf(readBirthDate({ year, month, day }, nowMs))
    }
    case 'residence':
      return problemsOf(
        readName(answers.country, 'country'),
        readName(answers.prefecture, 'prefecture'),
        readPostalCode(answers.postalCode),
      )
    case 'passwords':
      return textProblems(
        answers.formerPasswords,
        'formerPasswords',
        LIMITS.formerPasswordMaximumCharacters,
      )
    case 'mail':
      return [
        ...textProblems(answers.sentSubjects, 'sentSubjects', LIMITS.subjectMaximumCharacters),
        ...textProblems(answers.correspondents, 'correspondents', LIMITS.addressMaximumCharacters),
      ]
    default:
      return assertNever(answers)
  }
}

/**
 * The first page with something that cannot be understood: the way back does not look at it.
 * Former passwords are left out. They are not shown, so nobody could correct them there, and one
 * that cannot be understood is merely wrong.
 */
export function misunderstoodPage(
  answers: RecoveryAnswers,
  nowMs: number,
): { readonly page: RecoveryPage; readonly problems: readonly Problem[] } | null {
  const pages: readonly RecoveryPageAnswers[] = [
    { page: 'name', ...answers },
    { page: 'birth', ...answers },
    { page: 'residence', ...answers },
    { page: 'mail', ...answers },
  ]
  const judged = pages.map((each) => ({ page: each.page, problems: pageProblems(each, nowMs) }))
  return judged.find(({ problems }) => problems.length > 0) ?? null
}

function textProblems(
  texts: readonly string[],
  field: ProblemField,
  maximum: number,
): readonly Problem[] {
  if (texts.some(hasControlCharacters)) return [{ code: 'control-characters', field }]
  return texts.some((text) => [...text].length > maximum)
    ? [{ code: 'too-long', field, maximum }]
    : []
}

/** A form without a single answer would only be refused; it is better said at once. */
export function hasAnswers(answers: RecoveryAnswers): boolean {
  return Object.values(answers)
    .flat()
    .some((text) => text.trim() !== '')
}
