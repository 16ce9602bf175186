import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import type { KioskState, Mode, Reason } from '#shared/procedure/screens'
import { randomIdentifier } from '../platform/randomSource'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { SerialQueue } from '../platform/serialQueue'
import { endsUse } from '../storage/storeError'
import { identify, showPicture } from './identify'
import type { ResetParts } from './resetParts'
import { canGoBack, transition, type ResetFact, type ResetSession } from './resetSession'
import { screenViewOf } from './screenViewOf'
import { resendCode, sendCode } from './sendCode'
import { forgetCutOffSessions, forgetSession, releaseCodes } from './sessionEnd'
import { setPassword } from './setPassword'
import { signIn } from './signIn'
import { happened, outOfStep, refused, type StepOutcome } from './stepOutcome'
import { submitCode } from './submitCode'

export interface ResetServiceParts extends ResetParts {
  readonly mode: Mode
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** The screen changed without an intent. */
  readonly onStateChanged: (state: KioskState) => void
  /** The devices have been emptied. */
  readonly onForgotten: () => void
}

type StepName = ResetSession['step']
type At<Step extends StepName> = ResetSession & { step: Step }

/**
 * Owns the one session of the kiosk. Every intent is checked against the step, carried out, and
 * answered with the screen as it is then. Intents never overlap: pressing twice has the effect of
 * pressing once.
 */
export class ResetService {
  readonly #parts: ResetServiceParts
  readonly #queue = new SerialQueue()
  #session: ResetSession = { step: 'notice', endedBecause: null }
  #callOffExpiry: (() => void) | null = null
  #isStoreBroken = false

  constructor(parts: ResetServiceParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    await forgetCutOffSessions(this.#parts)
  }

  /** Lets what is under way finish, then leaves nothing of the session behind. */
  async dispose(): Promise<void> {
    this.#callOffExpiry?.()
    await this.#inTurn(async () => {
      if (!this.#isStoreBroken) await forgetCutOffSessions(this.#parts)
    })
  }

  /** The name of the session under way; null between two. */
  get sessionId(): string | null {
    if (this.#isStoreBroken || this.#session.step === 'notice') return null
    return this.#session.sessionId
  }

  state(): Promise<KioskState> {
    return this.#inTurn(async () => {
      await this.#endWhenExpired()
      return await this.#stateNow()
    }).catch((error: unknown) => {
      if (this.#isStoreBroken) return this.#stateNow()
      throw error
    })
  }

  begin(): Promise<Reply> {
    const { random, clock } = this.#parts
    return this.#at('notice', () =>
      happened({ kind: 'begun', sessionId: randomIdentifier(random), atMs: clock.nowMs() }),
    )
  }

  chooseReason(input: { readonly reason: Reason }): Promise<Reply> {
    return this.#at('reason', () =>
      happened({
        kind: 'reason-chosen',
        reason: input.reason,
        picture: showPicture(this.#parts),
      }),
    )
  }

  identify(input: { readonly address: string; readonly pictureText: string }): Promise<Reply> {
    return this.#at('identify', (session) => identify(this.#parts, session, input))
  }

  newPicture(input: { readonly address: string }): Promise<Reply> {
    return this.#at('identify', () =>
      happened({
        kind: 'picture-shown',
        address: input.address,
        picture: showPicture(this.#parts),
      }),
    )
  }

  sendCode(input: { readonly optionId: string; readonly proof: string }): Promise<Reply> {
    return this.#at('choose-contact', (session) => sendCode(this.#parts, session, input))
  }

  resendCode(): Promise<Reply> {
    return this.#at('enter-code', (session) => resendCode(this.#parts, session))
  }

  returnToCode(): Promise<Reply> {
    return this.#at('choose-contact', ({ code }) =>
      code === null ? outOfStep() : happened({ kind: 'returned-to-code' }),
    )
  }

  submitCode(input: { readonly code: string }): Promise<Reply> {
    return this.#at('enter-code', (session) => submitCode(this.#parts, session, input))
  }

  setPassword(input: { readonly password: string; readonly confirmation: string }): Promise<Reply> {
    return this.#at('new-password', (session) => setPassword(this.#parts, session, input))
  }

  continue(): Promise<Reply> {
    return this.#at('recovered', () => happened({ kind: 'continued' }))
  }

  signIn(input: { readonly address: string; readonly password: string }): Promise<Reply> {
    return this.#at('sign-in', () => signIn(this.#parts, input))
  }

  requestRecovery(): Promise<Reply> {
    return this.#at('choose-contact', () => refused({ code: 'recovery-not-ready', field: 'form' }))
  }

  goBack(): Promise<Reply> {
    return this.#perform(async (session) => {
      if (!canGoBack(session)) return outOfStep()
      if (session.step === 'choose-contact') await releaseCodes(this.#parts, session.sessionId)
      return happened({ kind: 'went-back', picture: showPicture(this.#parts) })
    })
  }

  finish(): Promise<Reply> {
    return this.#at('signed-in', () => happened({ kind: 'ended', because: 'finished' }))
  }

  abandon(): Promise<Reply> {
    return this.#perform(() => happened({ kind: 'ended', because: 'abandoned' }))
  }

  #at<Step extends StepName>(
    step: Step,
    carryOut: (session: At<Step>) => StepOutcome | Promise<StepOutcome>,
  ): Promise<Reply> {
    const isAt = (session: ResetSession): session is At<Step> => session.step === step
    return this.#perform((session) => (isAt(session) ? carryOut(session) : outOfStep()))
  }

  #perform(
    carryOut: (session: ResetSession) => StepOutcome | Promise<StepOutcome>,
  ): Promise<Reply> {
    return this.#inTurn(async () => {
      if (this.#isStoreBroken) return { state: await this.#stateNow(), problems: [] }
      const isOver = await this.#endWhenExpired()
      const { facts, problems } = isOver ? happened() : await carryOut(this.#session)
      for (const fact of facts) await this.#apply(fact)
      return { state: await this.#stateNow(), problems: [...problems] }
    })
  }

  /** One after the other; a store that broke meanwhile closes the kiosk instead of losing counts. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#queue.run(async () => {
      try {
        return await work()
      } catch (error) {
        if (endsUse(error)) await this.#close()
        throw error
      }
    })
  }

  /** The page learns of it at once: nobody's screen may stay where nothing can end it any more. */
  async #close(): Promise<void> {
    if (this.#isStoreBroken) return
    this.#isStoreBroken = true
    this.#callOffExpiry?.()
    this.#parts.onForgotten()
    this.#parts.onStateChanged(await this.#stateNow())
  }

  async #apply(fact: ResetFact): Promise<void> {
    const before = this.#session
    const after = transition(before, fact)
    if (before.step !== 'notice' && after.step === 'notice') await this.#forget(before.sessionId)
    this.#session = after
    if (before.step === 'notice' && after.step !== 'notice') this.#scheduleExpiry()
  }

  async #forget(sessionId: string): Promise<void> {
    this.#callOffExpiry?.()
    this.#callOffExpiry = null
    await forgetSession(this.#parts, sessionId)
    this.#parts.onForgotten()
  }

  #scheduleExpiry(): void {
    const endsAtMs = this.#endsAtMs()
    if (endsAtMs === null) return
    const delayMs = endsAtMs - this.#parts.clock.nowMs()
    this.#callOffExpiry = this.#parts.scheduler.after(delayMs, () => void this.#expire())
  }

  /** A timer may fire a moment early, and practice can move the clock: what counts is the clock. */
  async #expire(): Promise<void> {
    try {
      const state = await this.state()
      if (this.#isStoreBroken) return
      if (state.sessionEndsAtMs === null) this.#parts.onStateChanged(state)
      else this.#scheduleExpiry()
    } catch (error) {
      this.#parts.logger.error('session could not be ended', error)
    }
  }

  async #endWhenExpired(): Promise<boolean> {
    const endsAtMs = this.#isStoreBroken ? null : this.#endsAtMs()
    if (endsAtMs === null || this.#parts.clock.nowMs() < endsAtMs) return false
    await this.#apply({ kind: 'ended', because: 'expired' })
    return true
  }

  #endsAtMs(): number | null {
    return this.#session.step === 'notice' ? null : this.#session.startedAtMs + LIMITS.sessionLifeMs
  }

  async #stateNow(): Promise<KioskState> {
    return {
      mode: this.#parts.mode,
      nowMs: this.#parts.clock.nowMs(),
      sessionEndsAtMs: this.#isStoreBroken ? null : this.#endsAtMs(),
      view: this.#isStoreBroken
        ? { screen: 'closed', because: 'store-broken' }
        : await screenViewOf(this.#parts, this.#session),
    }
  }
}
