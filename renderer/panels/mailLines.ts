export interface MailLine {
  readonly text: string
  /** What people look for: the line with the code, or the address that the mail is about. */
  readonly kind: 'text' | 'code' | 'link'
}

const LABELLED_CODE = /: ?\d{4,}$/

function kindOf(text: string, link: string | null): MailLine['kind'] {
  if (text === link) return 'link'
  return LABELLED_CODE.test(text) ? 'code' : 'text'
}

/** A mail's body, line by line. The lines stay text; only their look differs. */
export function mailLines(body: string, link: string | null): readonly MailLine[] {
  const texts = body.split('\n')
  // What can be opened is never missing, wherever the mail's words put it.
  const isMissing = link !== null && !texts.includes(link)
  const all = isMissing ? [...texts, link] : texts
  return all.map((text) => ({ text, kind: kindOf(text, link) }))
}

/** An address in two parts, so that a narrow column breaks it before the 「@」. */
export function splitAddress(address: string): {
  readonly localPart: string
  readonly domain: string
} {
  const at = Math.max(0, address.lastIndexOf('@'))
  return { localPart: address.slice(0, at), domain: address.slice(at) }
}
