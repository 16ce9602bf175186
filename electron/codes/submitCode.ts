import type { Problem } from '#shared/procedure/problems'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import type { Clock } from '../platform/clock'
import type { Secrets } from '../platform/secrets'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { tryCode, type CodeOutcome } from './tryCode'

/** Tries what a person typed; null when it is the code. What cannot be one does not cost a try. */
export async function submitCode(
  {
    store,
    secrets,
    clock,
  }: {
    readonly store: OpenDatabase<Tables>
    readonly secrets: Secrets
    readonly clock: Clock
  },
  sent: { readonly codeId: string; readonly sessionId: string; readonly subjectKey: string },
  typed: string,
): Promise<Problem | null> {
  const digits = readSecurityCode(typed)
  if (!digits.ok) return digits.error
  const attempt = { ...sent, digits: digits.value, nowMs: clock.nowMs() }
  const outcome = await tryCode({ store, secrets }, attempt)
  return outcome.kind === 'right' ? null : problemOf(outcome)
}

function problemOf(outcome: Exclude<CodeOutcome, { kind: 'right' }>): Problem {
  // A code that takes no more tries has nothing to be corrected at its field.
  const field = 'form'
  switch (outcome.kind) {
    case 'wrong':
      return outcome.triesLeft > 0
        ? { code: 'code-wrong', field: 'code', triesLeft: outcome.triesLeft }
        : { code: 'code-void', field }
    case 'void':
      return { code: 'code-void', field }
    case 'expired':
      return { code: 'code-expired', field }
    case 'closed':
      return { code: 'codes-closed', field, untilMs: outcome.untilMs }
  }
}
