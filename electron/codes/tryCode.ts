import type { Kysely, Transaction } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import { recordAudit } from '../audit/recordAudit'
import { codeAllowance } from '../limits/allowances'
import { recordEvent, retractEvent } from '../limits/countedEvents'
import { isSameDigest, type Secrets } from '../platform/secrets'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { digestOfCode } from './issueCode'
import { countTry, findCode, spendCode, type StoredCode } from './securityCodeRepository'

/** What is left of a code. */
export interface CodeStanding {
  readonly isOpen: boolean
  readonly triesLeft: number
  /** When the account takes codes again; null while it does. */
  readonly codesOpenAtMs: number | null
}

export type CodeOutcome =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'void' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'closed'; readonly untilMs: number }

interface Attempt {
  readonly codeId: string
  readonly sessionId: string
  readonly subjectKey: string
  readonly digits: string
  readonly nowMs: number
}

export async function codeStanding(
  sql: Kysely<Tables>,
  { codeId, subjectKey, nowMs }: Pick<Attempt, 'codeId' | 'subjectKey' | 'nowMs'>,
): Promise<CodeStanding> {
  const code = await findCode(sql, codeId)
  const account = await codeAllowance(sql, subjectKey, nowMs)
  const triesOfCode = code === null ? 0 : LIMITS.wrongCodesPerCode - code.tries
  const isOpen = code !== null && isTakingTries(code) && nowMs < code.expiresAtMs
  const triesLeft = isOpen ? Math.min(triesOfCode, account.left) : 0
  return { isOpen, triesLeft, codesOpenAtMs: account.opensAtMs }
}

function isTakingTries(code: StoredCode): boolean {
  return code.state === 'open' && code.tries < LIMITS.wrongCodesPerCode
}

/**
 * Counts first, compares second, in transactions of their own: pulling the plug between the two
 * leaves the try counted, so switching the kiosk off and on never buys another guess.
 */
export async function tryCode(
  { store, secrets }: { readonly store: OpenDatabase<Tables>; readonly secrets: Secrets },
  attempt: Attempt,
): Promise<CodeOutcome> {
  const counted = await store.transaction((transaction) =>
    countAttempt({ secrets }, transaction, attempt),
  )
  if (counted.kind !== 'counted') return counted
  const digest = digestOfCode(secrets, attempt.sessionId, attempt.digits)
  if (!isSameDigest(digest, counted.code.codeDigest)) {
    return afterWrong(await codeStanding(store.sql, attempt))
  }
  return await store.transaction(async (transaction) => {
    await retractEvent(transaction, counted.eventId)
    const isSpent = await spendCode(transaction, attempt.codeId)
    if (isSpent) await recordGuess({ secrets }, transaction, attempt, 'passed')
    return { kind: isSpent ? 'right' : 'void' }
  })
}

function afterWrong({ codesOpenAtMs, triesLeft }: CodeStanding): CodeOutcome {
  return codesOpenAtMs === null
    ? { kind: 'wrong', triesLeft }
    : { kind: 'closed', untilMs: codesOpenAtMs }
}

type Counted =
  | { readonly kind: 'counted'; readonly code: StoredCode; readonly eventId: number }
  | Exclude<CodeOutcome, { kind: 'right' | 'wrong' }>

function recordGuess(
  parts: { readonly secrets: Secrets },
  transaction: Transaction<Tables>,
  { sessionId, subjectKey, nowMs: atMs }: Attempt,
  kind: 'tried' | 'passed',
): Promise<number> {
  return recordAudit(parts, transaction, { kind, detail: 'code', sessionId, subjectKey, atMs })
}

async function countAttempt(
  parts: { readonly secrets: Secrets },
  transaction: Transaction<Tables>,
  attempt: Attempt,
): Promise<Counted> {
  const { codeId, sessionId, subjectKey, nowMs } = attempt
  const account = await codeAllowance(transaction, subjectKey, nowMs)
  if (account.opensAtMs !== null) return { kind: 'closed', untilMs: account.opensAtMs }
  const code = await findCode(transaction, codeId)
  if (code === null || code.sessionId !== sessionId) return { kind: 'void' }
  if (code.state === 'open' && nowMs >= code.expiresAtMs) return { kind: 'expired' }
  if (!isTakingTries(code)) return { kind: 'void' }
  await countTry(transaction, codeId)
  await recordGuess(parts, transaction, attempt, 'tried')
  const event = { kind: 'wrong-code', key: subjectKey, atMs: nowMs } as const
  return { kind: 'counted', code, eventId: await recordEvent(transaction, event) }
}
