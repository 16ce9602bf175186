/** The sets of keys: numbers as on a telephone, letters and signs, and the table of the kana. */
export const PANELS = ['kana', 'ascii', 'ten-key'] as const
export type Panel = (typeof PANELS)[number]

/** What a key does to the text or to the keys themselves, where it does not just write. */
export type PanelCommand = 'voice' | 'half-voice' | 'small' | 'space' | 'capitals' | 'signs'

/** All panels share a grid of 22 narrow columns, so that rows can stand half a key apart. */
export interface KeyPlace {
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

export type PanelKey = { readonly place: KeyPlace } & (
  { readonly types: string } | { readonly command: PanelCommand }
)

const KEY_COLUMNS = 2
const WIDE_KEY_COLUMNS = 3
const TEN_KEY_COLUMNS = 4

function placeAt(row: number, column: number, columns = KEY_COLUMNS, rows = 1): KeyPlace {
  return { row, column, columns, rows }
}

/** One row of keys from a column on; a blank leaves the place of a key free. */
function rowOf(texts: string, row: number, from = 1, columns = KEY_COLUMNS): readonly PanelKey[] {
  return [...texts].flatMap((types, index) =>
    types === ' ' ? [] : [{ types, place: placeAt(row, from + index * columns, columns) }],
  )
}

export function tenKeys(hasHyphen: boolean): readonly PanelKey[] {
  const rows = ['123', '456', '789', hasHyphen ? '-0' : ' 0']
  return rows.flatMap((texts, index) => rowOf(texts, index + 1, 6, TEN_KEY_COLUMNS))
}

export type AsciiLayer = 'small' | 'capitals' | 'signs'

/** In both layers the signs of addresses stand where they are. */
const LETTER_ROWS = ['1234567890-', 'qwertyuiop@', 'asdfghjkl_', 'zxcvbnm.'] as const
const SIGN_ROWS = ['1234567890-', '!"#$%&\'()*@', '+,/:;<=>?^_', '[]{}\\|`~.'] as const

function signKeys(): readonly PanelKey[] {
  const [digits, first, second, last] = SIGN_ROWS
  return [...rowOf(digits, 1), ...rowOf(first, 2), ...rowOf(second, 3), ...rowOf(last, 4, 2)]
}

function letterKeys(isCapital: boolean): readonly PanelKey[] {
  const [digits, ...letters] = LETTER_ROWS
  const [first, second, last] = isCapital ? letters.map((row) => row.toUpperCase()) : letters
  return [
    ...rowOf(digits, 1),
    ...rowOf(first ?? '', 2),
    ...rowOf(second ?? '', 3, 2),
    { command: 'capitals', place: placeAt(4, 1, WIDE_KEY_COLUMNS) },
    ...rowOf(last ?? '', 4, 4),
  ]
}

export function asciiKeys(layer: AsciiLayer): readonly PanelKey[] {
  const keys = layer === 'signs' ? signKeys() : letterKeys(layer === 'capitals')
  return [...keys, { command: 'signs', place: placeAt(4, 20, WIDE_KEY_COLUMNS) }]
}

/** As ticket machines and cash machines have it: あ行 at the right, each 行 from the top down. */
const KANA_COLUMNS = [
  'アイウエオ',
  'カキクケコ',
  'サシスセソ',
  'タチツテト',
  'ナニヌネノ',
  'ハヒフヘホ',
  'マミムメモ',
  'ヤ ユ ヨ',
  'ラリルレロ',
  'ワヲンー・',
] as const
const RIGHTMOST_COLUMN = 21

function kanaColumn(texts: string, index: number): readonly PanelKey[] {
  const column = RIGHTMOST_COLUMN - index * KEY_COLUMNS
  return [...texts].flatMap((types, row) =>
    types === ' ' ? [] : [{ types, place: placeAt(row + 1, column) }],
  )
}

export function kanaKeys(): readonly PanelKey[] {
  return [
    { command: 'voice', place: placeAt(1, 1) },
    { command: 'half-voice', place: placeAt(2, 1) },
    { command: 'small', place: placeAt(3, 1) },
    { command: 'space', place: placeAt(4, 1, KEY_COLUMNS, 2) },
    // Read from the left, as the eye and the Tab key do.
    ...KANA_COLUMNS.map(kanaColumn).reverse().flat(),
  ]
}
