import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import demoAccountsJson from '../../../../resources/demo-accounts.json'
import { demoAccounts } from '../../../../electron/accounts/demoAccounts'
import { createLogger } from '../../../../electron/platform/logger'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { loadSecretKey, SecretKeyError } from '../../../../electron/platform/secretKey'
import { createSecrets, isSameDigest } from '../../../../electron/platform/secrets'
import { SerialQueue } from '../../../../electron/platform/serialQueue'
import { temporaryFolder } from '../../../support/testKiosk'

describe('a stored password', () => {
  const hasher = createPasswordHasher(systemRandom)

  test('rests with its parameters, at the price that OWASP asks', async () => {
    const stored = await hasher.hash('Sakura-2014')
    expect(stored).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await hasher.verify('Sakura-2014', stored)).toBe(true)
    expect(await hasher.verify('sakura-2014', stored)).toBe(false)
    expect(await hasher.hash('Sakura-2014')).not.toBe(stored)
  })

  test('of nobody is never right', async () => {
    expect(await hasher.verify('', null)).toBe(false)
  })

  test('of every demonstration account is the one that the trainers are told', async () => {
    const accounts = demoAccounts.parse(demoAccountsJson)
    expect(accounts).toHaveLength(6)
    for (const { password, passwordHash } of accounts) {
      expect(await hasher.verify(password, passwordHash)).toBe(true)
    }
  })
})

describe("the kiosk's key", () => {
  test('is made once, for its owner alone, and read again', () => {
    const file = path.join(temporaryFolder(), 'store.key')
    const key = loadSecretKey(file, systemRandom)
    expect(key).toHaveLength(32)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect([...loadSecretKey(file, systemRandom)]).toEqual([...key])
  })

  test('is never replaced when it is damaged', () => {
    const file = path.join(temporaryFolder(), 'store.key')
    fs.writeFileSync(file, 'short')
    expect(() => loadSecretKey(file, systemRandom)).toThrow(SecretKeyError)
    expect(fs.readFileSync(file, 'utf8')).toBe('short')
  })

  test('gives other digests for other purposes and other keys', () => {
    const secrets = createSecrets(systemRandom.bytes(32), systemRandom)
    const others = createSecrets(systemRandom.bytes(32), systemRandom)
    const digest = secrets.digest('account', 'a@example.jp')
    expect(secrets.digest('account', 'a@example.jp')).toBe(digest)
    expect(secrets.digest('contact', 'a@example.jp')).not.toBe(digest)
    expect(others.digest('account', 'a@example.jp')).not.toBe(digest)
    expect(isSameDigest(digest, digest)).toBe(true)
    expect(isSameDigest(digest, digest.slice(1))).toBe(false)
  })

  test('seals a text so that only the same key reads it, and no change goes unseen', () => {
    const secrets = createSecrets(systemRandom.bytes(32), systemRandom)
    const sealed = secrets.seal('0012345')
    expect(Buffer.from(sealed).includes('0012345')).toBe(false)
    expect(secrets.unseal(sealed)).toBe('0012345')
    const changed = Uint8Array.from(sealed, (byte, index) => (index === 30 ? byte ^ 1 : byte))
    expect(() => secrets.unseal(changed)).toThrow()
  })
})

test('the log names the error and where it arose, and nothing that anybody typed', () => {
  const lines: string[] = []
  createLogger((line) => lines.push(line)).error('call failed', new TypeError('CANARY-1234567'))
  expect(lines.join('')).toMatch(/^error call failed TypeError\n\s+at /)
  expect(lines.join('')).not.toContain('CANARY')
})

test('a queue runs one piece of work after the other, past one that fails', async () => {
  const queue = new SerialQueue()
  const order: string[] = []
  const work = (name: string, fails = false) =>
    queue.run(async () => {
      order.push(`${name} starts`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      order.push(`${name} ends`)
      if (fails) throw new Error(name)
    })
  const results = await Promise.allSettled([work('one', true), work('two')])
  expect(order).toEqual(['one starts', 'one ends', 'two starts', 'two ends'])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})
