import { BRAND } from '#shared/procedure/brand'
import type { SaidPiece } from '#shared/text/said'

/** Pieces that stay on one line, or may be broken. */
export interface PieceGroup {
  readonly pieces: readonly SaidPiece[]
  readonly isKept: boolean
}

/** What has to stay on one line, and the phrase model would break: moments, counts, names in 「」. */
const KEPT = [
  // A line may end between a day and its time: together they are longer than a narrow line.
  /\d+月\d+日の(?=午)/u.source,
  /午[前後]\d+時(?:\d+分)?/u.source,
  /（(?:あと|例：)[^）]{1,24}）。?/u.source,
  /「[^」]{1,12}」[をがにはで]?/u.source,
  BRAND.account.replace(/[^\p{L}\p{N}]/gu, '\\$&'),
  'セキュリティ コード|メール アドレス|日本語入力|新しいパスワード|この案内機',
  'もう一度|もう1つ|思い出せないもの|登録したとき',
]
const KEPT_TEXT = new RegExp(KEPT.join('|'), 'g')

interface Stretch {
  readonly from: number
  readonly to: number
}

function keptStretches(text: string): readonly Stretch[] {
  return [...text.matchAll(KEPT_TEXT)].map(({ index, 0: kept }) => ({
    from: index,
    to: index + kept.length,
  }))
}

/** Cut where a kept stretch begins or ends; a word with a reading is never cut. */
function cutAt(piece: SaidPiece, start: number, edges: readonly number[]): readonly SaidPiece[] {
  if (piece.reading !== null) return [piece]
  const inside = edges.filter((edge) => edge > start && edge < start + piece.text.length)
  const cuts = [start, ...inside, start + piece.text.length]
  return cuts.slice(1).map((cut, index) => ({
    ...piece,
    text: piece.text.slice((cuts[index] ?? start) - start, cut - start),
  }))
}

/** Groups the pieces of a sentence so that some can be kept on one line. Nothing is left out. */
export function keptPieces(pieces: readonly SaidPiece[]): readonly PieceGroup[] {
  const stretches = keptStretches(pieces.map(({ text }) => text).join(''))
  // Where one stretch ends the next may begin: one edge, not an empty piece between two.
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))]
  const groups: { pieces: SaidPiece[]; stretch: Stretch | undefined }[] = []
  let at = 0
  let before = 0
  for (const whole of pieces) {
    for (const piece of cutAt(whole, before, edges)) {
      const end = at + piece.text.length
      const stretch = stretches.find(({ from, to }) => from < end && at < to)
      const last = groups.at(-1)
      if (last?.stretch === stretch && last !== undefined) last.pieces.push(piece)
      else groups.push({ pieces: [piece], stretch })
      at = end
    }
    before = at
  }
  return groups.map(({ pieces: grouped, stretch }) => ({
    pieces: grouped,
    isKept: stretch !== undefined,
  }))
}
