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
  z.strictObject({ code: z.literal('way-not-ready'), field: problemField }),
  z.strictObject({ code: z.literal('recovery-not-ready'), field: problemField }),
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
  z.strictObject({ code: z.literal('out-of-step'), field: problemField }),
  z.strictObject({ code: z.literal('not-understood'), field: problemField }),
  z.strictObject({ code: z.literal('too-many-requests'), field: problemField }),
  z.strictObject({ code: z.literal('failed'), field: problemField }),
])
export type Problem = z.infer<typeof problem>
export type ProblemCode = Problem['code']
