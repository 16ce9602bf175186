import type { Reply } from '#shared/ipc/contract'
import type { RecoveryPage, RecoveryPageAnswers } from '#shared/procedure/recovery'
import { showPicture } from '../pictures/answerPicture'
import type { StepParts } from '../session/stepParts'
import { atStep, type At } from '../session/atStep'
import { beginSession } from '../session/begun'
import type { SessionKeeper } from '../session/sessionKeeper'
import { happened, outOfStep, refused, type StepOutcome } from '../session/stepOutcome'
import { fileRequest } from './fileRequest'
import { lookUpRequest } from './lookUpRequest'
import { openLink } from './openLink'
import { hasAnswers, misunderstoodPage, pageProblems } from './pageProblems'
import type { RecoveryReviewer } from './recoveryReviewer'
import { STEPS_THAT_OPEN_LINKS, type RecoveryFact } from './recoverySession'
import { giveContactAddress, openForm } from './startRecovery'

export interface RecoveryParts extends StepParts {
  readonly reviewer: Pick<RecoveryReviewer, 'wake'>
}

function moved(fact: RecoveryFact): StepOutcome {
  return happened({ kind: 'recovery', fact })
}

/** 補足-1 to 補足-5: what the page can want on the road for people whom no contact reaches. */
export class RecoveryService {
  readonly #parts: RecoveryParts
  readonly #keeper: SessionKeeper

  constructor(parts: RecoveryParts, keeper: SessionKeeper) {
    this.#parts = parts
    this.#keeper = keeper
  }

  request(): Promise<Reply> {
    return atStep(this.#keeper, ['choose-contact'], (session) => openForm(this.#parts, session))
  }

  tryAgain(): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-refused'], (session) => openForm(this.#parts, session))
  }

  start(input: { readonly contactAddress: string; readonly pictureText: string }): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-start'], (session) =>
      giveContactAddress(this.#parts, session, input),
    )
  }

  newPicture({ contactAddress }: { readonly contactAddress: string }): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-start'], () =>
      moved({ kind: 'picture-shown', contactAddress, picture: showPicture(this.#parts) }),
    )
  }

  savePage(input: {
    readonly answers: RecoveryPageAnswers
    readonly to: 'next' | 'back'
  }): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-details'], (session) => this.#save(session, input))
  }

  editPage({ page }: { readonly page: RecoveryPage }): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-details'], (session) =>
      session.page === 'check' ? moved({ kind: 'page-opened', page }) : outOfStep(),
    )
  }

  submit(): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-details'], (session) => this.#file(session))
  }

  askStatus(): Promise<Reply> {
    return atStep(this.#keeper, ['notice'], () =>
      moved({ kind: 'status-asked', session: beginSession(this.#parts, 'answer') }),
    )
  }

  lookUp({ receipt }: { readonly receipt: string }): Promise<Reply> {
    return atStep(this.#keeper, ['request-status'], async (session) => {
      const found = await lookUpRequest(this.#parts, session, receipt)
      return found.ok ? moved({ kind: 'status-found', found: found.value }) : refused(found.error)
    })
  }

  enterLink(): Promise<Reply> {
    return atStep(this.#keeper, ['notice'], () =>
      moved({ kind: 'link-asked', session: beginSession(this.#parts, 'answer') }),
    )
  }

  openLink({ link }: { readonly link: string }): Promise<Reply> {
    return atStep(this.#keeper, STEPS_THAT_OPEN_LINKS, (session) =>
      openLink(this.#parts, session, link),
    )
  }

  /** What was typed is kept in any case; only on the way forward has it to be understood. */
  #save(
    { page }: At<'recovery-details'>,
    { answers, to }: { readonly answers: RecoveryPageAnswers; readonly to: 'next' | 'back' },
  ): StepOutcome {
    if (answers.page !== page) return outOfStep()
    if (to === 'back') {
      return moved({ kind: 'page-left', answers, picture: showPicture(this.#parts) })
    }
    const problems = pageProblems(answers, this.#parts.clock.nowMs())
    const saved = {
      kind: 'page-saved',
      answers,
      to: problems.length > 0 ? 'stay' : 'next',
    } as const
    return { facts: [{ kind: 'recovery', fact: saved }], problems }
  }

  async #file(session: At<'recovery-details'>): Promise<StepOutcome> {
    if (session.page !== 'check') return outOfStep()
    if (!hasAnswers(session.answers)) return refused({ code: 'no-answers', field: 'form' })
    const misunderstood = misunderstoodPage(session.answers, this.#parts.clock.nowMs())
    if (misunderstood !== null) {
      const { page, problems } = misunderstood
      return { ...moved({ kind: 'page-opened', page }), problems }
    }
    const filed = await fileRequest(this.#parts, session)
    if (!filed.ok) return refused(filed.error)
    this.#parts.dispatcher.wake()
    this.#parts.reviewer.wake()
    return moved({ kind: 'filed', ...filed.value })
  }
}
