import type { Reply } from '#shared/ipc/contract'
import type { EndedBecause, KioskState, Mode } from '#shared/procedure/screens'
import { DueTimer } from '../platform/dueTimer'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { SerialQueue } from '../platform/serialQueue'
import { endsUse } from '../storage/storeError'
import type { DeviceSession } from '../practice/deviceSession'
import {
  afterAssistanceFact,
  callEndsAtMs,
  NO_ASSISTANCE,
  sessionEndsAtMs,
  type AssistanceFact,
  type AssistanceWish,
} from './assistance'
import { transition, turnBetween, type KioskFact, type KioskSession } from './kioskSession'
import { screenViewOf } from './screenViewOf'
import { circumstancesOf, outcomeEvents, wishEvent } from './outcomeEvents'
import { recordNoted, type TrailParts } from './recordNoted'
import { forgetCutOffSessions, forgetSession, type SessionTraces } from './sessionEnd'
import { happened, type StepOutcome } from './stepOutcome'

export interface SessionKeeperParts extends TrailParts {
  readonly mode: Mode
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** The screen changed without an intent. */
  readonly onStateChanged: (state: KioskState) => void
  readonly traces: SessionTraces
  /** A session has begun or ended: the devices show other things now. */
  readonly onSessionChanged: () => void
}

type Running = Exclude<KioskSession, { step: 'notice' }>

/** What an intent comes to, once it is its turn. */
export type CarryOut = (session: KioskSession) => StepOutcome | Promise<StepOutcome>

/**
 * Keeps the one session of the kiosk, from its beginning to its end: by the person, by its time, by
 * a crash or by a broken disk. Intents never overlap: pressing twice has the effect of pressing once.
 */
export class SessionKeeper {
  readonly #parts: SessionKeeperParts
  readonly #queue = new SerialQueue()
  #session: KioskSession = { step: 'notice', endedBecause: null }
  #assistance = NO_ASSISTANCE
  /** When the person last asked for anything: the long time is for somebody who is there. */
  #pressedAtMs = 0
  readonly #expiry: DueTimer
  #isStoreBroken = false
  /** From here on nothing more reaches the devices of the session. */
  #isEnding = false

  constructor(parts: SessionKeeperParts) {
    this.#parts = parts
    this.#expiry = new DueTimer({ ...parts, work: () => void this.#expire() })
  }

  async start(): Promise<void> {
    await forgetCutOffSessions(this.#parts, this.#parts.traces, 'kiosk-started')
  }

  /** Lets what is under way finish, then leaves nothing of the session behind. */
  async dispose(): Promise<void> {
    this.#expiry.set(null)
    await this.#inTurn(async () => {
      // What was under way may have moved the end once more.
      this.#expiry.set(null)
      if (this.#isStoreBroken) return
      await forgetCutOffSessions(this.#parts, this.#parts.traces, 'kiosk-stopped')
    })
  }

  /** The session under way as the simulated devices see it. */
  get deviceSession(): DeviceSession {
    if (this.#isStoreBroken || this.#isEnding || this.#session.step === 'notice') {
      return { sessionId: null, showsAnswers: !this.#isStoreBroken }
    }
    const { sessionId, beganWith } = this.#session
    return { sessionId, showsAnswers: beganWith === 'answer' }
  }

  state(): Promise<KioskState> {
    return this.#inTurn(async () => {
      await this.#endWhatIsDue()
      return await this.#stateNow()
    }).catch((error: unknown) => {
      if (this.#isStoreBroken) return this.#stateNow()
      throw error
    })
  }

  /** Tells the page what it would be told if it asked: practice has moved the clock. */
  announce(): void {
    this.state().then(this.#parts.onStateChanged, (error: unknown) =>
      this.#parts.logger.error('the screen could not be told', error),
    )
  }

  /** Looks at the session when it is its turn and changes nothing; null where intents have no effect. */
  look<Value>(look: (session: KioskSession, nowMs: number) => Value): Promise<Value | null> {
    return this.#inTurn(async () => {
      if (this.#isStoreBroken) return null
      if (await this.#endWhatIsDue()) {
        // What is answered holds no screen, and the timer finds nothing to end any more.
        this.#parts.onStateChanged(await this.#stateNow())
        return null
      }
      if (this.#assistance.calledAtMs !== null) return null
      return look(this.#session, this.#parts.clock.nowMs())
    })
  }

  /** Carries an intent out and answers with the screen as it is then. */
  perform(carryOut: CarryOut): Promise<Reply> {
    return this.#inTurn(async () => {
      if (this.#isStoreBroken) return { state: await this.#stateNow(), problems: [] }
      const isOver = await this.#endWhatIsDue()
      // The page covers its screen while staff are called: nobody else may go on there meanwhile.
      const isHeard = !isOver && this.#assistance.calledAtMs === null
      if (isHeard) this.#notePress()
      const outcome = isHeard ? await carryOut(this.#session) : happened()
      // Before it has an effect: what cannot be written down does not happen.
      await recordNoted(this.#parts, outcomeEvents(this.#session, outcome))
      const { facts, problems } = outcome
      for (const fact of facts) await this.#apply(fact)
      return { state: await this.#stateNow(), problems: [...problems] }
    })
  }

  /**
   * Staff and time can be asked for on every screen, also where the store is broken. A wish whose
   * session is over by its turn is void: the next person's first screen must not begin with it.
   */
  assist(wish: AssistanceWish): Promise<Reply> {
    const askedIn = this.#session
    return this.#inTurn(async () => {
      await this.#endWhatIsDue()
      if (turnBetween(askedIn, this.#session) !== 'session-ended') {
        this.#notePress()
        await this.#writeWish(wish)
        this.#assistAfter(wish)
      }
      return { state: await this.#stateNow(), problems: [] }
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
    this.#assistAfter({ kind: 'session-ended' })
    this.#parts.onSessionChanged()
    this.#parts.onStateChanged(await this.#stateNow())
  }

  async #apply(fact: KioskFact): Promise<void> {
    const before = this.#session
    const after = transition(before, fact)
    this.#isEnding = before.step !== 'notice' && after.step === 'notice'
    try {
      if (before.step !== 'notice' && after.step === 'notice') {
        await this.#forget(before, after.endedBecause)
      }
      this.#session = after
    } finally {
      this.#isEnding = false
    }
    const kind = turnBetween(before, after)
    if (kind === null) this.#scheduleExpiry()
    else {
      this.#assistAfter({ kind })
      this.#parts.onSessionChanged()
    }
  }

  #notePress(): void {
    this.#pressedAtMs = this.#parts.clock.nowMs()
    this.#scheduleExpiry()
  }

  #assistAfter(fact: AssistanceFact): void {
    this.#assistance = afterAssistanceFact(this.#assistance, fact, this.#parts.clock.nowMs())
    this.#scheduleExpiry()
  }

  async #forget(session: Running, because: EndedBecause | null): Promise<void> {
    this.#expiry.set(null)
    const { sessionId } = session
    const ended = { ...circumstancesOf(session), sessionId, because: because ?? 'left' } as const
    await forgetSession(this.#parts, this.#parts.traces, ended)
  }

  /** Staff must be had even where nothing can be written down any more. */
  async #writeWish(wish: AssistanceWish): Promise<void> {
    const isNew = afterAssistanceFact(this.#assistance, wish, 0) !== this.#assistance
    if (this.#isStoreBroken || !isNew) return
    try {
      await recordNoted(this.#parts, [wishEvent(this.#session, wish)])
    } catch (error) {
      if (!endsUse(error)) throw error
      await this.#close()
    }
  }

  /** After whatever may have moved the end, to an earlier moment or a later one. */
  #scheduleExpiry(): void {
    this.#expiry.set(this.#dueAtMs())
  }

  /** A timer may fire a moment early, and practice can move the clock: what counts is the clock. */
  async #expire(): Promise<void> {
    try {
      const state = await this.state()
      if (this.#isStoreBroken) return
      const isOver = state.sessionEndsAtMs === null && !state.isStaffCalled
      if (isOver) this.#parts.onStateChanged(state)
      else this.#scheduleExpiry()
    } catch (error) {
      this.#parts.logger.error('session could not be ended', error)
    }
  }

  async #endWhatIsDue(): Promise<boolean> {
    const dueAtMs = this.#dueAtMs()
    if (dueAtMs === null || this.#parts.clock.nowMs() < dueAtMs) return false
    if (this.#session.step === 'notice') {
      const wish = { kind: 'staff-call-ended' } as const
      await this.#writeWish(wish)
      this.#assistAfter(wish)
    } else await this.#apply({ kind: 'ended', because: 'expired' })
    return true
  }

  /** When something ends by itself: the session, or a call to the first screen. */
  #dueAtMs(): number | null {
    if (this.#isStoreBroken) return null
    return this.#endsAtMs() ?? callEndsAtMs(this.#assistance)
  }

  #endsAtMs(): number | null {
    if (this.#isStoreBroken || this.#session.step === 'notice') return null
    return sessionEndsAtMs({ ...this.#session, pressedAtMs: this.#pressedAtMs }, this.#assistance)
  }

  async #stateNow(): Promise<KioskState> {
    return {
      mode: this.#parts.mode,
      nowMs: this.#parts.clock.nowMs(),
      sessionEndsAtMs: this.#endsAtMs(),
      isStaffCalled: this.#assistance.calledAtMs !== null,
      isLongTime: this.#assistance.isLongTime,
      view: this.#isStoreBroken
        ? { screen: 'closed', because: 'store-broken' }
        : await screenViewOf(this.#parts, this.#session),
    }
  }
}
