import { z } from 'zod'

/** What a kiosk has promised by an answer: read from its own store right after it. */
export const promised = z.strictObject({
  /** Of the account that the journeys reset. */
  passwordHash: z.string(),
  /** Wrong passwords in a row; ten lock the account. */
  failures: z.number(),
  /** Wrong codes, wrong proofs and codes sent, as far as they are still counted. */
  countedEvents: z.number(),
  requests: z.number(),
  /** How far the practice clock was moved on. */
  aheadMs: z.number(),
})
export type Promised = z.infer<typeof promised>

/** What the kiosk to be killed says, one line each. */
export const saying = z.discriminatedUnion('kind', [
  /** It begins to open its store. */
  z.strictObject({ kind: z.literal('opening') }),
  /** It serves, and what its start has left there. */
  z.strictObject({
    kind: z.literal('serving'),
    subjectKey: z.string(),
    /** A start after a mere kill puts nothing back. */
    isRestored: z.boolean(),
    promised,
  }),
  /** A call is made; it may or may not have an effect when the kill comes before its answer. */
  z.strictObject({
    kind: z.literal('calling'),
    call: z.string(),
    /** The password that it sets, or signs in with. */
    password: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('answered'), call: z.string(), promised }),
])
export type Saying = z.infer<typeof saying>

export const ADDRESS = 'yamada.taro@outlook.com'
/** What the journeys type when they type a wrong password. */
export const WRONG_PASSWORD = 'Wrong-password-1'
