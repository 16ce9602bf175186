import { expect, test } from 'vitest'
import type { PracticeDevices, PracticeMail } from '#shared/procedure/practice'
import { newsOf } from '../../../../renderer/panels/deviceNews'

const NOW_MS = 1_000_000_000
const LETTER: PracticeMail = {
  id: 1,
  senderName: 'a',
  senderAddress: 'a@example.jp',
  recipientMask: 'b',
  subject: 'c',
  body: 'd',
  link: null,
  arrivedAtMs: NOW_MS,
}

function devicesAt(nowMs: number, mails: PracticeMail[]): PracticeDevices {
  return {
    mails,
    texts: [],
    calls: [],
    reception: {
      blocksUnknownMail: false,
      allowsOurMail: true,
      rejectsUnknownCalls: false,
      rejectsTexts: false,
    },
    turnedAway: { mails: 0, texts: 0, calls: 0 },
    clock: { nowMs, aheadMs: 0 },
  }
}

test('a mail that has just arrived is news', () => {
  expect(newsOf(devicesAt(NOW_MS, []), devicesAt(NOW_MS, [LETTER]))).toEqual(['mail'])
  expect(newsOf(null, devicesAt(NOW_MS, [LETTER]))).toEqual(['mail'])
})

test('an answer that was put aside during another session is no news when it is back', () => {
  const laterMs = NOW_MS + 5 * 60_000
  expect(newsOf(devicesAt(laterMs, []), devicesAt(laterMs, [LETTER]))).toEqual([])
})
