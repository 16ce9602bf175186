import { z } from 'zod'
import { LIMITS } from '../procedure/limits'
import { practiceInbox } from '../procedure/practice'
import { problem } from '../procedure/problems'
import { kioskState, optionId, reason } from '../procedure/screens'
import type { KioskCall, KioskEvent } from './channels'

/** What a person typed. Bounded before anything looks at it; a lone surrogate is no text. */
const typed = z
  .string()
  .max(LIMITS.fieldMaximumCharacters)
  .refine((value) => !/\p{Surrogate}/u.test(value))

const nothing = z.strictObject({})

/** Every intent answers with the screen as it is now, and with what kept the intent from it. */
export const reply = z.strictObject({ state: kioskState, problems: z.array(problem) })
export type Reply = z.infer<typeof reply>

/** What a page that has just loaded needs. */
export const opening = z.strictObject({
  state: kioskState,
  /** Null where nothing is simulated (窓口). */
  inbox: practiceInbox.nullable(),
  /** True when a session was under way, so the page can say that it was loaded again. */
  isResumed: z.boolean(),
})
export type Opening = z.infer<typeof opening>

/**
 * Each call of the page, once. Handlers, the page's client and the tests derive their types from it.
 * Every call is refused with `CallRefusal` when its sender or its shape is wrong.
 */
export const contract = {
  /** The page has loaded. Changes nothing. */
  'kiosk:open': { input: nothing, output: opening },
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
} as const satisfies Record<KioskCall, { input: z.ZodType; output: z.ZodType }>

export const eventPayloads = {
  /** Main changed the screen by itself: the session's time was up. */
  'kiosk:state-changed': kioskState,
  /** A message arrived at a simulated device, or they were cleared. */
  'practice:inbox-changed': practiceInbox,
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
