import type { RecoveryAnswers } from '#shared/procedure/recovery'
import type { CalendarDate } from '#shared/rules/calendarDate'
import { toHalfWidth } from '#shared/rules/halfWidth'
import { readAddress } from '#shared/rules/readAddress'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { readPostalCode } from '#shared/rules/readPostalCode'
import type { Tables } from '../storage/schema'
import type { AccountFacts } from './accountFacts'
import { foldName } from './foldName'
import { foldCountry, foldPrefecture } from './foldPlace'
import { foldSubject } from './foldSubject'

export type FactKind = Tables['account_facts']['kind']

/** One fact or one answer in the spelling under which the two are compared. */
export interface FactForm {
  readonly kind: FactKind
  readonly form: string
}

/** Mail programs copy a name along: Mika <mika@example.jp>. */
const NAMED_ADDRESS = /<([^<>]+)>$/u
/** The first three digits: what of an address outlives a new code. */
const POSTAL_AREA_DIGITS = 3

function formOf(kind: FactKind, form: string | null): readonly FactForm[] {
  return form === null || form === '' ? [] : [{ kind, form }]
}

/** Each form once: the same subject typed twice is one answer. */
function distinct(forms: readonly FactForm[]): readonly FactForm[] {
  return [...new Map(forms.map((fact) => [`${fact.kind} ${fact.form}`, fact])).values()]
}

function nameForms(kind: 'family-name' | 'given-name', names: readonly string[]) {
  return names.flatMap((name) => formOf(kind, foldName(name)))
}

/** A full code gives its area as well; an old one gives nothing else. */
function postalForms(typed: string): readonly FactForm[] {
  const read = readPostalCode(typed)
  if (!read.ok || read.value === null) return []
  const { kind, digits } = read.value
  const area = formOf('postal-area', digits.slice(0, POSTAL_AREA_DIGITS))
  return kind === 'full' ? [...formOf('postal-code', digits), ...area] : area
}

function correspondentForms(typed: string): readonly FactForm[] {
  const text = toHalfWidth(typed)
  const address = readAddress(NAMED_ADDRESS.exec(text)?.[1] ?? text)
  return address.ok ? formOf('correspondent', address.value) : []
}

function isoDate({ year, month, day }: CalendarDate): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

function birthForms(answers: RecoveryAnswers, nowMs: number): readonly FactForm[] {
  const { birthYear: year, birthMonth: month, birthDay: day } = answers
  const read = readBirthDate({ year, month, day }, nowMs)
  return read.ok && read.value !== null ? formOf('birth-date', isoDate(read.value)) : []
}

function mailForms(subjects: readonly string[], correspondents: readonly string[]) {
  return [
    ...subjects.flatMap((subject) => formOf('sent-subject', foldSubject(subject))),
    ...correspondents.flatMap(correspondentForms),
  ]
}

/** What an account has on record, former passwords apart: those are hashed like passwords. */
export function factsOf(facts: AccountFacts): readonly FactForm[] {
  const postalCodes = [facts.postalCode ?? '', ...(facts.formerPostalCodes ?? [])]
  return distinct([
    ...nameForms('family-name', [facts.familyName ?? '', facts.familyNameKana ?? '']),
    ...nameForms('given-name', [facts.givenName ?? '', facts.givenNameKana ?? '']),
    ...formOf('birth-date', facts.birthDate ?? null),
    ...formOf('country', foldCountry(facts.country ?? '')),
    ...formOf('prefecture', foldPrefecture(facts.prefecture ?? '')),
    ...postalCodes.flatMap(postalForms),
    ...mailForms(facts.sentSubjects ?? [], facts.correspondents ?? []),
  ])
}

/** What a person answered, in the same forms; what cannot be read counts as not answered. */
export function answersOf(answers: RecoveryAnswers, nowMs: number): readonly FactForm[] {
  return distinct([
    ...nameForms('family-name', [answers.familyName]),
    ...nameForms('given-name', [answers.givenName]),
    ...birthForms(answers, nowMs),
    ...formOf('country', foldCountry(answers.country)),
    ...formOf('prefecture', foldPrefecture(answers.prefecture)),
    ...postalForms(answers.postalCode),
    ...mailForms(answers.sentSubjects, answers.correspondents),
  ])
}
