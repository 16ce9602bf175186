import { expect, test } from 'vitest'
import { missingCodeTips } from '../../../../renderer/screens/missingCodeTips'
import { canResendCode, stoppedCodeText } from '../../../../renderer/screens/stoppedCode'
import { plain } from '../../../support/plain'
import { enterCodeView, MINUTE_MS, NOW_MS } from '../../../support/renderer/sampleViews'

test('what to do about a missing code depends on how it travels', () => {
  expect(plain(missingCodeTips('email')).join('')).toContain('@account.microsoft.com')
  expect(plain(missingCodeTips('call')).join('')).toContain('着信拒否')
  expect(plain(missingCodeTips('call')).join('')).toContain('もう一度かかってきます')
  expect(plain(missingCodeTips('sms')).join('')).toContain('受信拒否')
})

test('a code that holds stops nothing', () => {
  expect(stoppedCodeText(enterCodeView, NOW_MS)).toBeNull()
})

test('a code stops when its time is up, at the very moment', () => {
  const { expiresAtMs } = enterCodeView.sentCode
  expect(stoppedCodeText(enterCodeView, expiresAtMs - 1)).toBeNull()
  expect(plain(stoppedCodeText(enterCodeView, expiresAtMs))).toContain('有効期限が切れました')
})

test('a code that was tried too often is stopped, and a new one can be asked for', () => {
  const view = { ...enterCodeView, isCodeOpen: false }
  expect(plain(stoppedCodeText(view, NOW_MS))).toContain('使えなくなりました')
  expect(canResendCode(view, NOW_MS)).toBe(true)
})

test('an account that takes no codes says until when, and offers none', () => {
  const view = { ...enterCodeView, codesOpenAtMs: NOW_MS + 20 * MINUTE_MS }
  expect(plain(stoppedCodeText(view, NOW_MS))).toContain('午後2時50分まで')
  expect(canResendCode(view, NOW_MS)).toBe(false)
})
