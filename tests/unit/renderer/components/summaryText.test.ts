import { expect, test } from 'vitest'
import { summaryText } from '../../../../renderer/components/summaryText'
import { quoted } from '#shared/text/said'
import { plain } from '../../../support/plain'

const tooLong = { code: 'too-long', field: 'givenName', text: quoted('長すぎます。') } as const

test('a sentence that fits any field names the one that it means', () => {
  expect(plain(summaryText(tooLong, ['familyName', 'givenName']))).toBe('名：長すぎます。')
})

test('nothing is named where there is one field only', () => {
  expect(plain(summaryText(tooLong, ['givenName']))).toBe('長すぎます。')
})

test('a sentence that already says what it means stays as it is', () => {
  const text = quoted('名を入力してください。')
  const missing = { code: 'required', field: 'givenName', text } as const
  expect(plain(summaryText(missing, ['familyName', 'givenName']))).toBe('名を入力してください。')
})
