import type { AuditRow } from './auditRow'
import { HIDDEN } from './encodeHidden'

/**
 * A row as a line of JSON, with its hash, so that whoever has the key can check what was exported.
 * Nothing in it is hidden: a file that somebody else has written into cannot forge a line.
 */
export function exportLine(row: AuditRow): string {
  const at = new Date(row.atMs).toISOString()
  return JSON.stringify({ at, ...row }).replace(HIDDEN, escaped)
}

/** As JSON writes it, one UTF-16 unit after the other. */
function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')
}
