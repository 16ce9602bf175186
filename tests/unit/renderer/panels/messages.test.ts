import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitGroups } from '../../../../renderer/panels/digitGroups'
import { isMailClosed, mailState } from '../../../../renderer/panels/reception'
import { splitCode } from '../../../../renderer/panels/textCode'
import { formatDay, formatSpan } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'
import { plain } from '../../../support/plain'
import { emptyDevices } from '../../../support/renderer/fakeDevices'
import { CODE, NOW_MS } from '../../../support/renderer/sampleViews'

const MINUTE_MS = 60_000

test('the code at the beginning of a text stands out, and the text stays whole', () => {
  const body = plain(say('text.code', { code: CODE, time: '午後2時40分' }))
  const { code, rest } = splitCode(body)
  expect(code).toBe(CODE)
  expect(code + rest).toBe(body)
  const notice = plain(say('text.passwordChanged', { time: '午後2時40分' }))
  expect(splitCode(notice)).toEqual({ code: '', rest: notice })
})

test('a code is grouped without a loss', () => {
  expect(digitGroups(CODE)).toEqual(['012', '3456'])
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(digitGroups(any).join('')).toBe(any)
    }),
  )
})

test('the mailbox says what it turns away, and is closed only to what is on no list', () => {
  const open = emptyDevices.reception
  const listed = { ...open, blocksUnknownMail: true }
  const closed = { ...listed, allowsOurMail: false }
  expect([open, listed, closed].map(isMailClosed)).toEqual([false, false, true])
  expect(mailState(open)).toBeNull()
  expect(plain(mailState(listed))).toBe(plain(say('device.mail.isBlockedButOurs')))
  expect(plain(mailState(closed))).toBe(plain(say('device.mail.isBlocked')))
})

test('a day is said with its weekday, and a span in hours and minutes', () => {
  expect(plain(formatDay(NOW_MS))).toBe('2026年11月22日（日）')
  expect(plain(formatSpan(10 * MINUTE_MS))).toBe('10分')
  expect(plain(formatSpan(24 * 60 * MINUTE_MS))).toBe('24時間')
  expect(plain(formatSpan(25 * 60 * MINUTE_MS + 59_999))).toBe('25時間')
  expect(plain(formatSpan(24 * 60 * MINUTE_MS + 20 * MINUTE_MS))).toBe('24時間20分')
})
