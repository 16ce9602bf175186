import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfVoiced, resized, voiced } from '../../../../renderer/keyboard/kanaMarks'
import { kanaKeys } from '../../../../renderer/keyboard/panels'

test('a mark joins the kana before it', () => {
  expect(voiced('カ')).toBe('ガ')
  expect(voiced('ウ')).toBe('ヴ')
  expect(halfVoiced('ハ')).toBe('パ')
  expect(resized('ツ')).toBe('ッ')
  expect(voiced('か')).toBe('が')
  expect(resized('や')).toBe('ゃ')
})

test('one mark takes the place of the other', () => {
  expect(halfVoiced('バ')).toBe('パ')
  expect(voiced('パ')).toBe('バ')
})

test('what has no such sound or size stays', () => {
  for (const character of ['ナ', 'ー', 'a', '山', '9', ' ', '𠮷']) {
    expect(voiced(character)).toBeNull()
    expect(halfVoiced(character)).toBeNull()
    expect(resized(character)).toBeNull()
  }
  expect(halfVoiced('カ')).toBeNull()
  expect(resized('カ')).toBeNull()
})

const kana = kanaKeys().flatMap((key) => ('types' in key ? key.types : []))

test('pressing a mark twice gives the kana back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kana),
      fc.constantFrom(voiced, halfVoiced, resized),
      (character, change) => {
        const changed = change(character)
        if (changed !== null) expect(change(changed)).toBe(character)
      },
    ),
  )
})
