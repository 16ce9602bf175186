import type { Reply } from '#shared/ipc/contract'
import type { Reason } from '#shared/procedure/screens'
import { randomIdentifier } from '../platform/randomSource'
import { identify, showPicture } from './identify'
import type { ResetParts } from './resetParts'
import { canGoBack, type ResetSession } from './resetSession'
import { resendCode, sendCode } from './sendCode'
import { releaseCodes } from './sessionEnd'
import type { SessionKeeper } from './sessionKeeper'
import { setPassword } from './setPassword'
import { signIn } from './signIn'
import { happened, outOfStep, refused, type StepOutcome } from './stepOutcome'
import { submitCode } from './submitCode'

type StepName = ResetSession['step']
type At<Step extends StepName> = ResetSession & { step: Step }

/**
 * What the page can want, one method an intent. Each is checked against the step of the session: a
 * stale page or a forged call gets the screen as it is, and changes nothing.
 */
export class ResetService {
  readonly #parts: ResetParts
  readonly #keeper: SessionKeeper

  constructor(parts: ResetParts, keeper: SessionKeeper) {
    this.#parts = parts
    this.#keeper = keeper
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
    return this.#keeper.perform(async (session) => {
      if (!canGoBack(session)) return outOfStep()
      if (session.step === 'choose-contact') await releaseCodes(this.#parts, session.sessionId)
      return happened({ kind: 'went-back', picture: showPicture(this.#parts) })
    })
  }

  finish(): Promise<Reply> {
    return this.#at('signed-in', () => happened({ kind: 'ended', because: 'finished' }))
  }

  abandon(): Promise<Reply> {
    return this.#keeper.perform(() => happened({ kind: 'ended', because: 'abandoned' }))
  }

  #at<Step extends StepName>(
    step: Step,
    carryOut: (session: At<Step>) => StepOutcome | Promise<StepOutcome>,
  ): Promise<Reply> {
    const isAt = (session: ResetSession): session is At<Step> => session.step === step
    return this.#keeper.perform((session) => (isAt(session) ? carryOut(session) : outOfStep()))
  }
}
