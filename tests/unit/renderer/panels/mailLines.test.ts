import { expect, test } from 'vitest'
import { mailLines, splitAddress } from '../../../../renderer/panels/mailLines'

const LINK = 'https://madoguchi.example/link#secret'

test('the line with the code is found and stays text', () => {
  const lines = mailLines('コードです。\n\nお客様のコード: 0123456\n\n<b>チーム</b>', null)
  expect(lines.filter(({ kind }) => kind !== 'text')).toEqual([
    { text: 'お客様のコード: 0123456', kind: 'code' },
  ])
  expect(lines.at(-1)?.text).toBe('<b>チーム</b>')
})

test('the address that a mail is about is found, and never another one', () => {
  const lines = mailLines(`次のページ\n\n${LINK}\nhttps://example.com/`, LINK)
  expect(lines.map(({ kind }) => kind)).toEqual(['text', 'text', 'link', 'text'])
})

test('the address can be opened even where the words do not name it', () => {
  expect(mailLines('次のページ', LINK).at(-1)).toEqual({ text: LINK, kind: 'link' })
})

test('an address breaks before the 「@」', () => {
  expect(splitAddress('noreply@account.microsoft.com')).toEqual({
    localPart: 'noreply',
    domain: '@account.microsoft.com',
  })
})
