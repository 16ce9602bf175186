import { describe, expect, test } from 'vitest'
import {
  found,
  isOnScreen,
  isOurs,
  lengthToRead,
  sentencesOf,
  textsIn,
  withoutOwnSpaces,
  type WordingOfText,
} from './wordings'

const standard = textsIn('standard').filter(isOurs)
const both = [...standard, ...textsIn('easy').filter(isOurs)]
const onScreen = both.filter(({ key }) => isOnScreen(key))

function sentencesWhere(
  texts: readonly WordingOfText[],
  isBad: (sentence: string) => boolean,
): readonly string[] {
  return texts.flatMap((text) =>
    sentencesOf(text)
      .filter(isBad)
      .map((sentence) => `${text.key}: ${sentence}`),
  )
}

describe('a sentence', () => {
  test('ends politely, and what is no sentence has no full stop (TXT-01)', () => {
    const polite = /(です|ます|ません|でした|ました|ましょう|ください|か)(（[^（）]*）)?。$/
    const isRude = (sentence: string) => sentence.endsWith('。') && !polite.test(sentence)
    expect(sentencesWhere(onScreen, isRude)).toEqual([])
    expect(found(both, /である[。、]|だ。|のだ/)).toEqual([])
  })

  test('once begun, is finished (TXT-01)', () => {
    const isOpen = ({ plain }: WordingOfText) => /。/.test(plain) && !/。$|）$/.test(plain)
    expect(onScreen.filter(isOpen).map(({ key }) => key)).toEqual([])
  })

  test('has 60 characters at the most (TXT-02)', () => {
    expect(sentencesWhere(both, (sentence) => lengthToRead(sentence) > 60)).toEqual([])
  })

  test('seldom has more than 50 (TXT-02)', () => {
    const long = sentencesWhere(both, (sentence) => lengthToRead(sentence) > 50)
    expect(long.length, long.join('\n')).toBeLessThanOrEqual(3)
  })

  test('has two commas at the most (TXT-02)', () => {
    const hasMany = (sentence: string) => (sentence.match(/、/g) ?? []).length > 2
    expect(sentencesWhere(onScreen, hasMany)).toEqual([])
  })

  test('has no more than six kanji in a row (TXT-03)', () => {
    expect(found(both, /\p{Script=Han}{7,}/u)).toEqual([])
  })

  test('asks with 「〜してください」 and no flourish (TXT-04)', () => {
    const flourish = /いただけますでしょうか|させていただ|お願い申し上げ|いただきますよう|お手数/
    expect(found(both, flourish)).toEqual([])
  })

  test('writes helping words in kana (TXT-05)', () => {
    const helping =
      /下さ|頂|出来|致します|[るたいのな]事|[るたいの]時[はもに、。]|[るたの]為|無い|有る|て(見|行|来|置)/
    expect(found(both, helping)).toEqual([])
  })

  test('denies nothing twice (TXT-06)', () => {
    const twice = /な(い|く)(こと|わけ|もの)?[はも](な|あり)|ざるを得|なくもな/
    expect(found(both, twice)).toEqual([])
  })

  test('drops no 「ら」 (TXT-06)', () => {
    expect(
      found(both, /(見|食べ|出|来|覚え|入れ|決め|続け|変え|教え|確かめ|はじめ)れ[まるな]/),
    ).toEqual([])
  })
})

describe('the letters', () => {
  test('are of the usual width, whole and found on every machine (TXT-06)', () => {
    expect(found(both, /[Ａ-Ｚａ-ｚ０-９]/)).toEqual([])
    expect(found(both, /[\uFF61-\uFF9F]/)).toEqual([])
    expect(found(both, /[\u2460-\u24FF\u3200-\u33FF]/)).toEqual([])
    expect(both.filter(({ marked }) => marked !== marked.normalize('NFC'))).toEqual([])
  })

  test('are no pictures and no markup (TYP-09, TYP-15)', () => {
    expect(found(both, /\p{Extended_Pictographic}|<\/?\w+/u)).toEqual([])
  })

  test('count in digits, and tell the time in words (TXT-08)', () => {
    expect(
      found(both, /(?!十分)[一二三四五六七八九十]+(つ|回|けた|文字|時間|分|件|通|種類)/),
    ).toEqual([])
    expect(found(both, /\d:\d\d/)).toEqual([])
  })

  test('have no space between them but in these words (TXT-10)', () => {
    const spaced = standard.map((text): WordingOfText => {
      return { ...text, plain: withoutOwnSpaces(text.plain) }
    })
    const japanese = '[ぁ-ヿ\\p{Script=Han}、。「」（）]'
    const beside = new RegExp(`${japanese} | ${japanese}`, 'u')
    // 「手順 3／5」 is no sentence: the space parts the word from the count.
    const counts = ['app.progress: 順 ', 'recovery.place: ジ ']
    expect(found(spaced, beside).filter((each) => !counts.includes(each))).toEqual([])
  })
})

describe('the words', () => {
  test('are one for one thing (TXT-07)', () => {
    const others = /ログイン|ログオン|認証コード|確認コード|ワンタイム|パスコード|桁|スタッフ/
    expect(found(both, others)).toEqual([])
    // A PIN is for staff alone: no code that somebody is sent has its name.
    const forVisitors = both.filter(({ key }) => !/^staffDoor\.|\.staff-pin-/.test(key))
    expect(found(forVisitors, /暗証番号/)).toEqual([])
    expect(found(both, /セキュリティコード|メールアドレス|セキュリティーコード/)).toEqual([])
  })

  test('never say a place alone (TXT-11)', () => {
    expect(found(both, /[右左上下](の|側の|にある) ?(ボタン|欄|リンク|画面)/)).toEqual([])
  })

  test('blame nobody and say something', () => {
    const blame = /不正|無効|申し訳ございません|お手数|してはいけません|エラーが発生|禁止|失敗/
    expect(found(both, blame)).toEqual([])
  })
})
