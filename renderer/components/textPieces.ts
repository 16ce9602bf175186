export interface TextPiece {
  readonly text: string
  readonly isMoment: boolean
}

/** 「午後2時40分」, with its date: the phrase model would break it before the minutes. */
const MOMENT = /((?:\d+月\d+日)?午[前後]\d+時\d+分)/u

/** Cuts a sentence so that a moment in it can be kept on one line. Nothing is left out. */
export function textPieces(text: string): readonly TextPiece[] {
  return text
    .split(MOMENT)
    .map((piece, index) => ({ text: piece, isMoment: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
