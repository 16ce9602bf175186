import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inventContacts } from '../../../../electron/accounts/inventContacts'
import { contactWays } from '../../../../electron/accounts/contactWays'

const digestOf = (index: number) => createHash('sha256').update(String(index)).digest('hex')
const many = Array.from({ length: 4000 }, (_, index) => inventContacts(digestOf(index)))

describe('invented contacts', () => {
  test('are the same for the same digest', () => {
    expect(inventContacts(digestOf(7))).toEqual(inventContacts(digestOf(7)))
  })

  test('have the shape of registered ones', () => {
    for (const { kind, value } of many.flat()) {
      const shape = {
        email: /^[a-z]+\d{2}@[a-z.]+$/,
        landline: /^0\d{9}$/,
        mobile: /^0[789]0-\d{4}-\d{4}$/,
      }
      expect(value).toMatch(shape[kind])
    }
  })

  test('are as many and of the kinds that people have, sometimes none', () => {
    const share = (matches: (kinds: readonly string[]) => boolean) =>
      many.filter((contacts) => matches(contacts.map(({ kind }) => kind))).length / many.length
    expect(share((kinds) => kinds.length === 0)).toBeCloseTo(1 / 8, 1)
    expect(share((kinds) => kinds.includes('email'))).toBeCloseTo(5 / 8, 1)
    expect(share((kinds) => kinds.includes('mobile'))).toBeCloseTo(4 / 8, 1)
  })

  test('show every pair of last digits about as often as any other', () => {
    const tails = new Map<string, number>()
    for (const { value } of many.flat().filter(({ kind }) => kind !== 'email')) {
      tails.set(value.slice(-2), (tails.get(value.slice(-2)) ?? 0) + 1)
    }
    const total = [...tails.values()].reduce((sum, count) => sum + count, 0)
    const chiSquare = [...Array(100).keys()].reduce((sum, tail) => {
      const count = tails.get(String(tail).padStart(2, '0')) ?? 0
      return sum + (count - total / 100) ** 2 / (total / 100)
    }, 0)
    // 99 degrees of freedom: 148 is the 0.1 % point.
    expect(chiSquare).toBeLessThan(148)
  })
})

test('a mobile can be texted and called, a home telephone only called, a mailbox only mailed', () => {
  const contact = (kind: 'email' | 'landline' | 'mobile', value: string) => ({
    id: 1,
    kind,
    value,
    key: '',
  })
  const ways = contactWays({
    accountId: 1,
    address: 'a@example.jp',
    key: '',
    contacts: [
      contact('email', 'msabc123@outlook.com'),
      contact('landline', '03-1234-5978'),
      contact('mobile', '090-9876-5432'),
    ],
  })
  expect(ways.map(({ id, mask, domain }) => [id, mask, domain])).toEqual([
    ['contact-1-email', 'ms*****@outlook.com', '@outlook.com'],
    ['contact-2-call', '********78', null],
    ['contact-3-sms', '*********32', null],
    ['contact-3-call', '*********32', null],
  ])
})
