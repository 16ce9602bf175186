import { expect, test } from 'vitest'
import type { PracticeReception } from '#shared/procedure/practice'
import type { Channel } from '#shared/procedure/screens'
import { getsThrough, ReceptionKeeper } from '../../../../electron/practice/practiceReception'

const OPEN: PracticeReception = {
  blocksUnknownMail: false,
  allowsOurMail: true,
  rejectsUnknownCalls: false,
  rejectsTexts: false,
}

const rules: readonly [rule: string, Partial<PracticeReception>, turnedAway: readonly Channel[]][] =
  [
    ['nothing is blocked to begin with', {}, []],
    ['R7: our domain need not be allowed where none is blocked', { allowsOurMail: false }, []],
    ['R7: a blocking mailbox that allows our domain gets mail', { blocksUnknownMail: true }, []],
    [
      'R7: a blocking mailbox that does not allow it gets none',
      { blocksUnknownMail: true, allowsOurMail: false },
      ['email'],
    ],
    ['R8: a telephone that rejects calls does not ring', { rejectsUnknownCalls: true }, ['call']],
    ['R9: a telephone that rejects texts gets none', { rejectsTexts: true }, ['sms']],
    [
      'each device has its own setting',
      { blocksUnknownMail: true, rejectsUnknownCalls: true, rejectsTexts: true },
      ['call', 'sms'],
    ],
  ]

test.each(rules)('%s', (_rule, settings, turnedAway) => {
  const channels: readonly Channel[] = ['email', 'call', 'sms']
  const reception = { ...OPEN, ...settings }
  expect(channels.filter((channel) => !getsThrough(channel, reception))).toEqual(turnedAway)
})

test('what is turned away is counted for each device until the session ends', () => {
  const reception = new ReceptionKeeper()
  reception.admit('email')
  reception.set({ ...OPEN, rejectsUnknownCalls: true, rejectsTexts: true })
  for (const channel of ['email', 'call', 'sms', 'sms'] as const) reception.admit(channel)
  expect(reception.turnedAway).toEqual({ mails: 0, texts: 2, calls: 1 })
  reception.reset()
  expect(reception.settings).toEqual(OPEN)
  expect(reception.turnedAway).toEqual({ mails: 0, texts: 0, calls: 0 })
})
