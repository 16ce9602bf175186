import { z } from 'zod'
import { recoveryAnswers } from '#shared/procedure/recovery'

/** What a request holds until it is decided; it rests sealed and is wiped with the decision. */
export const requestForm = z.strictObject({
  address: z.string(),
  /** Where the answer goes. */
  contactAddress: z.string(),
  receipt: z.string(),
  answers: recoveryAnswers,
})
export type RequestForm = z.infer<typeof requestForm>
