import { z } from 'zod'
import {
  clockStep,
  practiceDevices,
  practiceReception,
  type PracticeDevices,
} from '../procedure/practice'
import { problem } from '../procedure/problems'
import { recoveryPage, recoveryPageAnswers } from '../procedure/recovery'
import { contactKind, kioskState, optionId, reason } from '../procedure/screens'
import { staffReply, type StaffReply } from '../procedure/staff'
import { typed } from '../procedure/typed'
import type { KioskCall, KioskEvent } from './channels'

/** A Map, a Date or a buffer has no keys of its own, and would pass for an empty object. */
const nothing = z
  .custom<object>((value) => Object.prototype.toString.call(value) === '[object Object]')
  .pipe(z.strictObject({}))

const problems = z.array(problem)
const replySchema = z.strictObject({ state: kioskState, problems })
/** Every intent answers with the screen as it is now, and with what kept the intent from it. */
export interface Reply extends z.infer<typeof replySchema> {}
/** Named by its interface: written out for each call, the contract's type would be too long. */
export const reply: z.ZodType<Reply> = replySchema

/** The screen as it stands there: by it the page knows how large a character looks. */
export const display = z.strictObject({ diagonalInches: z.number(), viewingDistanceMm: z.number() })
export type Display = z.infer<typeof display>

/** What a page that has just loaded needs. */
export const opening = z.strictObject({
  state: kioskState,
  /** Null where nothing is simulated (窓口). */
  devices: practiceDevices.nullable(),
  /** True when a session was under way, so the page can say that it was loaded again. */
  isResumed: z.boolean(),
  /** What the page before it was to tell when this one took its place. */
  problems,
  display,
})
export type Opening = z.infer<typeof opening>

/** A picture read aloud, or why it was not. */
export const heardPicture = z.discriminatedUnion('outcome', [
  /** A `data:` URL of a sound that is made anew each time. */
  z.strictObject({ outcome: z.literal('ready'), sound: z.string() }),
  /** After `LIMITS.hearingsPerPicture` only 「新規」 helps. */
  z.strictObject({ outcome: z.enum(['no-picture', 'heard-too-often']), sound: z.null() }),
])
export type HeardPicture = z.infer<typeof heardPicture>

/** What the simulated devices hold after they were used; null where nothing is simulated. */
const devices: z.ZodType<PracticeDevices | null> = practiceDevices.nullable()
const callId = z.number().int()
/** Every call at the door for staff is answered with what stands there now. */
const atDoor: z.ZodType<StaffReply> = staffReply

/** 「まだ操作しますか」: the milliseconds for an answer; null while nothing is asked. */
const idleQuestion = z.strictObject({ endsInMs: z.number().int().nonnegative().nullable() })

/**
 * Each call of the page, once. Handlers, the page's client and the tests derive their types from it.
 * Every call is refused with `CallRefusal` when its sender or its shape is wrong.
 */
export const contract = {
  /** The page has loaded. Changes nothing. */
  'kiosk:open': { input: nothing, output: opening },
  /** The page lives: its answer to `kiosk:heartbeat`. Changes nothing. */
  'kiosk:alive': { input: nothing, output: nothing },
  /**
   * Staff have read that the store was put back to a backup: from here on the kiosk serves. Has no
   * effect at any other time, nor at a counter but through the open door for staff.
   */
  'kiosk:reopen': { input: nothing, output: reply },
  /**
   * 「係員を呼ぶ」, on every screen. Holds the end of the session off for `LIMITS.staffCallHoldMs`;
   * until the call ends the person's way stands still, and no other intent has an effect.
   */
  'kiosk:call-staff': { input: nothing, output: reply },
  /** Gives the time back that was left when staff were called. */
  'kiosk:end-staff-call': { input: nothing, output: reply },
  /** 「時間を長く」: for the session under way, or from the first screen for the next one. */
  'kiosk:set-long-time': { input: z.strictObject({ isLong: z.boolean() }), output: reply },
  /** Somebody acted, on whatever screen: says no more, and is counted by main alone. */
  'kiosk:touch': { input: nothing, output: idleQuestion },
  /** 「はじめる」. Starts a session of `LIMITS.sessionLifeMs`. */
  'reset:begin': { input: nothing, output: reply },
  /** 手順 2. */
  'reset:choose-reason': { input: z.strictObject({ reason }), output: reply },
  /** 手順 3. Uses the picture up; an unknown account goes on like a known one. */
  'reset:identify': {
    input: z.strictObject({ address: typed, pictureText: typed }),
    output: reply,
  },
  /** 「新規」: another picture; the typed address comes along so that it is not lost. */
  'reset:new-picture': { input: z.strictObject({ address: typed }), output: reply },
  /** 手順 A-2. Counts the proof before it is compared; a right one sends a code. */
  'reset:send-code': { input: z.strictObject({ optionId, proof: typed }), output: reply },
  /** A new code to the contact proven before; the former one is void. */
  'reset:resend-code': { input: nothing, output: reply },
  /** From the contacts back to a code that still holds. */
  'reset:return-to-code': { input: nothing, output: reply },
  /** 手順 A-5. Counts the try before it is compared. */
  'reset:submit-code': { input: z.strictObject({ code: typed }), output: reply },
  /** 手順 A-6. Nothing is changed about what was typed, not even its width. */
  'reset:set-password': {
    input: z.strictObject({ password: typed, confirmation: typed }),
    output: reply,
  },
  /** 手順 A-7. */
  'reset:continue': { input: nothing, output: reply },
  /** 手順 A-8. */
  'reset:sign-in': { input: z.strictObject({ address: typed, password: typed }), output: reply },
  /** 補足-1: 「すべての情報が不明」 and 「次へ」. */
  'reset:request-recovery': { input: nothing, output: reply },
  /** 「もどる」. Never sends anything again. */
  'reset:go-back': { input: nothing, output: reply },
  /** 「終了」 on the last screen. */
  'reset:finish': { input: nothing, output: reply },
  /** 「やめる」: ends the session from anywhere; its code is void. */
  'reset:abandon': { input: nothing, output: reply },
  /** 補足-2. Uses the picture up. */
  'recovery:start': {
    input: z.strictObject({ contactAddress: typed, pictureText: typed }),
    output: reply,
  },
  'recovery:new-picture': { input: z.strictObject({ contactAddress: typed }), output: reply },
  /** 補足-3. Keeps the answers of a page; only on the way forward are they looked at. */
  'recovery:save-page': {
    input: z.strictObject({ answers: recoveryPageAnswers, to: z.enum(['next', 'back']) }),
    output: reply,
  },
  /** From the check page to the answers that are to be changed. */
  'recovery:edit-page': { input: z.strictObject({ page: recoveryPage }), output: reply },
  /** 補足-3: 「送信」. Files the request, gives the receipt and tells the account's contacts. */
  'recovery:submit': { input: nothing, output: reply },
  /** From a refusal to the form once more. */
  'recovery:try-again': { input: nothing, output: reply },
  /** From the first screen to the state of a request. */
  'recovery:ask-status': { input: nothing, output: reply },
  'recovery:look-up': { input: z.strictObject({ receipt: typed }), output: reply },
  /** From the first screen to the field for a mailed link. */
  'recovery:enter-link': { input: nothing, output: reply },
  /** Opens the page that a mailed link names. Opening spends nothing; only the change does. */
  'recovery:open-link': { input: z.strictObject({ link: typed }), output: reply },
  /** From a refusal to a new account. */
  'registration:begin': { input: nothing, output: reply },
  'registration:set-profile': {
    input: z.strictObject({ address: typed, familyName: typed, givenName: typed }),
    output: reply,
  },
  'registration:set-password': {
    input: z.strictObject({ password: typed, confirmation: typed }),
    output: reply,
  },
  /** Sends a code to a contact that does not count before it is typed. */
  'registration:add-contact': {
    input: z.strictObject({ kind: contactKind, value: typed }),
    output: reply,
  },
  'registration:resend-code': { input: nothing, output: reply },
  'registration:submit-code': { input: z.strictObject({ code: typed }), output: reply },
  /** Makes the account with its proven contacts, all at once. */
  'registration:complete': { input: nothing, output: reply },
  /** 「音声」: the picture that is shown, read aloud. Counted for each picture; changes no screen. */
  'picture:hear': { input: nothing, output: heardPicture },
  /** Somebody comes to the door for staff, which is shut then. */
  'staff:approach': { input: nothing, output: atDoor },
  /** Makes the PIN of a counter; has no effect where there is one. */
  'staff:make-pin': { input: z.strictObject({ pin: typed, confirmation: typed }), output: atDoor },
  /** Counts the PIN before it is compared; a right one opens the door for a minute. */
  'staff:enter': { input: z.strictObject({ pin: typed }), output: atDoor },
  /** 「窓口を終了する」: ends the program, through the open door only. */
  'staff:end-service': { input: nothing, output: atDoor },
  /** 「窓口にもどる」: shuts the door. */
  'staff:return': { input: nothing, output: atDoor },
  /** 「電話に出る」: from here on the voice may be heard. */
  'practice:answer-call': { input: z.strictObject({ callId }), output: devices },
  /** 「切る」, also while it rings. */
  'practice:hang-up': { input: z.strictObject({ callId }), output: devices },
  'practice:set-reception': {
    input: z.strictObject({ reception: practiceReception }),
    output: devices,
  },
  /** 「10分進める」, 「24時間進める」. There is no way back. */
  'practice:advance-clock': { input: z.strictObject({ step: clockStep }), output: devices },
  /** Throws away all mail, answers to requests included. */
  'practice:empty-mailbox': { input: nothing, output: devices },
} as const satisfies Record<KioskCall, { input: z.ZodType; output: z.ZodType }>

export const eventPayloads = {
  /** Main changed the screen by itself: the time of the session, or of a call for staff, was up. */
  'kiosk:state-changed': kioskState,
  /** Every `LIMITS.heartbeatMs`: main lives, and asks whether the page does. */
  'kiosk:heartbeat': nothing,
  /** Nobody has acted for long, or somebody has answered, or the session is over. */
  'kiosk:idle-changed': idleQuestion,
  /** Staff have pressed the keys that only they know of. */
  'staff:called': nothing,
  /** Something arrived at a simulated device, or they were cleared, or their clock was moved. */
  'practice:devices-changed': practiceDevices,
} as const satisfies Record<KioskEvent, z.ZodType>

/** Why main did not look at a call. Carries no detail on purpose. */
export const callRefusal = z.enum(['untrusted', 'not-understood', 'too-many-requests', 'failed'])
export type CallRefusal = z.infer<typeof callRefusal>

export type Input<C extends KioskCall> = z.output<(typeof contract)[C]['input']>
export type Output<C extends KioskCall> = z.output<(typeof contract)[C]['output']>
export type EventPayload<E extends KioskEvent> = z.output<(typeof eventPayloads)[E]>

/** What crosses the bridge for one call. */
export type CallResult<C extends KioskCall> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly error: CallRefusal }

/** `window.kiosk`, as the preload exposes it: one function a call, one subscription an event. */
export interface KioskBridge {
  readonly call: { readonly [C in KioskCall]: (input: Input<C>) => Promise<CallResult<C>> }
  /** Each returns a function that ends the subscription. */
  readonly on: {
    readonly [E in KioskEvent]: (listener: (payload: EventPayload<E>) => void) => () => void
  }
}
