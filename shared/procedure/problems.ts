import { z } from 'zod'

/** The field at which a problem is shown; `form` when it belongs to the whole screen. */
export const problemField = z.enum([
  'form',
  'reason',
  'address',
  'pictureText',
  'option',
  'proof',
  'code',
  'password',
  'confirmation',
  'contactAddress',
  'familyName',
  'givenName',
  'birthDate',
  'country',
  'prefecture',
  'postalCode',
  'formerPasswords',
  'sentSubjects',
  'correspondents',
  'receipt',
  'link',
  'contactKind',
  'contactValue',
])
export type ProblemField = z.infer<typeof problemField>

const instantMs = z.number().int()
const count = z.number().int().nonnegative()

/** What kept an intent from being carried out. Changes nothing; says what the person can do. */
export const problem = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('required'), field: problemField }),
  z.strictObject({ code: z.literal('too-long'), field: problemField, maximum: count }),
  z.strictObject({ code: z.literal('control-characters'), field: problemField }),
  z.strictObject({ code: z.literal('address-format'), field: problemField }),
  z.strictObject({ code: z.literal('picture-wrong'), field: problemField }),
  z.strictObject({ code: z.literal('picture-expired'), field: problemField }),
  z.strictObject({ code: z.literal('pictures-paused'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('proof-not-four-digits'), field: problemField }),
  z.strictObject({ code: z.literal('proof-wrong'), field: problemField, triesLeft: count }),
  z.strictObject({ code: z.literal('proof-closed'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('resend-pause'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('sends-exhausted'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('code-short'), field: problemField, missing: count }),
  z.strictObject({ code: z.literal('code-long'), field: problemField }),
  z.strictObject({ code: z.literal('code-not-digits'), field: problemField }),
  z.strictObject({ code: z.literal('code-wrong'), field: problemField, triesLeft: count }),
  z.strictObject({ code: z.literal('code-void'), field: problemField }),
  z.strictObject({ code: z.literal('code-expired'), field: problemField }),
  z.strictObject({ code: z.literal('codes-closed'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('password-short'), field: problemField, length: count }),
  z.strictObject({ code: z.literal('password-long'), field: problemField, length: count }),
  z.strictObject({ code: z.literal('password-full-width'), field: problemField }),
  z.strictObject({ code: z.literal('password-not-ascii'), field: problemField }),
  z.strictObject({ code: z.literal('password-space'), field: problemField }),
  z.strictObject({ code: z.literal('password-kinds'), field: problemField }),
  z.strictObject({ code: z.literal('password-is-address'), field: problemField }),
  z.strictObject({ code: z.literal('password-is-former'), field: problemField }),
  z.strictObject({ code: z.literal('passwords-differ'), field: problemField }),
  z.strictObject({ code: z.literal('sign-in-wrong'), field: problemField, triesLeft: count }),
  z.strictObject({
    code: z.literal('sign-in-locked'),
    field: problemField,
    /** Null when only a reset opens the account again. */
    untilMs: instantMs.nullable(),
  }),
  /** The answer must reach somebody who cannot get into the account. */
  z.strictObject({ code: z.literal('contact-address-is-account'), field: problemField }),
  /** One open request an account; the answer comes by `untilMs`. */
  z.strictObject({ code: z.literal('request-open'), field: problemField, untilMs: instantMs }),
  z.strictObject({
    code: z.literal('requests-exhausted'),
    field: problemField,
    untilMs: instantMs,
  }),
  z.strictObject({ code: z.literal('no-answers'), field: problemField }),
  z.strictObject({ code: z.literal('date-incomplete'), field: problemField }),
  z.strictObject({ code: z.literal('date-not-understood'), field: problemField }),
  z.strictObject({ code: z.literal('date-impossible'), field: problemField }),
  /** Such as 昭和64年1月8日: the era was over. */
  z.strictObject({ code: z.literal('date-outside-era'), field: problemField }),
  z.strictObject({ code: z.literal('date-in-future'), field: problemField }),
  z.strictObject({ code: z.literal('date-too-early'), field: problemField }),
  z.strictObject({ code: z.literal('postal-code-format'), field: problemField }),
  z.strictObject({ code: z.literal('receipt-format'), field: problemField }),
  z.strictObject({ code: z.literal('receipt-unknown'), field: problemField }),
  z.strictObject({ code: z.literal('receipts-paused'), field: problemField, untilMs: instantMs }),
  /** Cut short or copied with something missing: no link has this shape. */
  z.strictObject({ code: z.literal('link-incomplete'), field: problemField }),
  z.strictObject({ code: z.literal('link-unknown'), field: problemField }),
  z.strictObject({ code: z.literal('link-used'), field: problemField }),
  /** The password was changed in another way meanwhile, or a newer link was sent. */
  z.strictObject({ code: z.literal('link-void'), field: problemField }),
  z.strictObject({ code: z.literal('link-expired'), field: problemField }),
  z.strictObject({ code: z.literal('address-taken'), field: problemField }),
  z.strictObject({ code: z.literal('addresses-paused'), field: problemField, untilMs: instantMs }),
  z.strictObject({ code: z.literal('telephone-format'), field: problemField }),
  /** A number that cannot take what was chosen for it: a mobile's as a home telephone, or the reverse. */
  z.strictObject({ code: z.literal('telephone-kind'), field: problemField }),
  z.strictObject({ code: z.literal('contact-is-account'), field: problemField }),
  z.strictObject({ code: z.literal('contact-twice'), field: problemField }),
  z.strictObject({ code: z.literal('contacts-full'), field: problemField }),
  z.strictObject({ code: z.literal('contact-missing'), field: problemField }),
  z.strictObject({ code: z.literal('out-of-step'), field: problemField }),
  z.strictObject({ code: z.literal('not-understood'), field: problemField }),
  z.strictObject({ code: z.literal('too-many-requests'), field: problemField }),
  z.strictObject({ code: z.literal('failed'), field: problemField }),
])
export type Problem = z.infer<typeof problem>
export type ProblemCode = Problem['code']
