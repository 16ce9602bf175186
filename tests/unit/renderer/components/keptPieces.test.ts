import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptPieces } from '../../../../renderer/components/keptPieces'
import { formatMoment } from '#shared/text/formatMoment'
import { parseMarked } from '#shared/text/parseMarked'
import type { SaidPiece } from '#shared/text/said'
import { MINUTE_MS, NOW_MS } from '../../../support/renderer/sampleViews'

interface Shown {
  readonly text: string
  readonly isKept: boolean
}

function textOf(pieces: readonly SaidPiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** The groups of a catalogue text, each as what stands there. */
function groupsOf(text: string): readonly Shown[] {
  const groups = keptPieces(parseMarked(text, {}, 'standard'))
  return groups.map(({ pieces, isKept }) => ({ text: textOf(pieces), isKept }))
}

function keptOf(text: string): readonly string[] {
  return groupsOf(text).flatMap((group) => (group.isKept ? [group.text] : []))
}

test('a moment is kept together, its day and its time each on a line', () => {
  expect(groupsOf('この連絡先は11月23日の午前10時30分まで使えません。')).toEqual([
    { text: 'この連絡先は', isKept: false },
    { text: '11月23日の', isKept: true },
    { text: '午前10時30分', isKept: true },
    { text: 'まで使えません。', isKept: false },
  ])
})

test('a moment at the start leaves no empty group before it', () => {
  expect(groupsOf('午後2時30分に送りました。').map(({ isKept }) => isKept)).toEqual([true, false])
})

test('a quoted name keeps the particle after it, and a count its brackets', () => {
  expect(keptOf('「もどる」を押してください。（あと4回入力できます）')).toEqual([
    '「もどる」を',
    '（あと4回入力できます）',
  ])
})

test('a sentence without a moment stays whole', () => {
  expect(groupsOf('入力してください。')).toEqual([{ text: '入力してください。', isKept: false }])
})

test('the name of the account stays together', () => {
  expect(groupsOf('受付番号のMicrosoft アカウントの復元')[1]).toEqual({
    text: 'Microsoft アカウント',
    isKept: true,
  })
})

describe('with readings', () => {
  test('a moment is kept across its words, as the catalogue says it', () => {
    const tomorrow = formatMoment(NOW_MS + 24 * 60 * MINUTE_MS, NOW_MS)
    const pieces = parseMarked('{明日|あした}は{time}まで', { time: tomorrow }, 'standard')
    const groups = keptPieces(pieces)
    expect(groups.map(({ isKept }) => isKept)).toEqual([false, true, true, false])
    const kept = groups.slice(1, 3).map((group) => textOf(group.pieces))
    expect(kept.join('')).toBe(tomorrow.plain('standard'))
    expect(kept[0]).toMatch(/日の$/)
  })

  test('a quoted name is kept across its words, with its brackets and its particle', () => {
    const marked = '{次|つぎ}に「{新|あたら}しい{画面|がめん}」を{押|お}します。'
    expect(groupsOf(marked)).toEqual([
      { text: '次に', isKept: false },
      { text: '「新しい画面」を', isKept: true },
      { text: '押します。', isKept: false },
    ])
  })

  test('two kept stretches side by side stay two, so that a line can end between them', () => {
    expect(groupsOf('「{次|つぎ}へ」「もどる」')).toEqual([
      { text: '「次へ」', isKept: true },
      { text: '「もどる」', isKept: true },
    ])
  })

  test('a word that is kept in part is kept whole', () => {
    expect(groupsOf('{今日午後|きょうごご}2時まで')).toEqual([
      { text: '今日午後2時', isKept: true },
      { text: 'まで', isKept: false },
    ])
  })
})

describe('whatever the words', () => {
  const word = fc.constantFrom(
    ...['「', '」', 'を', '（あと', '）', '。', '11', '月', '日', 'の', '午後', '時', '分', '2'],
    ...['もう一度', 'セキュリティ コード', 'Microsoft', ' ', 'アカウント', '押', 'す'],
    // Words in which a kept stretch begins or ends, and whole ones.
    ...['今日午後', '時まで', '次「', '」を押', 'にもう一度', '11月23日の午前10時', '「次へ」'],
  )
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(''))
  const anyText = fc.oneof({ weight: 5, arbitrary: words }, fc.string({ minLength: 1 }))
  const reading = fc.option(fc.constantFrom('よみ', 'かた'), { nil: null })
  const piece = fc.record({ text: anyText, reading, spoken: fc.constant(null) })
  const sentence = fc.array(piece, { maxLength: 20 })

  /** As if nothing had been cut: stretches without a reading run on into one another. */
  function joined(pieces: readonly SaidPiece[]): readonly SaidPiece[] {
    return pieces.reduce<readonly SaidPiece[]>((whole, next) => {
      const last = whole.at(-1)
      if (last === undefined || last.reading !== null || next.reading !== null) {
        return [...whole, next]
      }
      return [...whole.slice(0, -1), { ...last, text: last.text + next.text }]
    }, [])
  }

  /** For each letter whether it is kept. */
  function keptLetters(pieces: readonly SaidPiece[]): readonly boolean[] {
    return keptPieces(pieces).flatMap((group) =>
      Array.from({ length: textOf(group.pieces).length }, () => group.isKept),
    )
  }

  test('nothing is left out, doubled or reordered, and no word is cut from its reading', () => {
    fc.assert(
      fc.property(sentence, (pieces) => {
        const grouped = keptPieces(pieces).flatMap((group) => group.pieces)
        expect(joined(grouped)).toEqual(joined(pieces))
      }),
    )
  })

  test('no group is empty, and loose ones never stand side by side', () => {
    fc.assert(
      fc.property(sentence, (pieces) => {
        const groups = keptPieces(pieces)
        for (const group of groups) expect(textOf(group.pieces)).not.toBe('')
        for (const [index, { isKept }] of groups.entries()) {
          expect(isKept || (groups[index + 1]?.isKept ?? true)).toBe(true)
        }
      }),
    )
  })

  test('readings never take away what is kept without them', () => {
    fc.assert(
      fc.property(sentence, (pieces) => {
        const withReadings = keptLetters(pieces)
        const bare = keptLetters(pieces.map((each) => ({ ...each, reading: null })))
        for (const [index, isKept] of bare.entries()) {
          expect(withReadings[index]).toBe(isKept || withReadings[index])
        }
      }),
    )
  })
})
