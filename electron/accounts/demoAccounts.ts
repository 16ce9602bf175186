import { z } from 'zod'
import { LIMITS } from '#shared/procedure/limits'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { addAccount } from './accountRepository'

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
    facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
)
export type DemoAccounts = z.infer<typeof demoAccounts>

/** Fills an empty practice store, all or nothing; leaves any other as it is. */
export async function seedDemoAccounts(
  store: OpenDatabase<Tables>,
  parts: {
    readonly accounts: DemoAccounts
    readonly subjectKey: (address: string) => string
    readonly nowMs: number
  },
): Promise<void> {
  const { accounts, subjectKey, nowMs } = parts
  await store.transaction(async (transaction) => {
    const some = await transaction.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
    if (some !== undefined) return
    for (const account of accounts) {
      const contacts = account.contacts.map(({ kind, value, reachable }) => ({
        kind,
        value,
        isReachable: reachable,
        blocksUs: false,
      }))
      await addAccount(transaction, { ...account, contacts }, nowMs)
    }
    const locked = accounts.filter((account) => account.locked)
    const failures = locked.map(({ address }) => ({
      subject_key: subjectKey(address),
      failures: LIMITS.wrongSignInsBeforeDisabled,
      last_failure_at_ms: nowMs,
    }))
    if (failures.length > 0) {
      await transaction.insertInto('sign_in_failures').values(failures).execute()
    }
  })
}
