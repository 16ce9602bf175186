import type { Kysely } from 'kysely'
import { replacePassword, type HashedPassword } from '../accounts/passwordRepository'
import { forgetSignInFailures } from '../accounts/signInFailures'
import { voidCodesOfSubject } from '../codes/securityCodeRepository'
import { postNotices } from '../delivery/postMessage'
import { voidLinksOfSubject } from '../links/linkRepository'
import { closeRequestsOfSubject } from '../recovery/requestRepository'
import type { Tables } from '../storage/schema'
import type { StepParts } from '../session/stepParts'
import type { Known } from '../session/begun'

/**
 * R11, inside the caller's transaction: the new password holds, the lock is lifted, every unused
 * code, link and open request of the account is over, and all its notice addresses learn of it.
 */
export async function changePassword(
  parts: Pick<StepParts, 'clock' | 'secrets' | 'deliveryDelayMs'>,
  transaction: Kysely<Tables>,
  { sessionId, subject }: Known,
  password: HashedPassword,
): Promise<void> {
  const nowMs = parts.clock.nowMs()
  await replacePassword(transaction, subject.accountId, password, nowMs)
  await forgetSignInFailures(transaction, subject.key)
  await voidCodesOfSubject(transaction, subject.key)
  await voidLinksOfSubject(transaction, subject.key)
  await closeRequestsOfSubject(transaction, subject.key, nowMs)
  const message = { kind: 'password-changed', atMs: nowMs } as const
  await postNotices(parts, transaction, { sessionId, contacts: subject.contacts, message, nowMs })
}
