import { readLink } from '#shared/rules/readLink'
import { findSubject } from '../accounts/subjectFinder'
import { findLink } from '../links/linkRepository'
import { usableLink } from '../links/usableLink'
import type { At } from '../session/atStep'
import { beginSession, begun } from '../session/begun'
import { happened, type StepOutcome } from '../session/stepOutcome'
import type { StepParts } from '../session/stepParts'
import { digestOfLink } from './mailLink'
import type { STEPS_THAT_OPEN_LINKS } from './recoverySession'
import { findRequestReason } from './requestRepository'

/** Opens the page that a mailed link names. Mail programs open links by themselves: nothing is spent. */
export async function openLink(
  parts: StepParts,
  session: At<(typeof STEPS_THAT_OPEN_LINKS)[number]>,
  typed: string,
): Promise<StepOutcome> {
  const { store, secrets, clock } = parts
  const own = session.step === 'notice' ? beginSession(parts, 'answer') : begun(session)
  // On the first screen there is no field to say it at, so the problem is shown on the link's own.
  const asked = { kind: 'recovery', fact: { kind: 'link-asked', session: own } } as const
  const token = readLink(typed)
  if (!token.ok) return { facts: [asked], problems: [token.error] }
  const tokenDigest = digestOfLink(secrets, token.value)
  const link = usableLink(await findLink(store.sql, { tokenDigest }), clock.nowMs())
  if (!link.ok) return { facts: [asked], problems: [link.error] }
  const { id: linkId, purpose, requestId, sealedAddress } = link.value
  const subject = await findSubject({ sql: store.sql, secrets }, secrets.unseal(sealedAddress))
  const reason = await findRequestReason(store.sql, requestId)
  return happened({
    kind: 'recovery',
    fact: { kind: 'link-opened', purpose, linkId, session: { ...own, reason, subject } },
  })
}
