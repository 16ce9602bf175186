import type { RecoveryPage, ShownRecoveryAnswers } from '#shared/procedure/recovery'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { formatBirthDate } from '#shared/text/formatBirthDate'
import { say } from '#shared/text/say'

export interface AnswerLine {
  readonly label: string
  /** One line each; 「わからない」 where nothing was typed. */
  readonly values: readonly string[]
  readonly isUnknown: boolean
}
export interface AnswerGroup {
  readonly page: RecoveryPage
  readonly title: string
  readonly lines: readonly AnswerLine[]
}

function lineOf(label: string, typed: readonly string[]): AnswerLine {
  const values = typed.map((text) => text.trim()).filter((text) => text !== '')
  const isUnknown = values.length === 0
  return { label, values: isUnknown ? [say('recovery.unknown')] : values, isUnknown }
}

function birthDateText(answers: ShownRecoveryAnswers, nowMs: number): string {
  const { birthYear: year, birthMonth: month, birthDay: day } = answers
  const date = readBirthDate({ year, month, day }, nowMs)
  if (date.ok) return date.value === null ? '' : formatBirthDate(date.value)
  return [year, month, day].join(' ')
}

function passwordText({ formerPasswordCount: count }: ShownRecoveryAnswers): string {
  return count === 0 ? '' : say('recovery.check.passwordCount', { count })
}

function linesOf(
  page: Exclude<RecoveryPage, 'check'>,
  answers: ShownRecoveryAnswers,
  nowMs: number,
): readonly AnswerLine[] {
  switch (page) {
    case 'name':
      return [
        lineOf(say('recovery.familyName'), [answers.familyName]),
        lineOf(say('recovery.givenName'), [answers.givenName]),
      ]
    case 'birth':
      return [lineOf(say('recovery.birthDate'), [birthDateText(answers, nowMs)])]
    case 'residence':
      return [
        lineOf(say('recovery.country'), [answers.country]),
        lineOf(say('recovery.prefecture'), [answers.prefecture]),
        lineOf(say('recovery.postalCode'), [answers.postalCode]),
      ]
    case 'passwords':
      return [lineOf(say('recovery.formerPasswords'), [passwordText(answers)])]
    case 'mail':
      return [
        lineOf(say('recovery.sentSubjects'), answers.sentSubjects),
        lineOf(say('recovery.correspondents'), answers.correspondents),
      ]
  }
}

const ANSWER_PAGES = ['name', 'birth', 'residence', 'passwords', 'mail'] as const

/** All that is about to be sent, in the order in which it was asked. */
export function answerGroups(answers: ShownRecoveryAnswers, nowMs: number): readonly AnswerGroup[] {
  return ANSWER_PAGES.map((page) => ({
    page,
    title: say(`recovery.${page}.title`),
    lines: linesOf(page, answers, nowMs),
  }))
}
