import { quoted, Said, type SaidPiece, type Wording } from './said'

export type SaidValue = string | number | Said
type Values = Readonly<Record<string, SaidValue>>

/** `{漢字|かんじ}` is a word with its reading, `{name}` a value. */
const MARK = /\{([^{}|]+)\|([^{}|]+)\}|\{(\w+)\}/g

function literal(text: string): readonly SaidPiece[] {
  return text === '' ? [] : [{ text, reading: null, spoken: null }]
}

function valuePieces(value: SaidValue | undefined, hole: string, wording: Wording) {
  if (value === undefined) return literal(hole)
  return value instanceof Said ? value.pieces(wording) : quoted(value).pieces(wording)
}

/** The pieces of a catalogue text; what a value holds is never read as markup. */
export function parseMarked(
  marked: string,
  values: Values,
  wording: Wording,
): readonly SaidPiece[] {
  let end = 0
  const pieces = [...marked.matchAll(MARK)].flatMap((match) => {
    const [mark, word, reading = null, name] = match
    const before = literal(marked.slice(end, match.index))
    end = match.index + mark.length
    if (name !== undefined) return [...before, ...valuePieces(values[name], mark, wording)]
    return [...before, { text: word ?? '', reading, spoken: null }]
  })
  return [...pieces, ...literal(marked.slice(end))]
}

/** A text with readings and no values, the same in both wordings: a moment, a length of time. */
export function marked(text: string): Said {
  const pieces = parseMarked(text, {}, 'standard')
  return new Said({ standard: pieces, easy: pieces })
}
