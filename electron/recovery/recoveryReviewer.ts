import { LIMITS } from '#shared/procedure/limits'
import { maskEmail } from '#shared/rules/maskContact'
import type { PasswordHashing } from '../accounts/hashNewPassword'
import { recordAudit } from '../audit/recordAudit'
import type { Dispatcher } from '../delivery/dispatcher'
import type { Posting } from '../delivery/postMessage'
import type { Clock } from '../platform/clock'
import { DueTimer } from '../platform/dueTimer'
import type { Logger } from '../platform/logger'
import type { RandomSource } from '../platform/randomSource'
import type { Scheduler } from '../platform/scheduler'
import { SerialQueue } from '../platform/serialQueue'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { mailLink } from './mailLink'
import { requestForm } from './requestForm'
import { decideRequest, listWaitingRequests, type WaitingRequest } from './requestRepository'
import { reviewRequest } from './reviewRequest'

export interface RecoveryReviewerParts extends PasswordHashing, Posting {
  readonly store: OpenDatabase<Tables>
  readonly clock: Clock
  readonly random: RandomSource
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly dispatcher: Pick<Dispatcher, 'wake'>
}

/**
 * Decides filed requests when their review is due and mails the answer, in one transaction. What
 * became due while the kiosk was off is decided at its next start.
 */
export class RecoveryReviewer {
  readonly #parts: RecoveryReviewerParts
  readonly #timer: DueTimer
  readonly #queue = new SerialQueue()
  #isDisposed = false

  constructor(parts: RecoveryReviewerParts) {
    this.#parts = parts
    this.#timer = new DueTimer({ ...parts, work: () => this.wake() })
  }

  /** Looks at the requests again: at a start, and after one was filed. */
  wake(): void {
    this.#queue
      .run(() => this.#reviewDue())
      .catch((error: unknown) => this.#parts.logger.error('requests could not be read', error))
  }

  /** Resolves when the review under way is done; none is begun after that. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    await this.#queue.run(async () => {})
    this.#timer.set(null)
  }

  async #reviewDue(): Promise<void> {
    const { store, clock } = this.#parts
    const waiting = await listWaitingRequests(store.sql)
    const nowMs = clock.nowMs()
    const nextMs = waiting.map(({ reviewAtMs }) => reviewAtMs).filter((atMs) => atMs > nowMs)
    for (const request of waiting.filter(({ reviewAtMs }) => reviewAtMs <= nowMs)) {
      if (this.#isDisposed) return
      if (!(await this.#isReviewed(request))) nextMs.push(clock.nowMs() + LIMITS.reviewRetryMs)
    }
    this.#sleepUntil(nextMs)
  }

  #sleepUntil(nextMs: readonly number[]): void {
    const hasNext = nextMs.length > 0 && !this.#isDisposed
    this.#timer.set(hasNext ? Math.min(...nextMs) : null)
  }

  /** One request that cannot be reviewed must not hold up the ones behind it. */
  #isReviewed(request: WaitingRequest): Promise<boolean> {
    return this.#decide(request).then(
      () => true,
      (error: unknown) => {
        this.#parts.logger.error('a request could not be reviewed', error)
        return false
      },
    )
  }

  async #decide(request: WaitingRequest): Promise<void> {
    const { store, secrets, clock, dispatcher } = this.#parts
    const form = requestForm.parse(JSON.parse(secrets.unseal(request.sealedForm)))
    const { isVerified } = await reviewRequest(this.#parts, request, form, clock.nowMs())
    const nowMs = clock.nowMs()
    const state = isVerified ? 'verified' : 'refused'
    await store.transaction(async (transaction) => {
      // Closed while it was reviewed: the password was changed in another way.
      if (!(await decideRequest(transaction, { id: request.id, state, nowMs }))) return
      const { id: requestId, subjectKey } = request
      const decided = { kind: 'request-decided', detail: state, atMs: nowMs } as const
      const mask = maskEmail(form.contactAddress)
      await recordAudit(this.#parts, transaction, { ...decided, subjectKey, mask })
      const purpose = isVerified ? 'reset' : 'refusal'
      await mailLink(this.#parts, transaction, { requestId, subjectKey, purpose, form, nowMs })
    })
    // The form is wiped: nothing of it may stay in the log.
    await store.checkpoint()
    dispatcher.wake()
  }
}
