import { describe, expect, test } from 'vitest'
import { panelsFor } from '../../../../renderer/keyboard/keyboardField'
import { spokenKey } from '../../../../renderer/keyboard/keyTexts'
import { asciiKeys, kanaKeys, type PanelKey, tenKeys } from '../../../../renderer/keyboard/panels'

const written = (keys: readonly PanelKey[]) =>
  keys.map((key) => ('types' in key ? key.types : '')).join('')
const placeOf = (keys: readonly PanelKey[], text: string) =>
  keys.find((key) => 'types' in key && key.types === text)?.place

describe('the panel that opens', () => {
  test('is the telephone for numbers and nothing else', () => {
    expect(panelsFor({ inputMode: 'numeric', language: 'en' })).toEqual(['ten-key'])
    expect(panelsFor({ inputMode: 'tel', language: 'en' })).toEqual(['ten-key'])
    expect(panelsFor({ inputMode: 'numeric', language: 'ja' })).toEqual(['ten-key'])
  })

  test('is the letters for addresses, links and pictures', () => {
    for (const inputMode of ['email', 'url', 'text'] as const) {
      expect(panelsFor({ inputMode, language: 'en' })).toEqual(['ascii'])
    }
  })

  test('is the kana for Japanese, with a way to the others', () => {
    const panels = panelsFor({ inputMode: 'text', language: 'ja' })
    expect(panels).toEqual(['kana', 'ascii', 'ten-key'])
  })

  test('is the one that the field asks for', () => {
    const panels = panelsFor({ inputMode: 'text', language: 'ja', keyboard: 'ten-key' })
    expect(panels).toEqual(['ten-key', 'kana', 'ascii'])
  })
})

describe('the keys', () => {
  test('of the telephone begin with 123 and have a hyphen only where it is written', () => {
    expect(written(tenKeys(false))).toBe('1234567890')
    expect(written(tenKeys(true))).toBe('123456789-0')
  })

  test('of the letters hold every character of ASCII', () => {
    const all = new Set(
      written([...asciiKeys('small'), ...asciiKeys('capitals'), ...asciiKeys('signs')]),
    )
    const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index))
    expect(ascii.filter((character) => !all.has(character))).toEqual([])
  })

  test('of the signs leave digits and the signs of addresses where they were', () => {
    for (const text of [...'1234567890-@_.']) {
      expect(placeOf(asciiKeys('signs'), text)?.row).toBe(placeOf(asciiKeys('small'), text)?.row)
    }
    expect(placeOf(asciiKeys('signs'), '@')).toEqual(placeOf(asciiKeys('small'), '@'))
  })

  test('of the kana are read from the right, each 行 from the top', () => {
    const rightmost = placeOf(kanaKeys(), 'ア')?.column ?? 0
    expect(kanaKeys().every(({ place }) => place.column <= rightmost)).toBe(true)
    expect(placeOf(kanaKeys(), 'オ')).toMatchObject({ row: 5, column: rightmost })
    expect(placeOf(kanaKeys(), 'カ')).toMatchObject({ row: 1, column: rightmost - 2 })
  })

  test('lie on the grid of 22 columns, and none on another', () => {
    for (const keys of [kanaKeys(), tenKeys(true), asciiKeys('small'), asciiKeys('signs')]) {
      const cells = keys.flatMap(({ place: { row, column, rows, columns } }) =>
        Array.from({ length: rows * columns }, (_, index) => [
          row + Math.floor(index / columns),
          column + (index % columns),
        ]),
      )
      expect(new Set(cells.map(String)).size).toBe(cells.length)
      expect(cells.every(([, column = 0]) => column >= 1 && column <= 22)).toBe(true)
    }
  })

  test('have a name that can be said where they are signs or capitals', () => {
    expect(spokenKey('@')?.plain()).toBe('アットマーク')
    expect(spokenKey('-')?.plain()).toBe('ハイフン')
    expect(spokenKey('A')?.plain()).toBe('大文字のA')
    expect(spokenKey('a')).toBeNull()
    const signs = written(asciiKeys('signs')).replace(/\d/g, '')
    expect([...signs].filter((sign) => spokenKey(sign) === null)).toEqual([])
  })
})
