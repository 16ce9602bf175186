import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applied,
  caretAfterStep,
  changeOfPrevious,
  deletion,
  type EditedText,
  insertion,
} from '../../../../renderer/keyboard/editing'
import { asciiKeys, kanaKeys, tenKeys } from '../../../../renderer/keyboard/panels'

/** A text with its caret written as | and a selection between two of them. */
function edited(marked: string): EditedText {
  const from = marked.indexOf('|')
  const end = marked.lastIndexOf('|')
  return { text: marked.replaceAll('|', ''), from, to: end === from ? from : end - 1 }
}

function erase(marked: string): string | null {
  const replacement = deletion(edited(marked))
  return replacement === null ? null : applied(edited(marked), replacement).text
}

test('a key writes at the caret, and in place of what is selected', () => {
  const at = (marked: string) => applied(edited(marked), insertion(edited(marked), 'x'))
  expect(at('ab|c')).toEqual({ text: 'abxc', from: 3, to: 3 })
  expect(at('a|bc|d')).toEqual({ text: 'axd', from: 2, to: 2 })
})

test('「消す」 takes what is selected, or the one character before the caret', () => {
  expect(erase('ab|c')).toBe('ac')
  expect(erase('a|bc|d')).toBe('ad')
  expect(erase('|abc')).toBeNull()
})

test('a character of several code points goes as a whole', () => {
  expect(erase('田𠮷|')).toBe('田')
  expect(erase('か\u3099|')).toBe('')
  expect(erase('辻\u{e0100}|')).toBe('')
})

test('the caret steps over characters and out of a selection to its edge', () => {
  expect(caretAfterStep(edited('𠮷|田'), 'back')).toBe(0)
  expect(caretAfterStep(edited('|𠮷田'), 'on')).toBe(2)
  expect(caretAfterStep(edited('田|'), 'on')).toBe(1)
  expect(caretAfterStep(edited('|田'), 'back')).toBe(0)
  expect(caretAfterStep(edited('a|bc|d'), 'back')).toBe(1)
  expect(caretAfterStep(edited('a|bc|d'), 'on')).toBe(3)
})

test('only the character before the caret is changed, and nothing where text is selected', () => {
  const toStar = () => '*'
  expect(changeOfPrevious(edited('ab|c'), toStar)).toEqual({ from: 1, to: 2, by: '*' })
  expect(changeOfPrevious(edited('|abc'), toStar)).toBeNull()
  expect(changeOfPrevious(edited('a|b|c'), toStar)).toBeNull()
  expect(changeOfPrevious(edited('ab|c'), () => null)).toBeNull()
})

const written = [...kanaKeys(), ...asciiKeys('small'), ...asciiKeys('signs'), ...tenKeys(true)]
const keys = written.flatMap((key) => ('types' in key ? key.types : []))

test('whatever a key writes, 「消す」 takes it back', () => {
  // The keys write no marks that join what is before them; those come from conversion.
  const texts = fc.string({ unit: fc.constantFrom(...keys, '山', '𠮷', ' ') })
  const cases = fc.record({ before: texts, after: texts, key: fc.constantFrom(...keys) })
  fc.assert(
    fc.property(cases, ({ before, after, key }) => {
      const start = edited(`${before.replaceAll('|', '')}|${after.replaceAll('|', '')}`)
      const typed = applied(start, insertion(start, key))
      const undoing = deletion(typed)
      expect(undoing === null ? null : applied(typed, undoing)).toEqual(start)
    }),
  )
})
