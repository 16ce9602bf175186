import { sql as sqlText, type Kysely } from 'kysely'
import type { Reason } from '#shared/procedure/screens'
import type { Tables } from '../storage/schema'

/** Not bound: SQLite compiles anew for each value that it compares with the WHERE of an index. */
const FILED = sqlText.lit<'filed'>('filed')

type RequestState = Tables['recovery_requests']['state']

export interface NewRequest {
  readonly id: string
  readonly subjectKey: string
  readonly accountId: number | null
  readonly receiptDigest: string
  readonly reason: Reason
  readonly contactMask: string
  readonly sealedForm: Uint8Array
  readonly filedAtMs: number
  readonly reviewAtMs: number
}

/** What a request still says once its form is gone. */
export interface FiledRequest {
  readonly state: RequestState
  readonly contactMask: string
  readonly filedAtMs: number
  readonly decidedAtMs: number | null
}

/** A request that waits for its review. */
export type WaitingRequest = Pick<
  NewRequest,
  'id' | 'subjectKey' | 'accountId' | 'sealedForm' | 'reviewAtMs'
>

export async function insertRequest(sql: Kysely<Tables>, request: NewRequest): Promise<void> {
  await sql
    .insertInto('recovery_requests')
    .values({
      id: request.id,
      subject_key: request.subjectKey,
      account_id: request.accountId,
      receipt_digest: request.receiptDigest,
      reason: request.reason,
      contact_mask: request.contactMask,
      sealed_form: request.sealedForm,
      filed_at_ms: request.filedAtMs,
      review_at_ms: request.reviewAtMs,
      state: 'filed',
      decided_at_ms: null,
    })
    .execute()
}

/** When the account's open request was filed; null where none is open. */
export async function openRequestFiledAtMs(
  sql: Kysely<Tables>,
  subjectKey: string,
): Promise<number | null> {
  const row = await sql
    .selectFrom('recovery_requests')
    .select('filed_at_ms')
    .where('subject_key', '=', subjectKey)
    .where('state', '=', FILED)
    .executeTakeFirst()
  return row?.filed_at_ms ?? null
}

export async function findRequestByReceipt(
  sql: Kysely<Tables>,
  receiptDigest: string,
): Promise<FiledRequest | null> {
  const row = await sql
    .selectFrom('recovery_requests')
    .select(['state', 'contact_mask', 'filed_at_ms', 'decided_at_ms'])
    .where('receipt_digest', '=', receiptDigest)
    .executeTakeFirst()
  if (row === undefined) return null
  const { state, contact_mask, filed_at_ms, decided_at_ms } = row
  return { state, contactMask: contact_mask, filedAtMs: filed_at_ms, decidedAtMs: decided_at_ms }
}

export async function findRequestReason(sql: Kysely<Tables>, id: string): Promise<Reason> {
  const row = await sql
    .selectFrom('recovery_requests')
    .select('reason')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.reason
}

export async function listWaitingRequests(sql: Kysely<Tables>): Promise<readonly WaitingRequest[]> {
  const rows = await sql
    .selectFrom('recovery_requests')
    .select(['id', 'subject_key', 'account_id', 'sealed_form', 'review_at_ms'])
    .where('state', '=', FILED)
    .orderBy('review_at_ms')
    .execute()
  return rows.flatMap(({ id, subject_key, account_id, sealed_form, review_at_ms }) =>
    sealed_form === null
      ? []
      : {
          id,
          subjectKey: subject_key,
          accountId: account_id,
          sealedForm: sealed_form,
          reviewAtMs: review_at_ms,
        },
  )
}

/** Decides a request once and wipes its form. False when it was decided or closed before. */
export async function decideRequest(
  sql: Kysely<Tables>,
  { id, state, nowMs }: { id: string; state: 'verified' | 'refused'; nowMs: number },
): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('recovery_requests')
    .set({ state, sealed_form: null, decided_at_ms: nowMs })
    .where('id', '=', id)
    .where('state', '=', FILED)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A password that was changed meanwhile leaves nothing to recover. */
export async function closeRequestsOfSubject(
  sql: Kysely<Tables>,
  subjectKey: string,
  nowMs: number,
): Promise<void> {
  await sql
    .updateTable('recovery_requests')
    .set({ state: 'closed', sealed_form: null, decided_at_ms: nowMs })
    .where('subject_key', '=', subjectKey)
    .where('state', '=', FILED)
    .execute()
}
