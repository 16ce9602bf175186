import type { Problem } from '#shared/procedure/problems'
import { addAccount, findAccountId } from '../accounts/accountRepository'
import { forgetSignInFailures } from '../accounts/signInFailures'
import { findSubject } from '../accounts/subjectFinder'
import { factsOf } from '../accounts/factForms'
import { addFacts } from '../accounts/factRepository'
import { recordAudit } from '../audit/recordAudit'
import { findLink, spendLink } from '../links/linkRepository'
import { usableLink } from '../links/usableLink'
import type { StepParts } from '../session/stepParts'
import type { At } from '../session/atStep'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'

/** Makes the account with its proven contacts and spends the refusal's link, all or nothing. */
export async function createAccount(
  parts: StepParts,
  session: At<'create-contacts'>,
): Promise<StepOutcome> {
  const { store, secrets } = parts
  if (session.contacts.length === 0) {
    return refused({ code: 'contact-missing', field: 'contactValue' })
  }
  const problem = await insertAccount(parts, session)
  if (problem !== null) return refused(problem)
  const subject = await findSubject({ sql: store.sql, secrets }, session.profile.address)
  return happened({ kind: 'registration', fact: { kind: 'created', subject } })
}

function insertAccount(
  parts: StepParts,
  { sessionId, linkId, profile, password, contacts }: At<'create-contacts'>,
): Promise<Problem | null> {
  const { store, secrets, clock } = parts
  const nowMs = clock.nowMs()
  const { address, subjectKey, familyName, givenName } = profile
  return store.transaction(async (transaction) => {
    const link = usableLink(await findLink(transaction, { id: linkId }), nowMs)
    if (!link.ok) return { ...link.error, field: 'form' }
    if ((await findAccountId(transaction, address)) !== null) {
      return { code: 'address-taken', field: 'form' }
    }
    await spendLink(transaction, linkId)
    const about = { sessionId, subjectKey, atMs: nowMs }
    await recordAudit(parts, transaction, { kind: 'link-used', detail: 'refusal', ...about })
    await recordAudit(parts, transaction, { kind: 'account-created', detail: null, ...about })
    // Wrong passwords for an address that nobody had yet must not lock its first owner out.
    await forgetSignInFailures(transaction, subjectKey)
    const registered = contacts.map(({ kind, value }) => ({ kind, value, isReachable: true }))
    const account = { address, ...password, contacts: registered }
    const accountId = await addAccount(transaction, account, nowMs)
    const facts = factsOf({ familyName, givenName })
    await addFacts(transaction, secrets, { accountId, subjectKey }, facts)
    return null
  })
}
