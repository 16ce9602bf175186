import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { maskEmail } from '#shared/rules/maskContact'
import { contactWays } from '../../../../electron/accounts/contactWays'
import { demoAccounts } from '../../../../electron/accounts/demoAccounts'
import { inventContacts } from '../../../../electron/accounts/inventContacts'
import { findSubject } from '../../../../electron/accounts/subjectFinder'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { createSecrets } from '../../../../electron/platform/secrets'
import demoAccountsJson from '../../../../resources/demo-accounts.json'
import { SUZUKI } from '../../../support/journeySteps'
import { openTestKiosk } from '../../../support/testKiosk'

const digestOf = (index: number) => createHash('sha256').update(String(index)).digest('hex')
const many = Array.from({ length: 4000 }, (_, index) => inventContacts(digestOf(index)))
const mailsOf = (drawn: typeof many) => drawn.flat().filter(({ kind }) => kind === 'email')

describe('invented contacts', () => {
  test('are the same for the same digest', () => {
    expect(inventContacts(digestOf(7))).toEqual(inventContacts(digestOf(7)))
  })

  test('are others at another installation', () => {
    const [here, there] = [1, 2].map((byte) =>
      createSecrets(new Uint8Array(32).fill(byte), systemRandom),
    )
    const addresses = Array.from({ length: 200 }, (_, index) => `stranger${index}@outlook.jp`)
    const contactsAt = (secrets: typeof here) =>
      addresses.map((address) =>
        inventContacts(secrets?.digest('invented-contacts', address) ?? ''),
      )
    const elsewhere = contactsAt(there)
    const same = contactsAt(here).filter(
      (contacts, index) => JSON.stringify(contacts) === JSON.stringify(elsewhere[index]),
    )
    for (const contacts of same) expect(contacts).toEqual([])
  })

  test('have the shape of registered ones', () => {
    for (const { kind, value } of many.flat()) {
      const shape = {
        email: /^[a-z0-9]([a-z0-9._-]?[a-z0-9]+)?@[a-z-]+(\.[a-z-]+)+$/,
        landline: /^0\d{9}$/,
        mobile: /^0[789]0-\d{4}-\d{4}$/,
      }
      expect(value).toMatch(shape[kind])
    }
  })

  test('are as many and of the kinds that people have, sometimes none', () => {
    const share = (matches: (kinds: readonly string[]) => boolean) =>
      many.filter((contacts) => matches(contacts.map(({ kind }) => kind))).length / many.length
    expect(share((kinds) => kinds.length === 0)).toBeCloseTo(1 / 12, 1)
    expect(share((kinds) => kinds.includes('email'))).toBeCloseTo(8 / 12, 1)
    expect(share((kinds) => kinds.includes('mobile'))).toBeCloseTo(6 / 12, 1)
  })

  test('show more than 300 masks of mailboxes', () => {
    expect(new Set(mailsOf(many).map(({ value }) => maskEmail(value))).size).toBeGreaterThan(300)
  })

  test('sometimes have local parts of one and of two characters, of which masks show less', () => {
    const masks = mailsOf(many).map(({ value }) => maskEmail(value))
    const share = (mask: RegExp) => masks.filter((it) => mask.test(it)).length / masks.length
    expect(share(/^\*{5}@/)).toBeGreaterThan(0)
    expect(share(/^\*{5}@/)).toBeLessThan(0.04)
    expect(share(/^[a-z0-9]\*{5}@/)).toBeGreaterThan(0)
    expect(share(/^[a-z0-9]\*{5}@/)).toBeLessThan(0.08)
  })

  test('can show every mask of a demonstration account, and so prove no account', () => {
    const wanted = demoAccounts
      .parse(demoAccountsJson)
      .flatMap(({ contacts }) => contacts.filter(({ kind }) => kind === 'email'))
      .map(({ value }) => maskEmail(value))
    expect(wanted).toEqual(['ms*****@outlook.com', 'ha*****@example.jp', 'ol*****@example.com'])
    const missing = new Set(wanted)
    for (let index = 0; missing.size > 0 && index < 400_000; index += 1) {
      for (const { value } of inventContacts(digestOf(index))) missing.delete(maskEmail(value))
    }
    expect([...missing]).toEqual([])
  })

  test('are drawn one from another independently: no digit repeats an earlier one', () => {
    const pairs = many
      .filter(({ length }) => length === 3)
      .map(([, home, mobile]) => {
        return { home: home?.value ?? '', mobile: mobile?.value.replaceAll('-', '') ?? '' }
      })
    expect(pairs.length).toBeGreaterThan(400)
    for (const at of [2, 3, 4, 5, 6, 7, 8, 9]) {
      for (const other of [3, 4, 5, 6, 7, 8, 9, 10]) {
        const same = pairs.filter(({ home, mobile }) => home[at] === mobile[other])
        expect(same.length / pairs.length).toBeLessThan(0.2)
      }
    }
  })

  test('are never counted with the contact of a person, even with the same one', async () => {
    const kiosk = await openTestKiosk()
    const parts = { sql: kiosk.store.sql, secrets: kiosk.secrets }
    const keyAsRegistered = (value: string) => kiosk.secrets.digest('contact', value)
    const [registered] = (await findSubject(parts, SUZUKI.address)).contacts
    expect(registered?.key).toBe(keyAsRegistered('hanako.suzuki@example.jp'))
    for (let index = 0; index < 40; index += 1) {
      const { contacts } = await findSubject(parts, `stranger${index}@outlook.jp`)
      for (const { kind, value, key } of contacts) {
        const canonical = kind === 'email' ? value : value.replaceAll('-', '')
        expect(key).not.toBe(keyAsRegistered(canonical))
      }
    }
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
    origin: 'registered' as const,
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
