import { expect, test } from 'vitest'
import { pageTitle } from '../../../renderer/pageTitle'
import { plain } from '../../support/plain'
import { enterCodeView } from '../../support/renderer/sampleViews'

test('the window is named after the screen and its place in the procedure', () => {
  expect(plain(pageTitle(enterCodeView, false))).toBe(
    'セキュリティ コードの入力｜手順 4／7｜パスワード再設定の窓口',
  )
})

test('a screen outside the count has no place', () => {
  expect(plain(pageTitle({ screen: 'notice', endedBecause: null }, false))).toBe(
    '事前にご確認ください｜パスワード再設定の窓口',
  )
})

test('a problem is named first', () => {
  expect(plain(pageTitle({ screen: 'reason', chosen: null }, true))).toMatch(
    /^エラー：サインインできない理由は何ですか\?｜/,
  )
})
