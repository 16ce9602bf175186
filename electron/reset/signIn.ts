import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { readAddress } from '#shared/rules/readAddress'
import type { Subject } from '../accounts/account'
import { hashNewPassword } from '../accounts/hashNewPassword'
import { findPasswordHash, raisePasswordHash } from '../accounts/passwordRepository'
import {
  countSignIn,
  forgetSignInFailures,
  readSignInFailures,
  signInLock,
  type SignInLock,
} from '../accounts/signInFailures'
import { findSubject } from '../accounts/subjectFinder'
import type { StepParts } from '../session/stepParts'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'

/** 手順 A-8. An unknown account takes as long and counts as long as a known one. */
export async function signIn(
  parts: StepParts,
  input: { readonly address: string; readonly password: string },
): Promise<StepOutcome> {
  const address = readAddress(input.address)
  const password = passwordProblems(input.password)
  if (!address.ok || password.length > 0) {
    return refused(...(address.ok ? [] : [address.error]), ...password)
  }
  const subject = await findSubject({ sql: parts.store.sql, secrets: parts.secrets }, address.value)
  const problem = await checkPassword(parts, subject, clip(input.password))
  const tried = { kind: 'sign-in-tried', address: input.address } as const
  return problem === null
    ? happened({ kind: 'signed-in', address: address.value })
    : { facts: [tried], problems: [problem] }
}

function passwordProblems(password: string): readonly Problem[] {
  return password === '' ? [{ code: 'required', field: 'password' }] : []
}

/** Counted and committed as failed before it is compared; a locked account is not even counted. */
async function checkPassword(
  parts: StepParts,
  subject: Subject,
  password: string,
): Promise<Problem | null> {
  const { store, clock, passwordHasher } = parts
  const nowMs = clock.nowMs()
  const lock = await store.transaction(async (transaction) => {
    const before = signInLock(await readSignInFailures(transaction, subject.key), nowMs)
    if (before.kind === 'open') await countSignIn(transaction, subject.key, nowMs)
    return before
  })
  if (lock.kind !== 'open') return lockProblem(lock)
  const hash = await findPasswordHash(store.sql, subject.accountId)
  if (await passwordHasher.verify(password, hash)) {
    await forgetSignInFailures(store.sql, subject.key)
    if (hash !== null) await raiseHash(parts, subject, hash, password)
    return null
  }
  return wrongPassword(signInLock(await readSignInFailures(store.sql, subject.key), nowMs))
}

/**
 * A right password is the only chance to hash it at today's price. The time that this takes tells
 * nothing to whoever did not know the password.
 */
async function raiseHash(
  parts: StepParts,
  { accountId }: Subject,
  hash: string,
  password: string,
): Promise<void> {
  if (!parts.passwordHasher.isOutdated(hash)) return
  const raised = await hashNewPassword(parts, password)
  await raisePasswordHash(parts.store.sql, accountId, hash, raised)
}

/** Long input must not cost long work; one character over the limit is already wrong. */
function clip(password: string): string {
  return password.slice(0, LIMITS.passwordMaximumCharacters + 1)
}

function wrongPassword(lock: SignInLock): Problem {
  return lock.kind === 'open'
    ? { code: 'sign-in-wrong', field: 'password', triesLeft: lock.triesLeft }
    : lockProblem(lock)
}

function lockProblem(lock: Exclude<SignInLock, { kind: 'open' }>): Problem {
  const untilMs = lock.kind === 'locked' ? lock.untilMs : null
  return { code: 'sign-in-locked', field: 'password', untilMs }
}
