const NAME = /^accounts-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/

/** A moment as it stands in a name: `20261122T031500Z`. Whole seconds, the rest is cut off. */
export function stampOf(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** The name of the backup of a moment; later moments sort behind earlier ones. */
export function backupName(atMs: number): string {
  return `accounts-${stampOf(atMs)}.db`
}

/** The moment that a name tells, or null where it is no name of a backup. */
export function backupMomentMs(name: string): number | null {
  const [, ...numbers] = NAME.exec(name) ?? []
  const [year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number)
  const atMs = Date.UTC(year, month - 1, day, hour, minute, second)
  // A thirteenth month would roll over into another name.
  return numbers.length > 0 && backupName(atMs) === name ? atMs : null
}
