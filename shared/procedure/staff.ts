import { z } from 'zod'

/** What stands at the door for staff. Nothing in it helps whoever tries to guess. */
export const staffView = z.discriminatedUnion('stage', [
  /** Nothing can say what the PIN is, because the store cannot be read. */
  z.strictObject({ stage: z.literal('out-of-order') }),
  /** The first start of a counter: the PIN is made before anybody is served. */
  z.strictObject({ stage: z.literal('pin-missing') }),
  /** The store was put back to a backup without a PIN: whoever stands there could be anybody. */
  z.strictObject({ stage: z.literal('pin-lost') }),
  z.strictObject({
    stage: z.literal('shut'),
    /** In practice the door is there to be rehearsed, and says its PIN; null at a counter. */
    practicePin: z.string().nullable(),
    /** When the next PIN is looked at, on main's clock; null when at once. */
    opensAtMs: z.number().int().nullable(),
  }),
  z.strictObject({ stage: z.literal('open') }),
])
export type StaffView = z.infer<typeof staffView>

/** What kept a PIN from being made or looked at, or from being right. */
export const staffProblem = z.enum([
  'pin-required',
  'pin-not-digits',
  'pin-short',
  'pin-long',
  /** Such as 123456: whoever tries three would try these. */
  'pin-guessable',
  'pins-differ',
  'pin-wrong',
  'pin-paused',
])
export type StaffProblem = z.infer<typeof staffProblem>

export const staffReply = z.strictObject({ view: staffView, problem: staffProblem.nullable() })
export type StaffReply = z.infer<typeof staffReply>

/** Shown to everybody who practises, and therefore no PIN for a counter. */
export const PRACTICE_PIN = '135790'
