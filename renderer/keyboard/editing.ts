/** A field's text and what is selected in it; an empty selection is the caret. */
export interface EditedText {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Where the character before the caret begins; several code points can make up one. */
function startOfPrevious(text: string, caret: number): number {
  const before = [...characters.segment(text.slice(0, caret))]
  return before.at(-1)?.index ?? 0
}

function endOfNext(text: string, caret: number): number {
  const [next] = characters.segment(text.slice(caret))
  return caret + (next?.segment.length ?? 0)
}

export function insertion({ from, to }: EditedText, by: string): Replacement {
  return { from, to, by }
}

/** What is selected goes, or the character before the caret; null where there is nothing. */
export function deletion({ text, from, to }: EditedText): Replacement | null {
  if (from !== to) return { from, to, by: '' }
  return from === 0 ? null : { from: startOfPrevious(text, from), to: from, by: '' }
}

/** Changes the character before the caret; null where it cannot be changed. */
export function changeOfPrevious(
  { text, from, to }: EditedText,
  change: (character: string) => string | null,
): Replacement | null {
  if (from !== to || from === 0) return null
  const start = startOfPrevious(text, from)
  const changed = change(text.slice(start, from))
  return changed === null ? null : { from: start, to: from, by: changed }
}

/** One character on; out of a selection to its edge, as everywhere. */
export function caretAfterStep({ text, from, to }: EditedText, way: 'back' | 'on'): number {
  if (from !== to) return way === 'back' ? from : to
  return way === 'back' ? startOfPrevious(text, from) : endOfNext(text, to)
}

export function applied({ text }: EditedText, { from, to, by }: Replacement): EditedText {
  const caret = from + by.length
  return { text: text.slice(0, from) + by + text.slice(to), from: caret, to: caret }
}
