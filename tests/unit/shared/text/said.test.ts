import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marked, parseMarked } from '#shared/text/parseMarked'
import { quoted, Said } from '#shared/text/said'
import { say } from '#shared/text/say'

const piece = (text: string, reading: string | null = null) => ({ text, reading, spoken: null })
const plainOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')

describe('a marked text', () => {
  test('is cut into words with their readings and what stands between', () => {
    expect(parseMarked('{次|つぎ}へ{進|すす}む', {}, 'standard')).toEqual([
      ...[piece('次', 'つぎ'), piece('へ')],
      ...[piece('進', 'すす'), piece('む')],
    ])
  })

  test('loses nothing but its marks', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !/[{}|]/.test(text))
    const stretch = fc.oneof(
      word.map((text) => ({ text, mark: text })),
      fc.tuple(word, word).map(([text, reading]) => ({ text, mark: `{${text}|${reading}}` })),
    )
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const source = stretches.map(({ mark }) => mark).join('')
        expect(plainOf(parseMarked(source, {}, 'easy'))).toBe(plainOf(stretches))
      }),
    )
  })

  test('shows the name of a value that is missing', () => {
    expect(plainOf(parseMarked('あと{count}', {}, 'standard'))).toBe('あと{count}')
  })
})

describe('a value', () => {
  test('is shown as it is, whatever it looks like', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('{a|b}', '{address}', '{', '|}')),
        (address) => {
          const said = say('recovered.lead', { address })
          expect(said.plain()).toBe(`${address} のパスワードが変わりました。`)
          expect(said.pieces('easy')[0]).toEqual(address === '' ? piece('') : piece(address))
        },
      ),
    )
  })

  test('that is a sentence itself keeps its readings and follows the wording', () => {
    const title = new Said({ standard: [piece('確認', 'かくにん')], easy: [piece('見る', 'みる')] })
    const said = say('app.pageTitleError', { title })
    expect(said.pieces('standard')).toContainEqual(piece('確認', 'かくにん'))
    expect(said.plain('easy')).toBe('エラー：見る')
  })

  test('that stands for something hidden is said in its own words', () => {
    const mask = quoted('ms*****@outlook.com', 'エムエスで始まるアドレス')
    const said = say('contact.email', { mask })
    expect(said.spoken('standard')).toBe('エムエスで始まるアドレス にメールを送信')
    expect(said.plain()).toBe('ms*****@outlook.com にメールを送信')
  })
})

describe('what was said', () => {
  test('is a plain sentence in either wording', () => {
    const said = say('button.abandon')
    expect(String(say('password.showShort'))).toBe('表示する')
    expect(say('password.showShort').plain('easy')).toBe('見る')
    expect(said.plain('easy')).toBe(said.plain('standard'))
  })

  test('is read aloud as it is written, or in the words that stand for it', () => {
    expect(say('button.next').spoken('easy')).toBe('次へ')
    expect(say('contact.localPart').spoken('easy')).toBe('アットマークより左側の部分')
  })

  test('of no catalogue is never read as markup', () => {
    expect(quoted('{次|つぎ}へ').pieces('standard')).toEqual([piece('{次|つぎ}へ')])
    expect(quoted(7).plain('easy')).toBe('7')
  })

  test('is the same in both wordings where it was marked once', () => {
    const said = marked('{午後|ごご}2{時|じ}')
    expect(said.pieces('easy')).toEqual(said.pieces('standard'))
    expect(String(said)).toBe('午後2時')
  })
})
