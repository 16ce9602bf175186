import type { TrailTrouble } from './auditEvent'
import type { TrailFinding, TrailVerdict } from './checkTrail'

const TROUBLES = {
  'row-changed': 'it was changed, or does not follow the row before it',
  'row-added': 'it does not belong here: a row of its number came before',
  'rows-missing': 'it is missing',
  'beginning-missing': 'the trail does not begin where it was begun or last cut',
  'end-missing': 'the trail was anchored further on: its end is missing',
  'other-trail': 'it is another row than was anchored',
  'anchor-missing': 'all before it is whole, but no anchor is there: its end may be missing',
  'trail-missing': 'the store was used, and neither rows nor an anchor are there',
  'anchor-damaged': 'all before it is whole, but the anchor is damaged: its end may be missing',
} as const satisfies Record<TrailTrouble, string>

/** Whether nothing is missing and nothing ever was, but for what a backup that was put back has cost. */
export function isSound(verdict: TrailVerdict): boolean {
  return verdict.kind === 'whole' && verdict.findings.every(({ kind }) => kind === 'store-restored')
}

/** What a trail turned out to be, line by line. */
export function trailReport(verdict: TrailVerdict): readonly string[] {
  if (verdict.kind === 'broken') return [`row ${verdict.seq}: ${TROUBLES[verdict.because]}`]
  const { firstSeq, lastSeq, anchoredSeq, findings } = verdict
  const extent =
    lastSeq === 0
      ? 'the trail is empty, and was anchored so'
      : `rows ${firstSeq}..${lastSeq} whole, anchored at ${anchoredSeq}`
  return [extent, ...findings.map(findingLine)]
}

function findingLine({ seq, kind, detail }: TrailFinding): string {
  const what =
    kind === 'trail-broken'
      ? 'the kiosk found its trail broken'
      : 'the store was put back to a backup'
  const between = detail === null ? '' : `: ${detail} (the row that was anchored / the last found)`
  return `row ${seq}: ${what}${between}`
}
