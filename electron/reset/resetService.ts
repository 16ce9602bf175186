import type { Reply } from '#shared/ipc/contract'
import type { Reason } from '#shared/procedure/screens'
import { submitCode } from '../codes/submitCode'
import { showPicture } from '../pictures/answerPicture'
import { atStep, type At, type StepName } from '../session/atStep'
import { beginSession } from '../session/begun'
import { canGoBack } from '../session/kioskSession'
import { releaseCodes } from '../session/sessionEnd'
import type { SessionKeeper } from '../session/sessionKeeper'
import { happened, outOfStep, refused, type StepOutcome } from '../session/stepOutcome'
import { identify } from './identify'
import type { StepParts } from '../session/stepParts'
import { resendCode, sendCode } from './sendCode'
import { setPassword } from './setPassword'
import { signIn } from './signIn'

/** From these the way back leaves a code behind that nobody can use any more. */
const STEPS_THAT_HOLD_A_CODE: readonly StepName[] = ['choose-contact', 'create-contact-code']
/** 「終了」 and 「OK」. */
const LAST_STEPS = ['signed-in', 'recovery-sent', 'recovery-refused', 'request-status'] as const

/** What the page can want on the way of the procedure itself, one method an intent. */
export class ResetService {
  readonly #parts: StepParts
  readonly #keeper: SessionKeeper

  constructor(parts: StepParts, keeper: SessionKeeper) {
    this.#parts = parts
    this.#keeper = keeper
  }

  begin(): Promise<Reply> {
    return this.#at('notice', () =>
      happened({ kind: 'begun', session: beginSession(this.#parts, 'notice') }),
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
    return this.#at('enter-code', async ({ sessionId, code, subject }) => {
      const sent = { codeId: code.id, sessionId, subjectKey: subject.key }
      const problem = await submitCode(this.#parts, sent, input.code)
      return problem === null ? happened({ kind: 'code-accepted' }) : refused(problem)
    })
  }

  setPassword(input: { readonly password: string; readonly confirmation: string }): Promise<Reply> {
    return atStep(this.#keeper, ['new-password', 'reset-by-link'], (session) =>
      setPassword(this.#parts, session, input),
    )
  }

  continue(): Promise<Reply> {
    return this.#at('recovered', () => happened({ kind: 'continued' }))
  }

  signIn(input: { readonly address: string; readonly password: string }): Promise<Reply> {
    return this.#at('sign-in', (session) => signIn(this.#parts, session, input))
  }

  goBack(): Promise<Reply> {
    return this.#keeper.perform(async (session) => {
      if (!canGoBack(session)) return outOfStep()
      if (STEPS_THAT_HOLD_A_CODE.includes(session.step) && 'sessionId' in session) {
        await releaseCodes(this.#parts, session.sessionId)
      }
      return happened({ kind: 'went-back', picture: showPicture(this.#parts) })
    })
  }

  finish(): Promise<Reply> {
    return atStep(this.#keeper, LAST_STEPS, () => happened({ kind: 'ended', because: 'finished' }))
  }

  abandon(): Promise<Reply> {
    return this.#keeper.perform(() => happened({ kind: 'ended', because: 'abandoned' }))
  }

  #at<Step extends StepName>(
    step: Step,
    carryOut: (session: At<Step>) => StepOutcome | Promise<StepOutcome>,
  ): Promise<Reply> {
    return atStep(this.#keeper, [step], carryOut)
  }
}
