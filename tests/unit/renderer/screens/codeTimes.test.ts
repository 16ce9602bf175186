import { expect, test } from 'vitest'
import { codeTimes } from '../../../../renderer/screens/codeTimes'
import { plain } from '../../../support/plain'
import { MINUTE_MS, NOW_MS, sentCodeAt } from '../../../support/renderer/sampleViews'

const code = sentCodeAt(NOW_MS)

test('where and when a code was sent is said by its channel', () => {
  expect(plain(codeTimes(code, NOW_MS)).sent).toBe(
    '午後2時30分に、ms*****@outlook.com へメールを送りました。',
  )
  const called = codeTimes({ ...code, channel: 'call', mask: '********78' }, NOW_MS)
  expect(plain(called).sent).toContain('電話をかけました')
})

test('the remaining time is said in whole minutes and changes once a minute', () => {
  const at = (secondsLater: number) => plain(codeTimes(code, NOW_MS + secondsLater * 1000)).expiry
  expect(at(0)).toContain('午後2時40分まで（あと10分）')
  expect(at(1)).toBe(at(0))
  expect(at(59)).toBe(at(0))
  expect(at(60)).toContain('あと9分')
  expect(at(599)).toContain('あと1分')
})

test('the wait for a new code is said in steps of ten seconds, never too early', () => {
  const at = (secondsLater: number) => plain(codeTimes(code, NOW_MS + secondsLater * 1000)).resend
  expect(at(0)).toContain('1分後から')
  expect(at(15)).toContain('50秒後から')
  expect(at(59)).toContain('10秒後から')
  expect(at(60)).toBe('届かないときは、新しいコードを送れます。')
  expect(plain(codeTimes(code, NOW_MS + 5 * MINUTE_MS)).resend).toBe(at(60))
})
