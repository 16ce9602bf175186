import type { ProblemField } from '#shared/procedure/problems'

/**
 * The element that the error summary leads to. Where several elements make up one field, it leads
 * to the first of them.
 */
export function fieldId(field: ProblemField, index = 0): string {
  return index === 0 ? `field-${field}` : `field-${field}-${index}`
}

export function errorId(field: ProblemField): string {
  return `${fieldId(field)}-error`
}

export function helpId(field: ProblemField): string {
  return `${fieldId(field)}-help`
}

export function noteId(field: ProblemField): string {
  return `${fieldId(field)}-note`
}

export function suffixId(field: ProblemField): string {
  return `${fieldId(field)}-suffix`
}

/** A value for `aria-describedby`; undefined leaves the attribute out. */
export function joinIds(...ids: readonly (string | null)[]): string | undefined {
  const present = ids.filter((id) => id !== null)
  return present.length > 0 ? present.join(' ') : undefined
}
