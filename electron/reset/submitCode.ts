import type { Problem } from '#shared/procedure/problems'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import { tryCode, type CodeOutcome } from '../codes/tryCode'
import type { ResetParts } from './resetParts'
import type { ResetSession } from './resetSession'
import { happened, refused, type StepOutcome } from './stepOutcome'

/** 手順 A-5. What cannot be a code at all does not cost a try. */
export async function submitCode(
  { store, secrets, clock }: ResetParts,
  session: ResetSession & { step: 'enter-code' },
  input: { readonly code: string },
): Promise<StepOutcome> {
  const typed = readSecurityCode(input.code)
  if (!typed.ok) return refused(typed.error)
  const outcome = await tryCode(
    { store, secrets },
    {
      codeId: session.code.id,
      sessionId: session.sessionId,
      subjectKey: session.subject.key,
      digits: typed.value,
      nowMs: clock.nowMs(),
    },
  )
  return outcome.kind === 'right'
    ? happened({ kind: 'code-accepted' })
    : refused(problemOf(outcome))
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
