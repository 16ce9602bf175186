import { z } from 'zod'

const instantMs = z.number().int()
const link = { receipt: z.string(), link: z.string(), expiresAtMs: instantMs }

/** What is sent, before anybody has put it into words. */
export const message = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), digits: z.string(), expiresAtMs: instantMs }),
  z.strictObject({ kind: z.literal('password-changed'), atMs: instantMs }),
  z.strictObject({ kind: z.literal('recovery-filed'), atMs: instantMs }),
  z.strictObject({ kind: z.literal('recovery-verified'), ...link }),
  z.strictObject({ kind: z.literal('recovery-refused'), ...link }),
])
export type Message = z.infer<typeof message>

/** What waits in the outbox, sealed: the message, and where it goes when no contact is registered. */
export const envelope = z.strictObject({
  message,
  /** A mail address or telephone number that somebody typed; null for a registered contact. */
  typedRecipient: z
    .strictObject({ kind: z.enum(['email', 'landline', 'mobile']), value: z.string() })
    .nullable(),
})
export type Envelope = z.infer<typeof envelope>
