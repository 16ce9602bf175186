import { newPasswordProblems } from '#shared/rules/passwordRules'
import { changePasswordHash, findPasswordHash } from '../accounts/accountRepository'
import { forgetSignInFailures } from '../accounts/signInFailures'
import { voidCodesOfSubject } from '../codes/securityCodeRepository'
import type { ResetParts } from './resetParts'
import type { ResetSession } from './resetSession'
import { happened, refused, type StepOutcome } from './stepOutcome'

/**
 * 手順 A-6 and R11, in one transaction: the new password holds, the lock is lifted, every unused
 * code of the account is void.
 */
export async function setPassword(
  { store, clock, passwordHasher }: ResetParts,
  { subject }: ResetSession & { step: 'new-password' },
  input: { readonly password: string; readonly confirmation: string },
): Promise<StepOutcome> {
  const problems = newPasswordProblems(input.password, input.confirmation, subject.address)
  if (problems.length > 0) return refused(...problems)
  const former = await findPasswordHash(store.sql, subject.accountId)
  const [isFormer, hash] = await Promise.all([
    passwordHasher.verify(input.password, former),
    passwordHasher.hash(input.password),
  ])
  if (isFormer) return refused({ code: 'password-is-former', field: 'password' })
  await store.transaction(async (transaction) => {
    await changePasswordHash(transaction, subject.accountId, hash, clock.nowMs())
    await forgetSignInFailures(transaction, subject.key)
    await voidCodesOfSubject(transaction, subject.key)
  })
  return happened({ kind: 'password-changed' })
}
