import { describe, expect, test } from 'vitest'
import { hashNewPassword } from '../../../../electron/accounts/hashNewPassword'
import { raisePasswordHash } from '../../../../electron/accounts/passwordRepository'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { goToSignIn, YAMADA } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const PASSWORD = 'Asagao-2026'
const NOW_COSTS = 'ln=4,r=8,p=1'
/** Below the price at which the test kiosk hashes. */
const formerHasher = createPasswordHasher(systemRandom, { logN: 3, r: 8, p: 1 })

function storedPasswords({ store }: TestKiosk) {
  return store.sql
    .selectFrom('accounts')
    .select(['id', 'password_hash', 'password_beginning_hash', 'password_changed_at_ms'])
    .where('address', '=', YAMADA.address)
    .executeTakeFirstOrThrow()
}

function formerPasswords({ store }: TestKiosk) {
  return store.sql.selectFrom('former_passwords').selectAll().execute()
}

/** At 「サインイン」, with the password hashed as an earlier version of the kiosk would have. */
async function kioskAtSignIn(keepsBeginning = true) {
  const kiosk = await openTestKiosk()
  await goToSignIn(kiosk, PASSWORD)
  const hashing = { secrets: kiosk.secrets, passwordHasher: formerHasher }
  const { passwordHash, beginningHash } = await hashNewPassword(hashing, PASSWORD)
  await kiosk.store.sql
    .updateTable('accounts')
    .set({
      password_hash: passwordHash,
      password_beginning_hash: keepsBeginning ? beginningHash : null,
    })
    .where('address', '=', YAMADA.address)
    .execute()
  const signIn = (password: string) =>
    kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
  return { kiosk, signIn }
}

describe('a sign-in with the right password', () => {
  test('raises an outdated hash, whole and beginning, and counts as no change of the password', async () => {
    const { kiosk, signIn } = await kioskAtSignIn()
    const before = await storedPasswords(kiosk)
    const formerBefore = await formerPasswords(kiosk)
    kiosk.time.advance(1000)
    expect((await signIn(PASSWORD)).problems).toEqual([])

    const after = await storedPasswords(kiosk)
    expect(after.password_hash).toContain(NOW_COSTS)
    expect(after.password_beginning_hash).toContain(NOW_COSTS)
    expect(await formerHasher.verify(PASSWORD, after.password_hash)).toBe(true)
    expect(after.password_changed_at_ms).toBe(before.password_changed_at_ms)
    expect(await formerPasswords(kiosk)).toEqual(formerBefore)
  })

  test('puts no beginning on record that was not there', async () => {
    const { kiosk, signIn } = await kioskAtSignIn(false)
    await signIn(PASSWORD)
    expect(await storedPasswords(kiosk)).toMatchObject({
      password_hash: expect.stringContaining(NOW_COSTS),
      password_beginning_hash: null,
    })
  })

  test('leaves a hash of today as it is', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, PASSWORD)
    const before = await storedPasswords(kiosk)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: PASSWORD })
    expect(await storedPasswords(kiosk)).toEqual(before)
  })
})

test('a wrong password raises nothing', async () => {
  const { kiosk, signIn } = await kioskAtSignIn()
  const before = await storedPasswords(kiosk)
  expect((await signIn('Asagao-2027')).problems).not.toEqual([])
  expect(await storedPasswords(kiosk)).toEqual(before)
})

test('a password that was changed meanwhile is not put back', async () => {
  const { kiosk } = await kioskAtSignIn()
  const before = await storedPasswords(kiosk)
  const raised = { passwordHash: '$scrypt$other', beginningHash: null }
  await raisePasswordHash(kiosk.store.sql, before.id, '$scrypt$the one before', raised)
  expect(await storedPasswords(kiosk)).toEqual(before)
})
