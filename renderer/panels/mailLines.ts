export interface MailLine {
  readonly text: string
  /** True for the line that people look for. */
  readonly hasCode: boolean
}

const LABELLED_CODE = /: ?\d{4,}$/

/** A mail's body, line by line. The lines stay text; only their size differs. */
export function mailLines(body: string): readonly MailLine[] {
  return body.split('\n').map((text) => ({ text, hasCode: LABELLED_CODE.test(text) }))
}

/** An address in two parts, so that a narrow column breaks it before the 「@」. */
export function splitAddress(address: string): {
  readonly localPart: string
  readonly domain: string
} {
  const at = Math.max(0, address.lastIndexOf('@'))
  return { localPart: address.slice(0, at), domain: address.slice(at) }
}
