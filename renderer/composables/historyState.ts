/**
 * What the page keeps in its history entry: it outlives a reload, lies in memory only and ends with
 * the window. One entry, shared by name.
 */
function readAll(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state
  return state instanceof Object ? { ...state } : {}
}

export function readHistory(name: string): unknown {
  return readAll()[name]
}

/** Null takes the entry away; where nothing is kept, the page keeps nothing at all. */
export function writeHistory(name: string, value: unknown): void {
  // Each writing has the browser lay the page out.
  if (value === null && readHistory(name) === undefined) return
  const others = Object.entries(readAll()).filter(([other]) => other !== name)
  const kept = Object.fromEntries(value === null ? others : [...others, [name, value]])
  history.replaceState(Object.keys(kept).length === 0 ? null : kept, '')
}
