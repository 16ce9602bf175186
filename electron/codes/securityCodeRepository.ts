import { sql as sqlText, type Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

/** Not bound: SQLite compiles anew for each value that it compares with the WHERE of an index. */
const OPEN = sqlText.lit<'open'>('open')

/** A code as it rests: a digest, never digits. */
export interface StoredCode {
  readonly id: string
  readonly sessionId: string
  readonly codeDigest: string
  readonly expiresAtMs: number
  readonly tries: number
  readonly state: Tables['security_codes']['state']
}

export async function insertCode(
  sql: Kysely<Tables>,
  code: Pick<StoredCode, 'id' | 'sessionId' | 'codeDigest' | 'expiresAtMs'> & {
    readonly subjectKey: string
    readonly contactKey: string
  },
): Promise<void> {
  await sql
    .insertInto('security_codes')
    .values({
      id: code.id,
      session_id: code.sessionId,
      subject_key: code.subjectKey,
      contact_key: code.contactKey,
      code_digest: code.codeDigest,
      expires_at_ms: code.expiresAtMs,
      tries: 0,
      state: 'open',
    })
    .execute()
}

export async function findCode(sql: Kysely<Tables>, id: string): Promise<StoredCode | null> {
  const row = await sql
    .selectFrom('security_codes')
    .select(['id', 'session_id', 'code_digest', 'expires_at_ms', 'tries', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { session_id, code_digest, expires_at_ms, ...same } = row
  return { ...same, sessionId: session_id, codeDigest: code_digest, expiresAtMs: expires_at_ms }
}

export async function countTry(sql: Kysely<Tables>, id: string): Promise<void> {
  await sql
    .updateTable('security_codes')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Uses an open code up. False when somebody else was faster. */
export async function spendCode(sql: Kysely<Tables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('security_codes')
    .set({ state: 'used' })
    .where('id', '=', id)
    .where('state', '=', OPEN)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function voidCodesOfSession(sql: Kysely<Tables>, sessionId: string): Promise<void> {
  await voidCodes(sql, 'session_id', sessionId)
}

/** R11: every unused code of an account whose password has changed. */
export async function voidCodesOfSubject(sql: Kysely<Tables>, subjectKey: string): Promise<void> {
  await voidCodes(sql, 'subject_key', subjectKey)
}

/** For a start after a power cut: no session survives it, so no code may. */
export async function voidEveryCode(sql: Kysely<Tables>): Promise<void> {
  await sql.updateTable('security_codes').set({ state: 'void' }).where('state', '=', OPEN).execute()
}

async function voidCodes(
  sql: Kysely<Tables>,
  column: 'session_id' | 'subject_key',
  value: string,
): Promise<void> {
  await sql
    .updateTable('security_codes')
    .set({ state: 'void' })
    .where(column, '=', value)
    .where('state', '=', OPEN)
    .execute()
}
