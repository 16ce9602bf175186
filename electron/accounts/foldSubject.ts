/** What mail programs put in front, once or many times: Re:, RE[2]:, Fwd:, 返信:, 転送:. */
const REPLY_MARKS = /^(?:\s*(?:re|fw|fwd|返信|転送)\s*(?:\[\d+\])?\s*:)+/iu
/** Letters, digits and the marks that belong to letters; the rest differs between programs. */
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]/gu

/** Guessed at the first try, or no subject at all: they show nothing about who answers. */
const SAYS_NOTHING = new Set([
  '無題',
  '件名なし',
  '題名なし',
  'nosubject',
  'テスト',
  'てすと',
  'test',
  'こんにちは',
  'こんばんは',
  'おはようございます',
  'お世話になっております',
  'ありがとう',
  'ありがとうございます',
  'お礼',
  'お知らせ',
  'hello',
  'hi',
])

/** The form under which a sent mail's subject is compared; null for one that shows nothing. */
export function foldSubject(typed: string): string | null {
  const subject = typed.normalize('NFKC').replace(REPLY_MARKS, '')
  const folded = subject.replace(NOT_LETTERS, '').toLowerCase()
  return [...folded].length < 2 || SAYS_NOTHING.has(folded) ? null : folded
}
