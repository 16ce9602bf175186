import { BRAND } from '#shared/procedure/brand'

export interface TextPiece {
  readonly text: string
  readonly isKept: boolean
}

/** What has to stay on one line, and the phrase model would break: moments, counts, names in 「」. */
const KEPT = [
  /(?:\d+月\d+日の)?午[前後]\d+時(?:\d+分)?/u.source,
  /（(?:あと|例：)[^）]{1,24}）。?/u.source,
  /「[^」]{1,12}」[をがにはで]?/u.source,
  BRAND.account.replace(/[^\p{L}\p{N}]/gu, '\\$&'),
  'セキュリティ コード|メール アドレス|日本語入力|新しいパスワード|この案内機',
  'もう一度|思い出せないもの|登録したとき',
]
const KEPT_PIECE = new RegExp(`(${KEPT.join('|')})`)

/** Cuts a sentence so that such a piece can be kept on one line. Nothing is left out. */
export function textPieces(text: string): readonly TextPiece[] {
  return text
    .split(KEPT_PIECE)
    .map((piece, index) => ({ text: piece, isKept: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
