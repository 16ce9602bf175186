import { z } from 'zod'

/** A mail in the simulated mailbox. The only place where a code may be seen outside main. */
export const practiceMail = z.strictObject({
  id: z.number().int(),
  senderName: z.string(),
  senderAddress: z.string(),
  /** The mailbox it arrived in, masked. */
  recipientMask: z.string(),
  subject: z.string(),
  body: z.string(),
  arrivedAtMs: z.number().int(),
})
export type PracticeMail = z.infer<typeof practiceMail>

/** What the devices beside the screens hold; newest first. */
export const practiceInbox = z.strictObject({ mails: z.array(practiceMail) })
export type PracticeInbox = z.infer<typeof practiceInbox>
