import type { Kysely } from 'kysely'
import { z } from 'zod'
import { LIMITS } from '#shared/procedure/limits'
import { accountFacts } from './accountFacts'
import type { Clock } from '../platform/clock'
import type { PasswordHasher, ScryptCost } from '../platform/passwordHasher'
import type { Secrets } from '../platform/secrets'
import { factsOf } from './factForms'
import { addFacts, listFacts } from './factRepository'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { addAccount, findAccountId } from './accountRepository'
import { hashNewPassword } from './hashNewPassword'
import { addFormerPassword, type HashedPassword } from './passwordRepository'

/** The accounts that demonstration and training start from (resources/demo-accounts.json). */
export const demoAccounts = z.array(
  z.strictObject({
    address: z.string(),
    /** For trainers and tests; never stored. */
    password: z.string(),
    /** The same password as it is stored, so that the first start does not hash six of them. */
    passwordHash: z.string(),
    note: z.string(),
    /** True for an account that wrong passwords have locked until it is reset. */
    locked: z.boolean().default(false),
    contacts: z.array(
      z.strictObject({
        kind: z.enum(['email', 'landline', 'mobile']),
        value: z.string(),
        reachable: z.boolean().default(true),
      }),
    ),
    facts: accountFacts,
  }),
)
export type DemoAccounts = z.infer<typeof demoAccounts>

type DemoAccount = DemoAccounts[number]

/** These passwords stand in the repository for everybody: the first start need not take seconds. */
export const SEED_COST: ScryptCost = { logN: 14, r: 8, p: 1 }

export interface SeedParts {
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
  readonly clock: Clock
  /** At `SEED_COST`. */
  readonly seedHasher: PasswordHasher
  readonly accounts: DemoAccounts
}

/**
 * Fills an empty practice store, all or nothing. Any other keeps its accounts as they are; those of
 * an earlier version only learn what recovery asks for.
 */
export async function seedDemoAccounts(parts: SeedParts): Promise<void> {
  const { store, accounts } = parts
  const some = await store.sql.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
  const isEmpty = some === undefined
  const unseeded: DemoAccount[] = []
  for (const account of accounts) {
    if (isEmpty || (await lacksFacts(store.sql, account))) unseeded.push(account)
  }
  const seeds = await Promise.all(unseeded.map((account) => prepare(parts, account)))
  if (seeds.length === 0) return
  await store.transaction(async (transaction) => {
    for (const seed of seeds) {
      if (isEmpty) await seedAccount(parts, transaction, seed)
      await seedHistory(parts, transaction, seed)
    }
  })
}

/** An account with the hashes of its former passwords, made before the transaction: they are slow. */
interface Seed {
  readonly account: DemoAccount
  readonly formerPasswords: readonly HashedPassword[]
}

async function lacksFacts(sql: Kysely<Tables>, { address }: DemoAccount): Promise<boolean> {
  const accountId = await findAccountId(sql, address)
  return accountId !== null && (await listFacts(sql, accountId)).length === 0
}

async function prepare({ secrets, seedHasher }: SeedParts, account: DemoAccount): Promise<Seed> {
  const hashing = { secrets, passwordHasher: seedHasher }
  const passwords = account.facts.formerPasswords ?? []
  const formerPasswords = passwords.map((password) => hashNewPassword(hashing, password))
  return { account, formerPasswords: await Promise.all(formerPasswords) }
}

async function seedAccount(
  { secrets, clock }: SeedParts,
  transaction: Kysely<Tables>,
  { account: { address, passwordHash, contacts, locked } }: Seed,
): Promise<void> {
  const nowMs = clock.nowMs()
  const reachable = contacts.map(({ reachable: isReachable, kind, value }) => ({
    kind,
    value,
    isReachable,
  }))
  const created = { address, passwordHash, beginningHash: null, contacts: reachable }
  await addAccount(transaction, created, nowMs)
  if (locked) await disableSignIn(transaction, secrets.digest('account', address), nowMs)
}

async function seedHistory(
  { secrets }: SeedParts,
  transaction: Kysely<Tables>,
  { account: { address, facts }, formerPasswords }: Seed,
): Promise<void> {
  const accountId = await findAccountId(transaction, address)
  if (accountId === null) return
  const owner = { accountId, subjectKey: secrets.digest('account', address) }
  await addFacts(transaction, secrets, owner, factsOf(facts))
  for (const former of formerPasswords) await addFormerPassword(transaction, accountId, former)
}

/** As after a hundred wrong passwords: only a reset opens the account (R13). */
async function disableSignIn(
  sql: Kysely<Tables>,
  subjectKey: string,
  nowMs: number,
): Promise<void> {
  const failures = LIMITS.wrongSignInsBeforeDisabled
  await sql
    .insertInto('sign_in_failures')
    .values({ subject_key: subjectKey, failures, last_failure_at_ms: nowMs })
    .execute()
}
