import type { Problem } from '#shared/procedure/problems'
import { newPasswordProblems } from '#shared/rules/passwordRules'
import { hashNewPassword } from '../accounts/hashNewPassword'
import { findPasswordHash, type HashedPassword } from '../accounts/passwordRepository'
import { recordAudit } from '../audit/recordAudit'
import { findLink, spendLink } from '../links/linkRepository'
import { usableLink } from '../links/usableLink'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'
import { changePassword } from './changePassword'
import type { StepParts } from '../session/stepParts'
import type { Known } from '../session/begun'

/** Who may set one: somebody who has typed a code, or opened the link of a verified request. */
type Entitled = Known &
  ({ readonly step: 'new-password' } | { readonly step: 'reset-by-link'; readonly linkId: string })

/** 手順 A-6, B-6, C-6, and the page behind a mailed link. */
export async function setPassword(
  parts: StepParts,
  session: Entitled,
  input: { readonly password: string; readonly confirmation: string },
): Promise<StepOutcome> {
  const { subject } = session
  const problems = newPasswordProblems(input.password, input.confirmation, subject.address)
  if (problems.length > 0) return refused(...problems)
  const former = await findPasswordHash(parts.store.sql, subject.accountId)
  const [isFormer, hashed] = await Promise.all([
    parts.passwordHasher.verify(input.password, former),
    hashNewPassword(parts, input.password),
  ])
  if (isFormer) return refused({ code: 'password-is-former', field: 'password' })
  const problem = await change(parts, session, hashed)
  if (problem !== null) return refused(problem)
  parts.dispatcher.wake()
  return happened({ kind: 'password-changed' })
}

/** The link is spent with the change and not before: opening it costs nothing. */
function change(
  parts: StepParts,
  session: Entitled,
  hashed: HashedPassword,
): Promise<Problem | null> {
  const nowMs = parts.clock.nowMs()
  const { sessionId, subject, step } = session
  const about = { sessionId, subjectKey: subject.key, atMs: nowMs }
  return parts.store.transaction(async (transaction) => {
    if (session.step === 'reset-by-link') {
      const link = usableLink(await findLink(transaction, { id: session.linkId }), nowMs)
      if (!link.ok) return { ...link.error, field: 'form' }
      await spendLink(transaction, session.linkId)
      await recordAudit(parts, transaction, { kind: 'link-used', detail: 'reset', ...about })
    }
    await changePassword(parts, transaction, session, hashed)
    const detail = step === 'reset-by-link' ? 'by-link' : 'by-code'
    await recordAudit(parts, transaction, { kind: 'password-changed', detail, ...about })
    return null
  })
}
