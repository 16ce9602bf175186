/** One sentence, choice, field or button of the page, as it is read out. */
export interface ReadLine {
  readonly words: string
  /** 「選択済み」 and the like; null where there is none to speak of. */
  readonly state: string | null
  /** False where the state follows from what the person types, and need not be told at once. */
  readonly tellsState: boolean
}

export interface PageReading {
  /** The heading or the dialog that the words belong to: another one is another place. */
  readonly place: unknown
  readonly lines: readonly ReadLine[]
  /** The part of them that says what is wrong. */
  readonly problems: readonly ReadLine[]
}

function isNew(line: ReadLine, formerLines: readonly ReadLine[]): boolean {
  const same = formerLines.filter(({ words }) => words === line.words)
  if (same.length === 0) return true
  if (!line.tellsState || line.state === null) return false
  return same.every(({ state }) => state !== line.state)
}

/** What to say after something was done on a page that stays: what came, and what it is now. */
export function newLines(former: PageReading, page: PageReading): readonly ReadLine[] {
  return page.lines.filter((line) => isNew(line, former.lines))
}
