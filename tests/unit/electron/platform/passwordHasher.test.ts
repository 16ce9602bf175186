import { describe, expect, test } from 'vitest'
import demoAccountsJson from '../../../../resources/demo-accounts.json'
import { demoAccounts, SEED_COST } from '../../../../electron/accounts/demoAccounts'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'

/** OWASP's Password Storage Cheat Sheet: each of these is as good as the others. */
const OWASP_SCRYPT = [
  'ln=17,r=8,p=1',
  'ln=16,r=8,p=2',
  'ln=15,r=8,p=3',
  'ln=14,r=8,p=5',
  'ln=13,r=8,p=10',
]

const hasher = createPasswordHasher(systemRandom)

function parametersOf(stored: string): string | undefined {
  return stored.split('$')[2]
}

describe('a stored password', () => {
  test('rests with its parameters, at a price that OWASP asks', async () => {
    const stored = await hasher.hash('Sakura-2014')
    expect(stored).toMatch(/^\$scrypt\$ln=\d+,r=\d+,p=\d+\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(OWASP_SCRYPT).toContain(parametersOf(stored))
    expect(await hasher.verify('Sakura-2014', stored)).toBe(true)
    expect(await hasher.verify('sakura-2014', stored)).toBe(false)
    expect(await hasher.hash('Sakura-2014')).not.toBe(stored)
  })

  test('of nobody is never right', async () => {
    expect(await hasher.verify('', null)).toBe(false)
  })

  test('of every demonstration account is the one that the trainers are told, at the same price', async () => {
    const accounts = demoAccounts.parse(demoAccountsJson)
    expect(accounts).toHaveLength(6)
    for (const { password, passwordHash } of accounts) {
      expect(OWASP_SCRYPT).toContain(parametersOf(passwordHash))
      expect(await hasher.verify(password, passwordHash)).toBe(true)
    }
  })
})

describe('a password that was hashed at another price', () => {
  const price = { logN: 6, r: 8, p: 2 }
  const here = createPasswordHasher(systemRandom, price)
  const hashAt = (change: Partial<typeof price>) =>
    createPasswordHasher(systemRandom, { ...price, ...change }).hash('Sakura-2014')

  test.each([{ logN: 5 }, { r: 7 }, { p: 1 }])('is outdated at %o', async (change) => {
    const stored = await hashAt(change)
    expect(here.isOutdated(stored)).toBe(true)
    expect(await here.verify('Sakura-2014', stored)).toBe(true)
    expect(await here.verify('Sakura-2015', stored)).toBe(false)
  })

  test.each([{}, { logN: 7 }, { r: 9 }, { p: 3 }])('is not outdated at %o', async (change) => {
    const stored = await hashAt(change)
    expect(here.isOutdated(stored)).toBe(false)
    expect(await here.verify('Sakura-2014', stored)).toBe(true)
  })

  test('takes as long to compare as one of nobody', async () => {
    const cheap = await createPasswordHasher(systemRandom, { logN: 4, r: 8, p: 1 }).hash(
      'Sakura-2014',
    )
    const shortestMs = async (stored: string | null) => {
      const times: number[] = []
      for (let round = 0; round < 3; round += 1) {
        const startMs = performance.now()
        await hasher.verify('Sakura-2015', stored)
        times.push(performance.now() - startMs)
      }
      return Math.min(...times)
    }
    // Not compared with the full price, it would take a thousandth.
    expect(await shortestMs(cheap)).toBeGreaterThan((await shortestMs(null)) / 2)
  })

  test('for practice is cheaper and so would be raised', async () => {
    const seeded = await createPasswordHasher(systemRandom, SEED_COST).hash('Sakura-2014')
    expect(hasher.isOutdated(seeded)).toBe(true)
  })
})
