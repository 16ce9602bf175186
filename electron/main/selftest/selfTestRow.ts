/** `unknown` is an honest answer: nothing that a program can read says so, or not here. */
export type RowState = 'pass' | 'fail' | 'unknown'

/** One thing that must be true of a machine on which the kiosk stands in public. */
export interface SelfTestRow {
  /** By which the installer's checklists name it (`resources/installer`). */
  readonly id: string
  /** What must be true. */
  readonly what: string
  readonly state: RowState
  /** What to do about it where it did not pass. */
  readonly mend: string
}

/** Null stands for what could not be read. */
export function stateOf(isTrue: boolean | null): RowState {
  if (isTrue === null) return 'unknown'
  return isTrue ? 'pass' : 'fail'
}

/** One line for each row, and how to mend it below where it did not pass. */
export function linesOf(rows: readonly SelfTestRow[]): readonly string[] {
  const longest = Math.max(...rows.map(({ id }) => id.length))
  return rows.flatMap(({ id, what, state, mend }) => {
    const line = `${state.padEnd(8)} ${id.padEnd(longest)}  ${what}`
    return state === 'pass' ? [line] : [line, `${' '.repeat(longest + 9)}  -> ${mend}`]
  })
}

/** The last line: how many of each. */
export function summaryOf(rows: readonly SelfTestRow[]): string {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length
  return `${count('pass')} passed, ${count('fail')} failed, ${count('unknown')} unknown`
}
