import { z } from 'zod'

const instantMs = z.number().int()
const count = z.number().int().nonnegative()

/** A mail in the simulated mailbox. The only place where a code may be seen outside main. */
export const practiceMail = z.strictObject({
  id: z.number().int(),
  senderName: z.string(),
  senderAddress: z.string(),
  /** The mailbox it arrived in, masked. */
  recipientMask: z.string(),
  subject: z.string(),
  body: z.string(),
  /** The address in the mail that the device opens; null where the mail has none. */
  link: z.string().nullable(),
  arrivedAtMs: instantMs,
})
export type PracticeMail = z.infer<typeof practiceMail>

/** A text on the simulated mobile (R9). */
export const practiceText = z.strictObject({
  id: z.number().int(),
  senderName: z.string(),
  recipientMask: z.string(),
  body: z.string(),
  arrivedAtMs: instantMs,
})
export type PracticeText = z.infer<typeof practiceText>

const callFacts = {
  id: z.number().int(),
  /** The telephone that rings, masked. */
  recipientMask: z.string(),
  rangAtMs: instantMs,
}

/** A call of the automatic voice (R8). Its digits leave main when it is answered, not before. */
export const practiceCall = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ringing'), ...callFacts }),
  z.strictObject({ state: z.literal('answered'), ...callFacts, digits: z.string() }),
  z.strictObject({ state: z.literal('ended'), ...callFacts }),
  z.strictObject({ state: z.literal('missed'), ...callFacts }),
])
export type PracticeCall = z.infer<typeof practiceCall>

/** 「受信設定」 of the three devices (R7-R9). All false but `allowsOurMail` to begin with. */
export const practiceReception = z.strictObject({
  /** Turns away mail from domains that are not on the list of the allowed ones. */
  blocksUnknownMail: z.boolean(),
  /** `@account.microsoft.com` is on that list. */
  allowsOurMail: z.boolean(),
  rejectsUnknownCalls: z.boolean(),
  rejectsTexts: z.boolean(),
})
export type PracticeReception = z.infer<typeof practiceReception>

/** How far practice may move its clock on at once. */
export const clockStep = z.enum(['ten-minutes', 'one-day'])
export type ClockStep = z.infer<typeof clockStep>

export const practiceClock = z.strictObject({
  nowMs: instantMs,
  /** How far it has been moved on. */
  aheadMs: count,
})

/** What the devices beside the screens hold; newest first. */
export const practiceDevices = z.strictObject({
  mails: z.array(practiceMail),
  texts: z.array(practiceText),
  calls: z.array(practiceCall),
  reception: practiceReception,
  /** What the settings have turned away in this session: the device itself is told, the kiosk is not. */
  turnedAway: z.strictObject({ mails: count, texts: count, calls: count }),
  clock: practiceClock,
})
export interface PracticeDevices extends z.infer<typeof practiceDevices> {}
