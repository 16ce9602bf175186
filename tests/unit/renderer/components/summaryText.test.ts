import { expect, test } from 'vitest'
import { summaryText } from '../../../../renderer/components/summaryText'

const tooLong = { code: 'too-long', field: 'givenName', text: '長すぎます。' } as const

test('a sentence that fits any field names the one that it means', () => {
  expect(summaryText(tooLong, ['familyName', 'givenName'])).toBe('名：長すぎます。')
})

test('nothing is named where there is one field only', () => {
  expect(summaryText(tooLong, ['givenName'])).toBe('長すぎます。')
})

test('a sentence that already says what it means stays as it is', () => {
  const missing = { code: 'required', field: 'givenName', text: '名を入力してください。' } as const
  expect(summaryText(missing, ['familyName', 'givenName'])).toBe('名を入力してください。')
})
