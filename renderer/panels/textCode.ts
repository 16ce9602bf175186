/** A text that begins with a code, cut behind it; texts without one stay whole. */
export function splitCode(body: string): { readonly code: string; readonly rest: string } {
  const code = /^\d{4,}/.exec(body)?.[0] ?? ''
  return { code, rest: body.slice(code.length) }
}
