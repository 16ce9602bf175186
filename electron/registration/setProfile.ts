import { readAddress } from '#shared/rules/readAddress'
import { readRequiredName } from '#shared/rules/readName'
import { findAccountId } from '../accounts/accountRepository'
import { recordAudit } from '../audit/recordAudit'
import { addressCheckAllowance } from '../limits/allowances'
import { recordEvent, STATION_KEY } from '../limits/countedEvents'
import type { StepParts } from '../session/stepParts'
import type { At } from '../session/atStep'
import { happened, problemsOf, refused, type StepOutcome } from '../session/stepOutcome'
import type { Problem } from '#shared/procedure/problems'

interface TypedProfile {
  readonly address: string
  readonly familyName: string
  readonly givenName: string
}

/**
 * What the new account is called. That an address is taken has to be said, so how often it is said
 * is limited: nobody shall find out here who has an account.
 */
export async function setProfile(
  parts: StepParts,
  session: At<'create-account'>,
  input: TypedProfile,
): Promise<StepOutcome> {
  const address = readAddress(input.address)
  const familyName = readRequiredName(input.familyName, 'familyName')
  const givenName = readRequiredName(input.givenName, 'givenName')
  if (!address.ok || !familyName.ok || !givenName.ok) {
    return keep(input, problemsOf(address, familyName, givenName))
  }
  // Proven before the person came back to change the address: what is locked must not be the key.
  if (session.contacts.some(({ value }) => value === address.value)) {
    return keep(input, [{ code: 'contact-is-account', field: 'address' }])
  }
  const problem = await addressProblem(parts, session, address.value)
  if (problem !== null) return keep(input, [problem])
  const profile = {
    address: address.value,
    subjectKey: parts.secrets.digest('account', address.value),
    familyName: familyName.value,
    givenName: givenName.value,
  }
  return happened({ kind: 'registration', fact: { kind: 'profile-given', profile } })
}

function keep(typed: TypedProfile, problems: readonly Problem[]): StepOutcome {
  return { ...refused(...problems), facts: [{ kind: 'registration', fact: typedFact(typed) }] }
}

function typedFact({ address, familyName, givenName }: TypedProfile) {
  return { kind: 'profile-typed', typed: { address, familyName, givenName } } as const
}

function addressProblem(
  parts: StepParts,
  { sessionId }: At<'create-account'>,
  address: string,
): Promise<Problem | null> {
  const { store, clock } = parts
  const field = 'address'
  const nowMs = clock.nowMs()
  return store.transaction(async (transaction) => {
    const { opensAtMs } = await addressCheckAllowance(transaction, STATION_KEY, nowMs)
    if (opensAtMs !== null) return { code: 'addresses-paused', field, untilMs: opensAtMs }
    await recordEvent(transaction, { kind: 'address-checked', key: STATION_KEY, atMs: nowMs })
    const tried = { kind: 'tried', detail: 'new-address', sessionId, atMs: nowMs } as const
    await recordAudit(parts, transaction, tried)
    const isFree = (await findAccountId(transaction, address)) === null
    return isFree ? null : { code: 'address-taken', field }
  })
}
