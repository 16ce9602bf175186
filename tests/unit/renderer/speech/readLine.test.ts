import { expect, test } from 'vitest'
import { newLines, type PageReading, type ReadLine } from '../../../../renderer/speech/readLine'

function line(words: string, state: string | null = null, tellsState = true): ReadLine {
  return { words, state, tellsState }
}

function pageOf(...lines: readonly ReadLine[]): PageReading {
  return { place: 'screen', lines, problems: [] }
}

const mail = '選択肢1、メール'
const telephone = '選択肢2、電話'

test('the choice that was made is news, and the one that it replaced is not', () => {
  const former = pageOf(line(mail, '選択済み'), line(telephone))
  const page = pageOf(line(mail), line(telephone, '選択済み'), line('入力欄、電話番号'))
  expect(newLines(former, page).map(({ words }) => words)).toEqual([telephone, '入力欄、電話番号'])
})

test('that something was typed is no news', () => {
  const former = pageOf(line('入力欄、パスワード', null, false))
  const page = pageOf(line('入力欄、パスワード', '入力済み', false))
  expect(newLines(former, page)).toEqual([])
})

test('a switch tells both of its states', () => {
  const on = pageOf(line('スイッチ、ふりがな', 'オン'))
  const off = pageOf(line('スイッチ、ふりがな', 'オフ'))
  expect(newLines(off, on)).toEqual(on.lines)
  expect(newLines(on, off)).toEqual(off.lines)
})
