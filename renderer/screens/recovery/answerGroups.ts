import type { Said } from '#shared/text/said'
import type { RecoveryPage, ShownRecoveryAnswers } from '#shared/procedure/recovery'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { formatBirthDate } from '#shared/text/formatBirthDate'
import { say } from '#shared/text/say'

export interface AnswerLine {
  readonly label: Said
  /** One line each; 「わからない」 where nothing was typed. */
  readonly values: readonly (Said | string)[]
  readonly isUnknown: boolean
}
export interface AnswerGroup {
  readonly page: RecoveryPage
  readonly title: Said
  readonly lines: readonly AnswerLine[]
}

function lineOf(label: Said, typed: readonly string[]): AnswerLine {
  return lineWith(
    label,
    typed.map((text) => text.trim()).filter((text) => text !== ''),
  )
}

function lineWith(label: Said, values: readonly (Said | string)[]): AnswerLine {
  const isUnknown = values.length === 0
  return { label, values: isUnknown ? [say('recovery.unknown')] : values, isUnknown }
}

function birthDateTexts(answers: ShownRecoveryAnswers, nowMs: number): readonly (Said | string)[] {
  const { birthYear: year, birthMonth: month, birthDay: day } = answers
  const date = readBirthDate({ year, month, day }, nowMs)
  if (date.ok) return date.value === null ? [] : [formatBirthDate(date.value)]
  return [[year, month, day].join(' ')]
}

function passwordTexts({ formerPasswordCount: count }: ShownRecoveryAnswers): readonly Said[] {
  return count === 0 ? [] : [say('recovery.check.passwordCount', { count })]
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
      return [lineWith(say('recovery.birthDate'), birthDateTexts(answers, nowMs))]
    case 'residence':
      return [
        lineOf(say('recovery.country'), [answers.country]),
        lineOf(say('recovery.prefecture'), [answers.prefecture]),
        lineOf(say('recovery.postalCode'), [answers.postalCode]),
      ]
    case 'passwords':
      return [lineWith(say('recovery.formerPasswords'), passwordTexts(answers))]
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
