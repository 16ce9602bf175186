import type { TrailTrouble } from './auditEvent'
import type { TrailVerdict } from './checkTrail'

const TROUBLES = {
  'row-changed': 'it was changed, or does not follow the row before it',
  'row-added': 'it does not belong here: a row of its number came before',
  'rows-missing': 'it is missing',
  'beginning-missing': 'the trail does not begin where it was begun or last cut',
  'end-missing': 'the trail was anchored further on: its end is missing',
  'other-trail': 'it is another row than was anchored',
  'anchor-missing': 'all before it is whole, but no anchor is there: its end may be missing',
  'anchor-damaged': 'all before it is whole, but the anchor is damaged: its end may be missing',
} as const satisfies Record<TrailTrouble, string>

/** What a trail turned out to be, in one line. */
export function trailReport(verdict: TrailVerdict): string {
  if (verdict.kind === 'broken') return `row ${verdict.seq}: ${TROUBLES[verdict.because]}`
  const { firstSeq, lastSeq, anchoredSeq } = verdict
  return lastSeq === 0
    ? 'the trail is empty, and was anchored so'
    : `rows ${firstSeq}..${lastSeq} whole, anchored at ${anchoredSeq}`
}
