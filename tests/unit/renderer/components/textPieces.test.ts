import { expect, test } from 'vitest'
import { textPieces } from '../../../../renderer/components/textPieces'

test('a moment is one piece, with its date', () => {
  expect(textPieces('この連絡先は11月23日午前10時30分まで使えません。')).toEqual([
    { text: 'この連絡先は', isMoment: false },
    { text: '11月23日午前10時30分', isMoment: true },
    { text: 'まで使えません。', isMoment: false },
  ])
})

test('a moment at the start leaves no empty piece before it', () => {
  expect(textPieces('午後2時30分に送りました。').map(({ isMoment }) => isMoment)).toEqual([
    true,
    false,
  ])
})

test('a sentence without a moment stays whole', () => {
  expect(textPieces('入力してください。')).toEqual([
    { text: '入力してください。', isMoment: false },
  ])
})
