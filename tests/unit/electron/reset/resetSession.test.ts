import { describe, expect, test } from 'vitest'
import type { Subject } from '../../../../electron/accounts/account'
import type { IssuedCode } from '../../../../electron/codes/issueCode'
import {
  transition,
  type ResetFact,
  type ResetSession,
} from '../../../../electron/reset/resetSession'

const subject: Subject = { accountId: 1, address: 'a@example.jp', key: 'key', contacts: [] }
const picture = { answer: 'XVMS', url: 'data:', shownAtMs: 0 }
const code: IssuedCode = {
  id: 'code',
  way: {
    id: 'contact-1-email',
    channel: 'email',
    contact: { id: 1, kind: 'email', value: 'b@example.jp', key: 'contact' },
    mask: '*****@example.jp',
    domain: '@example.jp',
  },
  sentAtMs: 0,
  expiresAtMs: 1,
  replacesEarlierCode: false,
}
const known = { sessionId: 'session', startedAtMs: 0, reason: 'forgotten', subject } as const
const begun = { sessionId: 'session', startedAtMs: 0 }

const sessions: readonly ResetSession[] = [
  { step: 'notice', endedBecause: null },
  { step: 'reason', ...begun, reason: null },
  { step: 'identify', ...begun, reason: 'forgotten', address: '', picture },
  { step: 'choose-contact', ...known, chosen: null, code: null },
  { step: 'enter-code', ...known, code },
  { step: 'new-password', ...known },
  { step: 'recovered', ...known },
  { step: 'sign-in', ...known, address: '' },
  { step: 'signed-in', ...known, address: '' },
]
const facts: readonly ResetFact[] = [
  { kind: 'begun', sessionId: 'session', atMs: 0 },
  { kind: 'reason-chosen', reason: 'forgotten', picture },
  { kind: 'picture-shown', address: '', picture },
  { kind: 'identified', subject },
  { kind: 'contact-tried', optionId: 'contact-1-email' },
  { kind: 'code-sent', code },
  { kind: 'returned-to-code' },
  { kind: 'code-accepted' },
  { kind: 'password-changed' },
  { kind: 'continued' },
  { kind: 'sign-in-tried', address: '' },
  { kind: 'signed-in', address: '' },
  { kind: 'went-back', picture },
  { kind: 'ended', because: 'abandoned' },
]

test('a session moves only where the procedure leads, and nowhere by any other fact', () => {
  const moves = sessions.flatMap((session) =>
    facts
      .map((fact) => [session.step, fact.kind, transition(session, fact).step] as const)
      .filter(([before, kind, after]) => before !== after && kind !== 'ended'),
  )
  expect(moves).toEqual([
    ['notice', 'begun', 'reason'],
    ['reason', 'reason-chosen', 'identify'],
    ['reason', 'went-back', 'notice'],
    ['identify', 'identified', 'choose-contact'],
    ['identify', 'went-back', 'reason'],
    ['choose-contact', 'code-sent', 'enter-code'],
    ['choose-contact', 'went-back', 'identify'],
    ['enter-code', 'code-accepted', 'new-password'],
    ['enter-code', 'went-back', 'choose-contact'],
    ['new-password', 'password-changed', 'recovered'],
    ['recovered', 'continued', 'sign-in'],
    ['sign-in', 'signed-in', 'signed-in'],
  ])
})

describe('a session', () => {
  test('ends from every step', () => {
    for (const session of sessions.slice(1)) {
      expect(transition(session, { kind: 'ended', because: 'expired' })).toEqual({
        step: 'notice',
        endedBecause: 'expired',
      })
    }
  })

  test('forgets the code once it is past it, and the contacts once it is before them', () => {
    const atContacts = transition(
      { step: 'enter-code', ...known, code },
      { kind: 'went-back', picture },
    )
    expect(atContacts).toMatchObject({ step: 'choose-contact', chosen: 'contact-1-email', code })
    expect(transition(atContacts, { kind: 'returned-to-code' })).toMatchObject({
      step: 'enter-code',
    })
    const atAccount = transition(atContacts, { kind: 'went-back', picture })
    expect(atAccount).toMatchObject({ step: 'identify', address: 'a@example.jp' })
    expect(atAccount).not.toHaveProperty('subject')
    const atPassword = transition({ step: 'enter-code', ...known, code }, { kind: 'code-accepted' })
    expect(atPassword).not.toHaveProperty('code')
  })
})
