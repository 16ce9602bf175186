import type { Outcome } from './judge'

const LONGEST_LIST = 5

/** What came of the cases of one part. */
export class Tally {
  readonly complaints: string[] = []
  readonly notes: string[] = []
  caseCount = 0
  corruptCount = 0
  lostCount = 0

  get isSound(): boolean {
    return this.caseCount > 0 && this.corruptCount === 0 && this.lostCount === 0
  }

  count(name: string, outcome: Outcome): void {
    this.caseCount += 1
    if (outcome.kind === 'sound') return
    if (outcome.kind === 'lost') this.lostCount += 1
    else this.corruptCount += 1
    if (this.complaints.length < LONGEST_LIST) this.complaints.push(`${name}: ${outcome.complaint}`)
  }

  note(text: string): void {
    this.notes.push(text)
  }
}
