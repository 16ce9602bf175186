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
import { recordAudit } from '../audit/recordAudit'
import type { Begun } from '../session/begun'
import type { StepParts } from '../session/stepParts'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'

/** 手順 A-8. An unknown account takes as long and counts as long as a known one. */
export async function signIn(
  parts: StepParts,
  { sessionId }: Pick<Begun, 'sessionId'>,
  input: { readonly address: string; readonly password: string },
): Promise<StepOutcome> {
  const address = readAddress(input.address)
  const password = passwordProblems(input.password)
  if (!address.ok || password.length > 0) {
    return refused(...(address.ok ? [] : [address.error]), ...password)
  }
  const subject = await findSubject({ sql: parts.store.sql, secrets: parts.secrets }, address.value)
  const guest = { sessionId, subject }
  const problem = await checkPassword(parts, guest, clip(input.password))
  const tried = { kind: 'sign-in-tried', address: input.address } as const
  return problem === null
    ? happened({ kind: 'signed-in', address: address.value })
    : { facts: [tried], problems: [problem] }
}

function passwordProblems(password: string): readonly Problem[] {
  return password === '' ? [{ code: 'required', field: 'password' }] : []
}

/** Whoever stands there, and whom they say they are. */
interface Guest {
  readonly sessionId: string
  readonly subject: Subject
}

/** Counted and committed as failed before it is compared; a locked account is not even counted. */
async function checkPassword(
  parts: StepParts,
  { sessionId, subject }: Guest,
  password: string,
): Promise<Problem | null> {
  const { store, clock, passwordHasher } = parts
  const nowMs = clock.nowMs()
  const about = { sessionId, subjectKey: subject.key, atMs: nowMs }
  const lock = await store.transaction(async (transaction) => {
    const before = signInLock(await readSignInFailures(transaction, subject.key), nowMs)
    if (before.kind !== 'open') return before
    await countSignIn(transaction, subject.key, nowMs)
    await recordAudit(parts, transaction, { kind: 'tried', detail: 'password', ...about })
    return before
  })
  if (lock.kind !== 'open') return lockProblem(lock)
  const hash = await findPasswordHash(store.sql, subject.accountId)
  if (await passwordHasher.verify(password, hash)) {
    await store.transaction(async (transaction) => {
      await forgetSignInFailures(transaction, subject.key)
      await recordAudit(parts, transaction, { kind: 'passed', detail: 'password', ...about })
    })
    if (hash !== null) await raiseHash(parts, { sessionId, subject }, hash, password)
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
  { sessionId, subject }: Guest,
  hash: string,
  password: string,
): Promise<void> {
  if (!parts.passwordHasher.isOutdated(hash)) return
  const raised = await hashNewPassword(parts, password)
  const about = { sessionId, subjectKey: subject.key, atMs: parts.clock.nowMs() }
  await parts.store.transaction(async (transaction) => {
    await raisePasswordHash(transaction, subject.accountId, hash, raised)
    await recordAudit(parts, transaction, { kind: 'hash-raised', detail: null, ...about })
  })
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
