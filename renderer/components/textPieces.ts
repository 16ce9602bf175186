export interface TextPiece {
  readonly text: string
  readonly isKept: boolean
}

/** What has to stay on one line, and the phrase model would break: moments, counts, names in 「」. */
const KEPT =
  /((?:\d+月\d+日の)?午[前後]\d+時(?:\d+分)?|（あと[^）]+）|「[^」]{1,12}」[をがにはで]?|セキュリティ コード|メール アドレス|日本語入力|新しいパスワード)/u

/** Cuts a sentence so that such a piece can be kept on one line. Nothing is left out. */
export function textPieces(text: string): readonly TextPiece[] {
  return text
    .split(KEPT)
    .map((piece, index) => ({ text: piece, isKept: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
