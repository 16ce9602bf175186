/** One stretch of a sentence; a word in kanji comes with how it is read. */
export interface SaidPiece {
  readonly text: string
  /** In hiragana; null where the text reads itself. */
  readonly reading: string | null
  /** What a voice says instead, where the text read out would not be understood. */
  readonly spoken: string | null
}

export type Wording = 'standard' | 'easy'

/**
 * A sentence of the catalogue with its values, in both wordings. Which one is shown, and whether
 * with readings, is the page's choice and can change while the sentence stands there.
 */
export class Said {
  readonly #pieces: Readonly<Record<Wording, readonly SaidPiece[]>>
  readonly #spoken: readonly SaidPiece[] | null

  constructor(
    pieces: Readonly<Record<Wording, readonly SaidPiece[]>>,
    /** Where the whole sentence is said in other words than it is written. */
    spoken: readonly SaidPiece[] | null = null,
  ) {
    this.#pieces = pieces
    this.#spoken = spoken
  }

  pieces(wording: Wording): readonly SaidPiece[] {
    return this.#pieces[wording]
  }

  /** Without readings: for titles, names and whatever takes no markup. */
  plain(wording: Wording = 'standard'): string {
    return this.#pieces[wording].map(({ text }) => text).join('')
  }

  /** For a voice; what stands for a hidden part is not read as 「アスタリスク」 five times. */
  spoken(wording: Wording): string {
    const pieces = this.#spoken ?? this.#pieces[wording]
    return pieces.map(({ text, spoken }) => spoken ?? text).join('')
  }

  /** The standard wording, as mails and texts carry it. */
  toString(): string {
    return this.plain()
  }
}

/** Words of no catalogue, such as an address or a name. Never read as markup. */
export function quoted(text: string | number, spoken: string | null = null): Said {
  const pieces = [{ text: String(text), reading: null, spoken }]
  return new Said({ standard: pieces, easy: pieces })
}
