import { z } from 'zod'
import { CONTACT_KINDS } from './contactKinds'
import { recoveryPage, shownRecoveryAnswers } from './recovery'

/** Why the person cannot sign in (手順 2). */
export const reason = z.enum(['forgotten', 'known-but-refused', 'someone-else'])
export type Reason = z.infer<typeof reason>

/** How a code travels. */
export const channel = z.enum(['email', 'call', 'sms'])
export type Channel = z.infer<typeof channel>

/** Names a registered contact and a way to it for the length of one session; says nothing else. */
export const optionId = z.string().regex(/^contact-[1-9]\d?-(email|call|sms)$/)

/** Milliseconds since 1970 on main's clock, which practice can move on. */
const instantMs = z.number().int()
const count = z.number().int().nonnegative()

/** One radio of 「本人確認が必要です」: a contact and a way, with all that is left of its limits. */
export const contactOption = z.strictObject({
  id: optionId,
  channel,
  /** R2 and R3; the unmasked value never leaves main (R4). */
  mask: z.string(),
  /** Shown behind the field of a mail address, `@` included; null for a telephone. */
  domain: z.string().nullable(),
  proofsLeft: count,
  /** When the contact opens again after too many wrong proofs; null while it is open. */
  proofOpensAtMs: instantMs.nullable(),
  /** When the next code may be sent; null when at once. */
  sendOpensAtMs: instantMs.nullable(),
})
export type ContactOption = z.infer<typeof contactOption>

/** A code that is on its way or has arrived. */
export const sentCode = z.strictObject({
  optionId,
  channel,
  mask: z.string(),
  sentAtMs: instantMs,
  expiresAtMs: instantMs,
  /** From when on a new one may be asked for. */
  resendAtMs: instantMs,
  triesLeft: count,
  /** True when this code took the place of an earlier one, which is void now. */
  replacesEarlierCode: z.boolean(),
})
export type SentCode = z.infer<typeof sentCode>

/** Why the first screen is shown again. */
export const endedBecause = z.enum(['finished', 'abandoned', 'idle', 'expired', 'interrupted'])
export type EndedBecause = z.infer<typeof endedBecause>

/** Why the kiosk cannot serve anybody. */
const closedView = z.discriminatedUnion('because', [
  z.strictObject({
    screen: z.literal('closed'),
    /**
     * `staff-pin-missing`: a counter that nobody could leave again. `store-damaged`: the store is
     * damaged or gone, and so are its backups.
     */
    because: z.enum(['no-courier', 'staff-pin-missing', 'store-broken', 'store-damaged']),
  }),
  z.strictObject({
    screen: z.literal('closed'),
    /** A damaged store was put back to a backup; `kiosk:reopen` goes on from there. */
    because: z.literal('store-restored'),
    /** The moment of the backup: what came after it is gone. */
    restoredFromMs: instantMs,
  }),
])

/** What a receipt number says about a request; never whether the answers were right. */
export const requestStatus = z.strictObject({
  receipt: z.string(),
  /** `closed`: the password was changed in another way meanwhile. */
  state: z.enum(['reviewing', 'answered', 'closed']),
  filedAtMs: instantMs,
  /** When the answer is there at the latest. */
  answerByMs: instantMs,
  answeredAtMs: instantMs.nullable(),
  /** Where the answer goes, masked. */
  contactMask: z.string(),
})
export type RequestStatus = z.infer<typeof requestStatus>

export const contactKind = z.enum(CONTACT_KINDS)

/** What the window has to show. Nothing in it is secret; everything that decides stays in main. */
export const screenView = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('notice'), endedBecause: endedBecause.nullable() }),
  z.strictObject({ screen: z.literal('reason'), chosen: reason.nullable() }),
  z.strictObject({
    screen: z.literal('identify'),
    /** As it was typed, so that nothing typed is lost. */
    address: z.string(),
    /** A picture whose answer stays in main; the address is a `data:` URL. */
    pictureUrl: z.string(),
  }),
  z.strictObject({
    screen: z.literal('choose-contact'),
    address: z.string(),
    options: z.array(contactOption),
    chosen: optionId.nullable(),
    /** A code that still holds, so that the person can go back to it. */
    sentCode: sentCode.nullable(),
    /** When the account takes codes again after too many wrong ones; null while it does. */
    codesOpenAtMs: instantMs.nullable(),
  }),
  z.strictObject({
    screen: z.literal('enter-code'),
    address: z.string(),
    sentCode,
    /** False once the code is void: expired, or tried too often. */
    isCodeOpen: z.boolean(),
    codesOpenAtMs: instantMs.nullable(),
  }),
  z.strictObject({ screen: z.literal('new-password'), address: z.string() }),
  z.strictObject({ screen: z.literal('recovered'), address: z.string(), reason }),
  z.strictObject({
    screen: z.literal('sign-in'),
    address: z.string(),
    /** An account that was made a moment ago says something else than one that was recovered. */
    isNewAccount: z.boolean(),
  }),
  z.strictObject({
    screen: z.literal('signed-in'),
    address: z.string(),
    reason,
    isNewAccount: z.boolean(),
  }),
  /** 補足-2. */
  z.strictObject({
    screen: z.literal('recovery-start'),
    address: z.string(),
    contactAddress: z.string(),
    pictureUrl: z.string(),
  }),
  /** 補足-3, one short step at a time. */
  z.strictObject({
    screen: z.literal('recovery-details'),
    address: z.string(),
    page: recoveryPage,
    answers: shownRecoveryAnswers,
    /** True once the check page was reached: then a page leads back to it. */
    isChecking: z.boolean(),
    /** Where the answer goes: typed by this person in this session. */
    contactAddress: z.string(),
  }),
  /** 補足-4 and 補足-5. */
  z.strictObject({
    screen: z.literal('recovery-sent'),
    address: z.string(),
    receipt: z.string(),
    contactAddress: z.string(),
    answerByMs: instantMs,
  }),
  z.strictObject({ screen: z.literal('open-link') }),
  z.strictObject({ screen: z.literal('reset-by-link'), address: z.string() }),
  /** What the link of a refusal opens: answer again with more facts, or make a new account. */
  z.strictObject({
    screen: z.literal('recovery-refused'),
    address: z.string(),
    /** When the account takes another request; null when at once. */
    requestOpensAtMs: instantMs.nullable(),
  }),
  z.strictObject({ screen: z.literal('request-status'), found: requestStatus.nullable() }),
  z.strictObject({
    screen: z.literal('create-account'),
    address: z.string(),
    familyName: z.string(),
    givenName: z.string(),
  }),
  z.strictObject({ screen: z.literal('create-password'), address: z.string() }),
  z.strictObject({
    screen: z.literal('create-contacts'),
    address: z.string(),
    /** Proven in this session, masked. */
    contacts: z.array(z.strictObject({ kind: contactKind, mask: z.string() })),
    /** What was typed last and not proven yet, so that it is not lost. */
    kind: contactKind.nullable(),
    value: z.string(),
  }),
  z.strictObject({
    screen: z.literal('create-contact-code'),
    address: z.string(),
    sentCode,
    isCodeOpen: z.boolean(),
    codesOpenAtMs: instantMs.nullable(),
  }),
  closedView,
])
export type ScreenView = z.infer<typeof screenView>
export type ScreenName = ScreenView['screen']
export type ScreenOf<Name extends ScreenName> = Extract<ScreenView, { screen: Name }>

/** counter 窓口, demo デモ, training 研修. */
export const mode = z.enum(['counter', 'demo', 'training'])
export type Mode = z.infer<typeof mode>

/** Everything the window shows at one moment. */
export const kioskState = z.strictObject({
  mode,
  /** Main's clock when this was made; the window counts on from it. */
  nowMs: instantMs,
  /** When the session ends whatever happens; null outside a session. */
  sessionEndsAtMs: instantMs.nullable(),
  /** 「係員を呼ぶ」 is under way: the view stays what it is and takes no intent. */
  isStaffCalled: z.boolean(),
  /** 「時間を長く」, until the session ends. */
  isLongTime: z.boolean(),
  view: screenView,
})
export type KioskState = z.infer<typeof kioskState>
