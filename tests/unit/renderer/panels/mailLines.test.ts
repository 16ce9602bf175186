import { expect, test } from 'vitest'
import { mailLines, splitAddress } from '../../../../renderer/panels/mailLines'

test('the line with the code is found and stays text', () => {
  const lines = mailLines('コードです。\n\nお客様のコード: 0123456\n\n<b>チーム</b>')
  expect(lines.filter(({ hasCode }) => hasCode)).toEqual([
    { text: 'お客様のコード: 0123456', hasCode: true },
  ])
  expect(lines.at(-1)?.text).toBe('<b>チーム</b>')
})

test('an address breaks before the 「@」', () => {
  expect(splitAddress('noreply@account.microsoft.com')).toEqual({
    localPart: 'noreply',
    domain: '@account.microsoft.com',
  })
})
