import { Said } from '#shared/text/said'

/** A value as it is, but with each sentence of the catalogue as its standard words. */
export type Plain<Value> = Value extends Said
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Plain<Value[Key]> }
    : Value

/** Sentences as text, wherever in a value they stand, so that they can be compared. */
export function plain<Value>(value: Value): Plain<Value>
export function plain(value: unknown): unknown {
  if (value instanceof Said) return value.plain()
  if (Array.isArray(value)) return value.map((each) => plain(each))
  if (!(value instanceof Object)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}
