import { expect, test } from 'vitest'
import { textPieces } from '../../../../renderer/components/textPieces'

test('a moment is one piece, with its date', () => {
  expect(textPieces('この連絡先は11月23日の午前10時30分まで使えません。')).toEqual([
    { text: 'この連絡先は', isKept: false },
    { text: '11月23日の午前10時30分', isKept: true },
    { text: 'まで使えません。', isKept: false },
  ])
})

test('a moment at the start leaves no empty piece before it', () => {
  expect(textPieces('午後2時30分に送りました。').map(({ isKept }) => isKept)).toEqual([true, false])
})

test('a quoted name keeps the particle after it, and a count its brackets', () => {
  const kept = textPieces('「もどる」を押してください。（あと4回入力できます）').filter(
    ({ isKept }) => isKept,
  )
  expect(kept.map(({ text }) => text)).toEqual(['「もどる」を', '（あと4回入力できます）'])
})

test('a sentence without a moment stays whole', () => {
  expect(textPieces('入力してください。')).toEqual([{ text: '入力してください。', isKept: false }])
})

test('the name of the account stays together', () => {
  expect(textPieces('受付番号のMicrosoft アカウントの復元')[1]).toEqual({
    text: 'Microsoft アカウント',
    isKept: true,
  })
})
