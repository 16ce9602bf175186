/** A change to a table, or the one thing that `recordWork` took down, in two words. */
function shortened(item: string): string {
  const [, verb, table] = /^(insert|update|delete)(?: into| from)? "(\w+)"/.exec(item) ?? []
  return verb === undefined || table === undefined ? item : `${verb} ${table}`
}

const isChange = (item: string): boolean => /^(insert|update|delete) \w+$/.test(item)

/** Per transaction that was committed, in order: what it changed. */
export function changesByTransaction(work: readonly string[]): readonly (readonly string[])[] {
  const committed: string[][] = []
  let open: string[] | null = null
  for (const item of work.map(shortened)) {
    if (item === 'begin') open = []
    else if (item === 'commit' && open !== null) {
      committed.push(open)
      open = null
    } else if (isChange(item)) open?.push(item)
  }
  return committed
}

/** Everything that was changed and committed before the first `comparison`. */
export function committedBefore(work: readonly string[], comparison: string): readonly string[] {
  const index = work.indexOf(comparison)
  if (index === -1) throw new Error(`nothing was compared by ${comparison}`)
  return changesByTransaction(work.slice(0, index)).flat()
}
