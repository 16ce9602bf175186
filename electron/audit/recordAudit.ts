import type { Kysely } from 'kysely'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import type { AuditEntry } from './auditEvent'
import { insertRow, newestLink } from './auditRepository'
import { chainHash } from './auditRow'
import { encodeHidden } from './encodeHidden'
import { findRepeated } from './findRepeated'

/** 64 bits: enough to tell sessions apart, too few and keyed to find anybody by. */
const NAME_CHARACTERS = 16

/**
 * Adds an event to the trail in the transaction of what it tells about, so that neither is there
 * without the other: what cannot be written down does not happen. Answers the row's number, or that
 * of the row that says it already.
 */
export async function recordAudit(
  { secrets }: { readonly secrets: Pick<Secrets, 'digest'> },
  transaction: Kysely<Tables>,
  entry: AuditEntry,
): Promise<number> {
  if (!transaction.isTransaction) throw new Error('a row of the trail belongs into a transaction')
  const { kind, detail, atMs, sessionId, subjectKey, mask, channel, step } = entry
  const said = {
    ...{ atMs, kind, detail, step: step ?? null },
    station: shortName(secrets, 'station', ''),
    session: sessionId ? shortName(secrets, 'session', sessionId) : null,
    account: subjectKey ? shortName(secrets, 'account', subjectKey) : null,
    mask: mask ? encodeHidden(mask) : null,
    channel: channel ?? null,
  }
  const repeatedSeq = await findRepeated(transaction, said)
  if (repeatedSeq !== null) return repeatedSeq
  const before = await newestLink(transaction)
  const row = { seq: before.seq + 1, ...said }
  await insertRow(transaction, { ...row, hash: chainHash(secrets, before.hash, row) })
  return row.seq
}

/** Of its own kind: a name in the trail leads to no count and no code in the store. */
function shortName(secrets: Pick<Secrets, 'digest'>, what: string, key: string): string {
  return secrets.digest('audit-name', `${what}\0${key}`).slice(0, NAME_CHARACTERS)
}
