import { describe, expect, test } from 'vitest'
import type { PracticeReception } from '#shared/procedure/practice'
import type { Channel } from '#shared/procedure/screens'
import type { Recipient } from '../../../../electron/delivery/courier'
import type { Message } from '../../../../electron/delivery/message'
import { openPracticeRoom } from './practiceRoom'

const CHANNELS: readonly Channel[] = ['email', 'call', 'sms']
const ATTENTIVE: PracticeReception = {
  blocksUnknownMail: false,
  allowsOurMail: true,
  rejectsUnknownCalls: false,
  rejectsTexts: false,
}
const CLOSED: PracticeReception = {
  blocksUnknownMail: true,
  allowsOurMail: false,
  rejectsUnknownCalls: true,
  rejectsTexts: true,
}
const mask = 'ms*****@outlook.com'
const recipients: Readonly<Record<string, Recipient>> = {
  nobody: { kind: 'nobody' },
  'a contact': { kind: 'contact', mask, isReachable: true },
  'a given up contact': { kind: 'contact', mask, isReachable: false },
  'a typed address': { kind: 'address', mask },
}
const expiresAtMs = Date.UTC(2026, 10, 23, 3, 0, 0)
const link = 'https://madoguchi.example/link#secret'
const messages: readonly Message[] = [
  { kind: 'code', digits: '0123456', expiresAtMs },
  { kind: 'password-changed', atMs: 0 },
  { kind: 'recovery-filed', atMs: 0 },
  { kind: 'recovery-verified', receipt: '123456789012', link, expiresAtMs },
  { kind: 'recovery-refused', receipt: '123456789012', link, expiresAtMs },
]

describe.each(CHANNELS)('by %s', (channel) => {
  test.each([
    ['nobody', ATTENTIVE, 'suppressed', 0],
    ['nobody', CLOSED, 'suppressed', 0],
    ['a given up contact', ATTENTIVE, 'unreachable', 0],
    ['a given up contact', CLOSED, 'unreachable', 0],
    ['a contact', ATTENTIVE, 'delivered', 0],
    ['a contact', CLOSED, 'blocked', 1],
    ['a typed address', ATTENTIVE, 'delivered', 0],
    ['a typed address', CLOSED, 'blocked', 1],
  ])('a code for %s with %j is %s', async (name, settings, fate, turnedAway) => {
    const room = await openPracticeRoom()
    room.reception.set(settings)
    const recipient = recipients[name] ?? { kind: 'nobody' }
    expect(await room.deliver(channel, { recipient })).toBe(fate)
    const { mails, texts, calls, ...rest } = await room.view()
    expect([...mails, ...texts, ...calls]).toHaveLength(fate === 'delivered' ? 1 : 0)
    const counts = Object.values(rest.turnedAway).reduce((sum, count) => sum + count, 0)
    expect(counts).toBe(turnedAway)
  })
})

test('a mail carries everything, a text all but answers, a call only codes', async () => {
  const { deliver } = await openPracticeRoom()
  const carried: string[] = []
  for (const channel of CHANNELS)
    for (const message of messages)
      if ((await deliver(channel, { message })) === 'delivered')
        carried.push(`${channel} ${message.kind}`)
  expect(carried).toEqual([
    'email code',
    'email password-changed',
    'email recovery-filed',
    'email recovery-verified',
    'email recovery-refused',
    'call code',
    'sms code',
    'sms password-changed',
    'sms recovery-filed',
  ])
})

test('what a device does not carry is no reason to count it as turned away', async () => {
  const { deliver, reception } = await openPracticeRoom()
  reception.set(CLOSED)
  const message: Message = { kind: 'password-changed', atMs: 0 }
  expect(await deliver('call', { message })).toBe('suppressed')
  expect(reception.turnedAway.calls).toBe(0)
})

test('only mail can outlive its session', async () => {
  const { deliver, enter, view } = await openPracticeRoom()
  const fates: string[] = []
  for (const channel of CHANNELS) fates.push(await deliver(channel, { sessionId: null }))
  expect(fates).toEqual(['delivered', 'suppressed', 'suppressed'])
  enter({ sessionId: null, showsAnswers: true })
  expect((await view()).mails).toHaveLength(1)
})

test('the mail and the text say what the procedure says of them (R7, R9)', async () => {
  const { deliver, view, time } = await openPracticeRoom()
  const message: Message = { kind: 'code', digits: '0012345', expiresAtMs }
  await deliver('email', { message, recipient: { kind: 'contact', mask, isReachable: true } })
  await deliver('sms', { message })
  const { mails, texts } = await view()
  expect(mails).toMatchObject([
    {
      senderName: 'Microsoft アカウント チーム',
      senderAddress: expect.stringMatching(/@account\.microsoft\.com$/),
      recipientMask: mask,
      body: expect.stringContaining('お客様のコード: 0012345\n'),
      link: null,
      arrivedAtMs: time.nowMs(),
    },
  ])
  expect(texts).toMatchObject([
    {
      senderName: 'Microsoft',
      recipientMask: '*********32',
      body: expect.stringMatching(/^0012345 が/),
      arrivedAtMs: time.nowMs(),
    },
  ])
})

test('an answer names its receipt in groups and carries its link', async () => {
  const { deliver, view } = await openPracticeRoom()
  for (const message of messages.slice(3)) await deliver('email', { message })
  const { mails } = await view()
  expect(mails.map((mail) => mail.link)).toEqual([link, link])
  for (const { body } of mails) {
    expect(body).toContain('受付番号 1234-5678-9012 の')
    expect(body).toContain(`\n${link}\n`)
  }
})

test('no message leaves a hole where a value belongs', async () => {
  const { deliver, everyRow } = await openPracticeRoom()
  for (const channel of CHANNELS)
    for (const message of messages) await deliver(channel, { message })
  expect(await everyRow()).not.toMatch(/\{\w+\}/)
})
