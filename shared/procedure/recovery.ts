import { z } from 'zod'
import { LISTED_FACTS, RECOVERY_PAGES } from './recoveryPages'
import { typed } from './typed'

export const recoveryPage = z.enum(RECOVERY_PAGES)
export type RecoveryPage = z.infer<typeof recoveryPage>

const typedList = z.array(typed).length(LISTED_FACTS)

/** What is typed on each page, as it was typed; empty for 「わからない」. */
export const recoveryAnswersOf = {
  name: z.strictObject({ page: z.literal('name'), familyName: typed, givenName: typed }),
  /** The year may be western or of a Japanese era. */
  birth: z.strictObject({
    page: z.literal('birth'),
    birthYear: typed,
    birthMonth: typed,
    birthDay: typed,
  }),
  residence: z.strictObject({
    page: z.literal('residence'),
    country: typed,
    prefecture: typed,
    postalCode: typed,
  }),
  passwords: z.strictObject({ page: z.literal('passwords'), formerPasswords: typedList }),
  mail: z.strictObject({
    page: z.literal('mail'),
    sentSubjects: typedList,
    correspondents: typedList,
  }),
} as const

/** The answers of one page. */
export const recoveryPageAnswers = z.discriminatedUnion('page', [
  recoveryAnswersOf.name,
  recoveryAnswersOf.birth,
  recoveryAnswersOf.residence,
  recoveryAnswersOf.passwords,
  recoveryAnswersOf.mail,
])
export type RecoveryPageAnswers = z.infer<typeof recoveryPageAnswers>

/** All that a person has answered so far, as it was typed. Stays in main. */
export const recoveryAnswers = z.strictObject({
  familyName: typed,
  givenName: typed,
  birthYear: typed,
  birthMonth: typed,
  birthDay: typed,
  country: typed,
  prefecture: typed,
  postalCode: typed,
  formerPasswords: typedList,
  sentSubjects: typedList,
  correspondents: typedList,
})
export type RecoveryAnswers = z.infer<typeof recoveryAnswers>

/** The form before anything is typed. */
export const NO_ANSWERS: RecoveryAnswers = {
  familyName: '',
  givenName: '',
  birthYear: '',
  birthMonth: '',
  birthDay: '',
  country: '',
  prefecture: '',
  postalCode: '',
  formerPasswords: ['', '', ''],
  sentSubjects: ['', '', ''],
  correspondents: ['', '', ''],
}

/** The same for the window: former passwords never come back out of main, only how many there are. */
export const shownRecoveryAnswers = recoveryAnswers
  .omit({ formerPasswords: true })
  .extend({ formerPasswordCount: z.number().int().min(0).max(LISTED_FACTS) })
export type ShownRecoveryAnswers = z.infer<typeof shownRecoveryAnswers>
