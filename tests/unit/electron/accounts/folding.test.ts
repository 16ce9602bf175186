import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../../../electron/accounts/foldName'
import { foldCountry, foldPrefecture } from '../../../../electron/accounts/foldPlace'
import { foldSubject } from '../../../../electron/accounts/foldSubject'

const HIRAGANA = [...'あいうえおかがきぎくぐけげこごさざぱっゃゅょんゔ']
const hiragana = fc.string({ unit: fc.constantFrom(...HIRAGANA), minLength: 1, maxLength: 10 })

describe('two spellings of a name are one', () => {
  test.each([
    ['やまだ', 'ヤマダ'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    ['か゛く', 'ガク'],
    ['Smith', 'ＳＭＩＴＨ'],
    ["O'Brien", 'obrien'],
    ['da Silva', 'DASILVA'],
    ['José', 'jose'],
    ['マリア・ルイザ', 'マリアルイザ'],
    ['オーノ', 'オ−ノ'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斉藤'],
    ['斎藤', '齊藤'],
    ['濵田', '浜田'],
    ['澤田', '沢田'],
    ['廣瀨', '広瀬'],
    ['眞由美', '真由美'],
    ['嶋田', '島田'],
    ['冨田', '富田'],
    ['𠮷田', '吉田'],
    ['\ufa19谷', '神谷'],
    ['辻\u{e0101}', '辻'],
    ['三ヶ島', '三ケ島'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })
})

describe('two names stay two', () => {
  test.each([
    ['山田', '山口'],
    ['ショウ', 'シヨウ'],
    ['はた', 'はだ'],
    ['ゆうこ', 'ゆこ'],
    ['太田', '大田'],
    ['河合', '川合'],
    ['伊藤', '伊東'],
    ['Ohno', 'Ono'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  test('when their kana differ', () => {
    fc.assert(
      fc.property(hiragana, hiragana, (one, other) => {
        expect(foldName(one) === foldName(other)).toBe(one === other)
      }),
    )
  })
})

describe('a folded name', () => {
  test('does not change when it is folded again', () => {
    const pieces = fc.constantFrom('髙', '邉', 'ｶﾞ', 'か゛', 'é', 'Ａ', 'ー', '-', '・', ' ', 'ヶ')
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: pieces })),
        (name) => {
          expect(foldName(foldName(name))).toBe(foldName(name))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('does not depend on the width of its letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), (name) => {
        const wide = name.replace(/[!-~]/g, (character) =>
          String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
        )
        expect(foldName(wide)).toBe(foldName(name))
      }),
    )
  })
})

describe('a prefecture', () => {
  test.each([
    ['東京', '東京都'],
    ['とうきょう', '東京都'],
    ['トウキョウト', '東京都'],
    ['Tokyo', '東京都'],
    ['大阪', '大阪府'],
    ['ＯＳＡＫＡ', '大阪府'],
    ['京都', '京都府'],
    ['きょうと', '京都府'],
    ['Kyoto-fu', '京都府'],
    ['北海道', '北海道'],
    ['ﾎｯｶｲﾄﾞｳ', '北海道'],
    ['hokkaido', '北海道'],
    ['廣島縣', '広島県'],
    ['広島', '広島県'],
    ['Fukuoka Prefecture', '福岡県'],
    ['あいちけん', '愛知県'],
    ['California', 'california'],
  ])('written %s is %s', (typed, prefecture) => {
    expect(foldPrefecture(typed)).toBe(prefecture)
  })

  const ALL =
    '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 ' +
    '新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 ' +
    '和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 ' +
    '大分県 宮崎県 鹿児島県 沖縄県'

  test('is one of 47, with or without what follows its name', () => {
    const prefectures = ALL.split(' ')
    expect(new Set(prefectures).size).toBe(47)
    for (const prefecture of prefectures) {
      expect(foldPrefecture(prefecture)).toBe(prefecture)
      expect(foldPrefecture(prefecture.slice(0, -1))).toBe(prefecture)
    }
  })

  test('has only the ending that is its own', () => {
    expect(foldPrefecture('東京府')).toBe('東京府')
    expect(foldPrefecture('大阪県')).toBe('大阪県')
  })
})

test('Japan has one name, and no other country has it', () => {
  expect(
    new Set(['日本', '日本国', 'にほん', 'ニッポン', 'Japan', 'ｊｐ'].map(foldCountry)).size,
  ).toBe(1)
  expect(foldCountry('中国')).not.toBe(foldCountry('日本'))
  expect(foldCountry('')).toBe('')
})

describe('a subject', () => {
  test.each([
    ['Re: 旅行の写真', '旅行の写真'],
    ['RE: Fwd: ＲＥ： 旅行の写真', '旅行の写真'],
    ['Re[2]: 旅行の写真', '旅行の写真'],
    ['返信：旅行の写真', '旅行の写真'],
    ['転送: 旅行の写真', '旅行の写真'],
    ['【旅行】の 写真！', '旅行の写真'],
    ['Meeting, Monday', 'ｍｅｅｔｉｎｇ　ｍｏｎｄａｙ'],
  ])('%s is the same as %s', (one, other) => {
    expect(foldSubject(one)).not.toBeNull()
    expect(foldSubject(one)).toBe(foldSubject(other))
  })

  test.each([
    ['旅行の写真', '旅行の写真2'],
    ['Rework', 'work'],
    ['返信用封筒', '用封筒'],
  ])('%s is not the same as %s', (one, other) => {
    expect(foldSubject(one)).not.toBe(foldSubject(other))
  })

  test.each(['', 'Re:', '無題', '(件名なし)', 'Re: test', 'テスト', 'こんにちは！', '！？', '写'])(
    'that anybody would guess shows nothing: %s',
    (typed) => {
      expect(foldSubject(typed)).toBeNull()
    },
  )
})
