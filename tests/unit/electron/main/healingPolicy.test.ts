import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterFault,
  afterSignOfLife,
  HEALING,
  healthAtStart,
  type Fault,
  type Health,
  type Remedy,
} from '../../../../electron/main/healing/healingPolicy'

const START_MS = 1_000_000
const SECOND_MS = 1000
const HEALTHY = healthAtStart({ relaunchesAtMs: [], isSoftwareRendered: false }, START_MS)
const OUT_OF_ORDER: Health = { ...HEALTHY, isOutOfOrder: true }
const PAGE: Fault = { kind: 'page' }
const MAIN: Fault = { kind: 'main' }
const GPU: Fault = { kind: 'gpu' }

/** Faults at these seconds, of pages that had lived unless it is said otherwise. */
function pageFaults(atSeconds: readonly number[], isLiving = true) {
  let health = HEALTHY
  const remedies: Remedy[] = []
  for (const atSecond of atSeconds) {
    if (isLiving) health = afterSignOfLife(health)
    const after = afterFault(health, PAGE, START_MS + atSecond * SECOND_MS)
    health = after.health
    remedies.push(after.remedy)
  }
  return { health, remedies, kinds: remedies.map(({ kind }) => kind) }
}

describe('a page that is lost', () => {
  test('is loaded again at once, and after a growing pause when it happens again', () => {
    expect(pageFaults([0, 1, 2, 3]).remedies).toEqual([
      { kind: 'reload', delayMs: 0 },
      { kind: 'reload', delayMs: 250 },
      { kind: 'reload', delayMs: 500 },
      { kind: 'reload', delayMs: 1000 },
    ])
  })

  test('five times within a minute is out of order', () => {
    const { kinds, health } = pageFaults([0, 10, 20, 30, 59.999])
    expect(kinds).toEqual(['reload', 'reload', 'reload', 'reload', 'out-of-order'])
    expect(health.isOutOfOrder).toBe(true)
  })

  test('five times in a minute and no less is loaded again', () => {
    expect(pageFaults([0, 10, 20, 30, 60]).kinds).not.toContain('out-of-order')
  })

  test('after a quiet minute is loaded at once again', () => {
    expect(pageFaults([0, 1, 2, 63]).remedies.at(-1)).toEqual({ kind: 'reload', delayMs: 0 })
  })

  test('three times before it ever answered is out of order, however long that took', () => {
    expect(pageFaults([0, 100, 200], false).kinds).toEqual(['reload', 'reload', 'out-of-order'])
  })

  test('that has answered in between may be lost for ever and a day', () => {
    const everyMinute = Array.from({ length: 100 }, (_, index) => index * 60)
    expect(new Set(pageFaults(everyMinute).kinds)).toEqual(new Set(['reload']))
  })

  test('while out of order shows the static page again, never in a rush', () => {
    const { remedy, health } = afterFault(OUT_OF_ORDER, PAGE, START_MS)
    expect(remedy).toEqual({ kind: 'out-of-order', delayMs: 10_000 })
    expect(health).toEqual(OUT_OF_ORDER)
  })
})

describe('an error that nobody caught', () => {
  test('starts the kiosk again and is counted for the next process', () => {
    const { health, remedy } = afterFault(HEALTHY, MAIN, START_MS)
    expect(remedy).toEqual({ kind: 'relaunch', rendering: 'as-before' })
    expect(health.relaunchesAtMs).toEqual([START_MS])
  })

  test('keeps the graphics as they are', () => {
    const health = { ...HEALTHY, isSoftwareRendered: true }
    expect(afterFault(health, MAIN, START_MS).remedy).toEqual({
      kind: 'relaunch',
      rendering: 'software',
    })
  })

  test('while out of order changes nothing: nothing runs that could be put right', () => {
    expect(afterFault(OUT_OF_ORDER, MAIN, START_MS).remedy).toEqual({ kind: 'none' })
  })

  test('five times within five minutes begins the next process out of order', () => {
    const start = (atMs: number[], nowMs: number) =>
      healthAtStart({ relaunchesAtMs: atMs, isSoftwareRendered: false }, nowMs).isOutOfOrder
    const minutes = (...at: number[]) => at.map((minute) => START_MS + minute * 60_000)
    const [nowMs = 0] = minutes(5)
    expect(start(minutes(1, 2, 3, 4, 5), nowMs)).toBe(true)
    expect(start(minutes(0, 2, 3, 4, 5), nowMs)).toBe(false)
    expect(start(minutes(1, 2, 3, 4), nowMs)).toBe(false)
    // Written under a clock that has been set back since.
    expect(start(minutes(6, 7, 8, 9, 10), nowMs)).toBe(false)
  })

  test('forgets what lies too far back to count', () => {
    const health = { ...HEALTHY, relaunchesAtMs: [START_MS - HEALING.relaunches.windowMs] }
    expect(afterFault(health, MAIN, START_MS).health.relaunchesAtMs).toEqual([START_MS])
  })
})

describe('a lost graphics process', () => {
  test('is left to Chromium twice, and the third time ends in a start without the card', () => {
    let health = HEALTHY
    const remedies = [1, 2, 3].map(() => {
      const after = afterFault(health, GPU, START_MS)
      health = after.health
      return after.remedy
    })
    expect(remedies).toEqual([
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'relaunch', rendering: 'software' },
    ])
    expect(health.relaunchesAtMs).toEqual([START_MS])
  })

  test('now and then, over years, is left to Chromium for ever', () => {
    let health = HEALTHY
    for (let time = 0; time < 100; time += 1) {
      const after = afterFault(health, GPU, START_MS + time * 5 * 60_000)
      expect(after.remedy).toEqual({ kind: 'none' })
      health = after.health
    }
  })

  test('is no reason for another start where there is no card in use', () => {
    const gpuFaultsAtMs = Array.from({ length: 9 }, () => START_MS)
    const health = { ...HEALTHY, isSoftwareRendered: true, gpuFaultsAtMs }
    expect(afterFault(health, GPU, START_MS).remedy).toEqual({ kind: 'none' })
  })
})

test('whatever breaks and whenever, out of order is the end, and loops are short', () => {
  const moment = fc.record({
    fault: fc.constantFrom(PAGE, MAIN, GPU),
    pauseMs: fc.integer({ min: 0, max: 90_000 }),
    isAlive: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      let health = HEALTHY
      let nowMs = START_MS
      const reloadsAtMs: number[] = []
      for (const { fault, pauseMs, isAlive } of moments) {
        nowMs += pauseMs
        if (isAlive) health = afterSignOfLife(health)
        const wasOutOfOrder = health.isOutOfOrder
        const after = afterFault(health, fault, nowMs)
        health = after.health
        if (after.remedy.kind === 'reload') reloadsAtMs.push(nowMs)
        if (wasOutOfOrder) expect(['none', 'out-of-order']).toContain(after.remedy.kind)
        expect(health.isOutOfOrder).toBe(wasOutOfOrder || after.remedy.kind === 'out-of-order')
        expect(reloadsAtMs.filter((atMs) => atMs > nowMs - 60_000).length).toBeLessThan(5)
      }
    }),
  )
})
