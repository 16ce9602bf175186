import { expect, test } from 'vitest'
import { spokenText } from '../../../../renderer/speech/spokenText'

test('a number to write down is said digit by digit, in its groups', () => {
  expect(spokenText('受付番号は4821-0937-5526です。')).toBe(
    '受付番号はよん はち に いち、ゼロ きゅう さん なな、ご ご に ろくです。',
  )
  expect(spokenText('1234567')).toBe('いち に さん よん ご ろく なな')
  expect(spokenText('０４８２')).toBe('ゼロ よん はち に')
})

test.each([
  '午後2時35分',
  '11月23日の午後0時',
  '7けた',
  '8文字以上',
  'あと100秒',
  '2026年11月22日',
])('a time, a date or a count stays as it is: %s', (text) => {
  expect(spokenText(text)).toBe(text)
})

test('the spaces between the phrases of the easy wording are no pauses', () => {
  expect(spokenText('あたらしい  パスワードを\n 決めます。')).toBe(
    'あたらしいパスワードを決めます。',
  )
  expect(spokenText('Microsoft アカウント')).toBe('Microsoft アカウント')
})

test('signs that a voice would name or swallow are left out or said in words', () => {
  expect(spokenText('※必須')).toBe('必須')
  expect(spokenText('送っています…')).toBe('送っています')
  expect(spokenText('「@」より左側の部分')).toBe('「アットマーク」より左側の部分')
  expect(spokenText(' ※ ')).toBe('')
})
