import { describe, expect, test } from 'vitest'
import type { RecoveryAnswers } from '#shared/procedure/recovery'
import { comparePasswords } from '../../../../electron/recovery/comparePasswords'
import { hashNewPassword } from '../../../../electron/accounts/hashNewPassword'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { goToNewPassword } from '../../../support/journeySteps'
import {
  DAY_MS,
  file,
  review,
  rowsOf,
  setPassword,
  SUZUKI,
  verdicts,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const BIRTH = { birthYear: '1988', birthMonth: '11', birthDay: '3' }

/** Resets Suzuki's password again and again by mailed codes. */
async function resetTo(kiosk: TestKiosk, passwords: readonly string[]): Promise<void> {
  for (const password of passwords) {
    await goToNewPassword(kiosk, SUZUKI)
    expect((await setPassword(kiosk, password)).state.view.screen).toBe('recovered')
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(DAY_MS)
  }
}

async function judge(
  kiosk: TestKiosk,
  typed: Partial<RecoveryAnswers>,
): Promise<string | undefined> {
  await file(kiosk, SUZUKI, typed)
  await review(kiosk)
  kiosk.time.advance(DAY_MS)
  return (await verdicts(kiosk)).at(-1)
}
/** Fifty points with a password that is known wholly, and not otherwise. */
const withPassword = (password: string) => ({ ...BIRTH, formerPasswords: [password, '', ''] })
/** Fifty points with a password of which the beginning is known, and not without. */
const withBeginning = (password: string) => ({
  ...BIRTH,
  familyName: '鈴木',
  givenName: '花子',
  formerPasswords: [password, '', ''],
})

describe('the password before a reset', () => {
  test('counts as known in a later recovery, whole and by its beginning', async () => {
    const kiosk = await openTestKiosk()
    await resetTo(kiosk, ['Asagao-2026', 'Kikyou-2027'])
    expect(await judge(kiosk, withPassword('Asagao-2026'))).toBe('verified')
    expect(await judge(kiosk, withPassword(SUZUKI.password))).toBe('verified')
    expect(await judge(kiosk, withPassword('Asagao-2025'))).toBe('refused')
    expect(await judge(kiosk, withBeginning('ASAGAO-?'))).toBe('verified')
    expect(await judge(kiosk, withBeginning('Asaga'))).toBe('refused')
  }, 60_000)

  test('and the present one count alike: whoever remembers it has had the account', async () => {
    const kiosk = await openTestKiosk()
    expect(await judge(kiosk, withPassword(SUZUKI.password))).toBe('verified')
    await resetTo(kiosk, ['Asagao-2026'])
    expect(await judge(kiosk, withPassword('Asagao-2026'))).toBe('verified')
    expect(await judge(kiosk, withBeginning('asagao'))).toBe('verified')
  })

  test('is forgotten after three others', async () => {
    const kiosk = await openTestKiosk()
    await resetTo(kiosk, ['First-2026', 'Second-2026', 'Third-2026', 'Fourth-2026', 'Fifth-2026'])
    const { former } = await rowsOf(kiosk)
    const account = await kiosk.store.sql
      .selectFrom('accounts')
      .select('id')
      .where('address', '=', SUZUKI.address)
      .executeTakeFirstOrThrow()
    expect(former.filter(({ account_id }) => account_id === account.id)).toHaveLength(3)
    expect(await judge(kiosk, withPassword('First-2026'))).toBe('refused')
    expect(await judge(kiosk, withPassword('Second-2026'))).toBe('verified')
  }, 60_000)

  test('cannot be read in the store, nor can any other', async () => {
    const kiosk = await openTestKiosk()
    const used = ['Asagao-2026', 'Kikyou-2027']
    await resetTo(kiosk, used)
    const rows = JSON.stringify(await rowsOf(kiosk)).toLowerCase()
    const beginnings = used.map((password) => password.slice(0, 6))
    for (const text of [
      ...used,
      ...beginnings,
      'Yamada1961',
      'Sapporo',
      'yuko1979',
      '旅行の写真',
    ]) {
      expect(rows).not.toContain(text.toLowerCase())
    }
    const { former } = await rowsOf(kiosk)
    for (const { password_hash, beginning_hash } of former) {
      expect(password_hash).toMatch(/^\$scrypt\$/)
      expect(beginning_hash ?? '$scrypt$').toMatch(/^\$scrypt\$/)
    }
  })
})

describe('passwords that are compared', () => {
  test('count once each, also where the account has had one of them twice', async () => {
    const { secrets } = await openTestKiosk()
    const hasher = createPasswordHasher(systemRandom, { logN: 4, r: 8, p: 1 })
    const hashing = { secrets, passwordHasher: hasher }
    const known = await Promise.all(
      ['Sakura-2014', 'Himawari7', 'Sakura-2014'].map((each) => hashNewPassword(hashing, each)),
    )
    const tally = (...typed: readonly string[]) => comparePasswords(hashing, typed, known)
    const counted = { isOnRecord: true, nearlyMatching: 0 }
    expect(await tally('Sakura-2014')).toEqual({ ...counted, answered: 1, matching: 1 })
    const twice = await tally('Sakura-2014', 'Sakura-2014', '')
    expect(twice).toEqual({ ...counted, answered: 1, matching: 1 })
    const both = await tally('Sakura-2014', 'himawari', 'x')
    expect(both).toEqual({ ...counted, answered: 3, matching: 1, nearlyMatching: 1 })
    expect(await comparePasswords(hashing, ['x'], [])).toMatchObject({ isOnRecord: false })
  })
})
