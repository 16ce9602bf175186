import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAnchor, encodeAnchor } from '../../../../electron/audit/anchor'
import type { AuditRow } from '../../../../electron/audit/auditRow'
import { checkTrail } from '../../../../electron/audit/checkTrail'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { createSecrets } from '../../../../electron/platform/secrets'
import {
  anchorOf,
  sampleTrail,
  SAMPLE_SECRETS,
  verdictOf,
} from '../../../support/audit/sampleTrail'

const COUNT = 1000
const TRAIL = sampleTrail(COUNT)
const FIELDS = [
  ...(['atMs', 'kind', 'detail', 'step', 'station', 'session'] as const),
  ...(['account', 'mask', 'channel', 'hash'] as const),
]
const RUNS = { seed: 20261122, numRuns: 60 }
const aRow = fc.integer({ min: 1, max: COUNT })

/** Another value of the same kind: one character or one millisecond is enough. */
function changed(value: AuditRow[keyof AuditRow], at: number): string | number {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1
  const index = at % value.length
  const other = value[index] === 'a' ? 'b' : 'a'
  return value.slice(0, index) + other + value.slice(index + 1)
}

function withField(rows: readonly AuditRow[], seq: number, field: keyof AuditRow, at: number) {
  return rows.map((row) => (row.seq === seq ? { ...row, [field]: changed(row[field], at) } : row))
}

/** The same rows under the numbers 1, 2, 3…, as somebody would number them who hides a gap. */
const renumbered = (rows: readonly AuditRow[]) =>
  rows.map((row, index) => ({ ...row, seq: index + 1 }))

test('a trail that nobody touched is whole, up to its anchor and on', async () => {
  expect(await verdictOf(TRAIL)).toEqual({
    ...{ kind: 'whole', firstSeq: 1, lastSeq: COUNT, anchoredSeq: COUNT, findings: [] },
  })
  expect(await verdictOf(TRAIL, TRAIL.slice(0, 900))).toMatchObject({ anchoredSeq: 900 })
  expect(await verdictOf([])).toEqual({
    ...{ kind: 'whole', firstSeq: 0, lastSeq: 0, anchoredSeq: 0, findings: [] },
  })
})

describe('of a thousand rows the first bad one is named', () => {
  test.each(FIELDS)('where its %s was changed', async (field) => {
    await fc.assert(
      fc.asyncProperty(aRow, fc.nat(63), async (seq, at) => {
        const rows = withField(TRAIL, seq, field, at)
        expect(await verdictOf(rows, TRAIL)).toEqual({
          kind: 'broken',
          seq,
          because: 'row-changed',
        })
      }),
      RUNS,
    )
  })

  test('where one was removed', async () => {
    await fc.assert(
      fc.asyncProperty(aRow, async (seq) => {
        const rows = TRAIL.filter((row) => row.seq !== seq)
        const verdict = await verdictOf(rows, TRAIL)
        expect(verdict).toMatchObject({ kind: 'broken', seq })
        if (seq === COUNT) return
        expect(await verdictOf(renumbered(rows), TRAIL)).toMatchObject({ kind: 'broken', seq })
      }),
      RUNS,
    )
  })

  test('where it was swapped with its neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: COUNT - 1 }), async (seq) => {
        const [one, other] = TRAIL.slice(seq - 1, seq + 1)
        const rows = TRAIL.toSpliced(seq - 1, 2, ...[other, one].flatMap((row) => row ?? []))
        expect(await verdictOf(rows, TRAIL)).toMatchObject({ kind: 'broken', seq })
        const hidden = renumbered(rows)
        expect(await verdictOf(hidden, TRAIL)).toMatchObject({ kind: 'broken', seq })
      }),
      RUNS,
    )
  })

  test('where one was put in twice', async () => {
    await fc.assert(
      fc.asyncProperty(aRow, async (seq) => {
        const rows = TRAIL.flatMap((row) => (row.seq === seq ? [row, row] : [row]))
        expect(await verdictOf(rows, TRAIL)).toEqual({ kind: 'broken', seq, because: 'row-added' })
        const hidden = await verdictOf(renumbered(rows), TRAIL)
        expect(hidden).toEqual({ kind: 'broken', seq: seq + 1, because: 'row-changed' })
      }),
      RUNS,
    )
  })

  test('where the end was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: COUNT - 1 }), async (kept) => {
        const verdict = await verdictOf(TRAIL.slice(0, kept), TRAIL)
        expect(verdict).toEqual({ kind: 'broken', seq: kept + 1, because: 'end-missing' })
      }),
      RUNS,
    )
  })

  test('where the beginning was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: COUNT }), async (from) => {
        const verdict = await verdictOf(TRAIL.slice(from - 1), TRAIL)
        expect(verdict).toEqual({ kind: 'broken', seq: 1, because: 'beginning-missing' })
      }),
      RUNS,
    )
  })

  test('where a row of the same number takes its place that the kiosk has written elsewhere', async () => {
    const fork = [...TRAIL.slice(0, 100), ...sampleTrail(900, TRAIL[99], 'passed')]
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 102, max: COUNT }), async (seq) => {
        const rows = TRAIL.map((row) => (row.seq === seq ? (fork[seq - 1] ?? row) : row))
        expect(await verdictOf(rows, TRAIL)).toEqual({
          kind: 'broken',
          seq,
          because: 'row-changed',
        })
      }),
      { ...RUNS, numRuns: 20 },
    )
  })

  test('where the kiosk itself went on from an older copy, past the anchor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: COUNT - 1 }), async (kept) => {
        const older = TRAIL.slice(0, kept)
        const on = sampleTrail(COUNT, older.at(-1), 'passed')
        const verdict = await verdictOf([...older, ...on], TRAIL)
        expect(verdict).toEqual({ kind: 'broken', seq: COUNT, because: 'other-trail' })
      }),
      { ...RUNS, numRuns: 20 },
    )
  })
})

test('without the key no row can be made, and none be found whole', async () => {
  const secrets = createSecrets(new Uint8Array(32).fill(8), systemRandom)
  const verdict = await checkTrail(TRAIL, { secrets, anchor: anchorOf(TRAIL), cutDetail: null })
  expect(verdict).toEqual({ kind: 'broken', seq: 1, because: 'row-changed' })
})

describe('an anchor', () => {
  const anchor = anchorOf(TRAIL)
  const bytes = encodeAnchor(SAMPLE_SECRETS, anchor)

  test('is read as it was written', () => {
    expect(decodeAnchor(SAMPLE_SECRETS, bytes)).toEqual(anchor)
    expect(decodeAnchor(SAMPLE_SECRETS, null)).toBe('missing')
  })

  test('that was set back by hand, cut short or changed is damaged', () => {
    const text = Buffer.from(bytes).toString('utf8')
    const older = text.replace(`"seq":${COUNT}`, '"seq":1')
    expect(older).not.toBe(text)
    for (const bad of [
      older,
      text.slice(0, 40),
      '',
      '[]',
      text.replace(/"seal":"./, '"seal":"-'),
    ]) {
      expect(decodeAnchor(SAMPLE_SECRETS, Buffer.from(bad)), bad).toBe('damaged')
    }
  })

  test.each(['missing', 'damaged'] as const)(
    'that is %s is told after a whole trail',
    async (found) => {
      const proofs = { secrets: SAMPLE_SECRETS, anchor: found, cutDetail: null }
      const because = `anchor-${found}`
      expect(await checkTrail(TRAIL, proofs)).toEqual({ kind: 'broken', seq: COUNT + 1, because })
    },
  )
})
