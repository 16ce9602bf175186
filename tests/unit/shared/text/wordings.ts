import { BRAND } from '#shared/procedure/brand'
import { catalogue, type CatalogueText } from '#shared/text/catalogue'
import { messageTexts } from '#shared/text/messageTexts'
import { parseMarked } from '#shared/text/parseMarked'
import type { SaidPiece, Wording } from '#shared/text/said'
import { PROCEDURE_WORDS } from './procedureWords'

/** One wording of one entry, with its placeholders left open. */
export interface WordingOfText {
  readonly key: string
  readonly marked: string
  readonly pieces: readonly SaidPiece[]
  readonly plain: string
}

export const ENTRIES = Object.entries<CatalogueText>(catalogue)
/** A placeholder, as it stands in a text that was given no values. */
export const HOLE = /\{\w+\}/g

/** Mails, texts and recorded words are plain Japanese in one wording, without readings. */
export function isOnScreen(key: string): boolean {
  return !(key in messageTexts) && !key.startsWith('voice.')
}

function wordingOf(key: string, marked: string): WordingOfText {
  const pieces = parseMarked(marked, {}, 'standard')
  return { key, marked, pieces, plain: pieces.map(({ text }) => text).join('') }
}

export function textsIn(wording: Wording): readonly WordingOfText[] {
  return ENTRIES.flatMap(([key, text]) => {
    const marked = text[wording]
    return marked === undefined ? [] : [wordingOf(key, marked)]
  })
}

const rehearsed = new Set<string>(Object.values(PROCEDURE_WORDS))

/** What the procedure words itself is not ours to word otherwise, wherever it stands. */
export function isOurs({ plain }: WordingOfText): boolean {
  return !rehearsed.has(plain)
}

export function sentencesOf({ plain }: WordingOfText): readonly string[] {
  return plain.split(/(?<=。)|\n/).filter((sentence) => sentence.trim() !== '')
}

/** As the procedure writes them. The longest first, as one stands in the other. */
const NAMES = [BRAND.mailSenderName, BRAND.account]
const ADDRESSES = [`@${BRAND.mailSenderDomain}`, BRAND.linkBase, 'taro@example.com']

/** A name or an address, whatever its length, is looked at as one word. */
export function withoutNames(plain: string): string {
  const names = [...NAMES, ...ADDRESSES]
  return names.reduce((text, name) => text.replaceAll(name, 'アカウント'), plain)
}

/** How many characters there are to read, without the spaces between the phrases. */
export function lengthToRead(sentence: string): number {
  return [...withoutNames(sentence).replace(HOLE, 'アカウント').replace(/[ 。]/g, '')].length
}

const VALUES = /\{(address|code|domain|link|mask|receipt|start)\}/g

/** Without the spaces that belong: in the procedure's own terms, and around what is quoted. */
export function withoutOwnSpaces(plain: string): string {
  const terms = [...NAMES, 'セキュリティ コード', 'メール アドレス']
  const quoted = [...ADDRESSES, ...(plain.match(VALUES) ?? [])]
  const rest = terms.reduce((text, term) => text.replaceAll(term, ''), plain)
  return quoted.reduce(
    (text, words) =>
      text
        .split(words)
        .map((part) => part.trim())
        .join(''),
    rest,
  )
}

/** Where the texts hold what they must not, as 「key: what」. */
export function found(texts: readonly WordingOfText[], pattern: RegExp): readonly string[] {
  return texts.flatMap(({ key, plain }) =>
    (plain.match(new RegExp(pattern, 'gu')) ?? []).map((what) => `${key}: ${what}`),
  )
}
