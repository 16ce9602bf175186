import type { Kysely } from 'kysely'
import { NO_ACCOUNT_ID } from './noAccount'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import type { FactForm } from './factForms'

/** What an account knows about its owner, as digests: equal facts of two owners look different. */
export function digestOfFact(
  secrets: Secrets,
  subjectKey: string,
  { kind, form }: FactForm,
): string {
  return secrets.digest('fact', `${subjectKey}\0${kind}\0${form}`)
}

export async function addFacts(
  sql: Kysely<Tables>,
  secrets: Secrets,
  owner: { readonly accountId: number; readonly subjectKey: string },
  facts: readonly FactForm[],
): Promise<void> {
  const rows = facts.map((fact) => ({
    account_id: owner.accountId,
    kind: fact.kind,
    digest: digestOfFact(secrets, owner.subjectKey, fact),
  }))
  if (rows.length === 0) return
  await sql
    .insertInto('account_facts')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listFacts(
  sql: Kysely<Tables>,
  accountId: number | null,
): Promise<readonly { readonly kind: FactForm['kind']; readonly digest: string }[]> {
  return await sql
    .selectFrom('account_facts')
    .select(['kind', 'digest'])
    .where('account_id', '=', accountId ?? NO_ACCOUNT_ID)
    .execute()
}
