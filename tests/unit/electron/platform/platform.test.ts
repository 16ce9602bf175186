import { describe, expect, test } from 'vitest'
import { createLogger } from '../../../../electron/platform/logger'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { createSecrets, isSameDigest } from '../../../../electron/platform/secrets'
import { SerialQueue } from '../../../../electron/platform/serialQueue'

describe("the kiosk's key", () => {
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

test('a warning is one line of the log', () => {
  const lines: string[] = []
  createLogger((line) => lines.push(line)).warn('the disk is old')
  expect(lines).toEqual(['warning the disk is old\n'])
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
