import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { KioskState } from '#shared/procedure/screens'
import { createLogger } from '../../../../electron/platform/logger'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import type { Scheduler } from '../../../../electron/platform/scheduler'
import { beginSession } from '../../../../electron/session/begun'
import { SessionKeeper } from '../../../../electron/session/sessionKeeper'
import { happened } from '../../../../electron/session/stepOutcome'
import { openTestKiosk } from '../../../support/testKiosk'

const MINUTE_MS = 60_000
const CALL = { kind: 'staff-called' } as const
const END_CALL = { kind: 'staff-call-ended' } as const
const timeSet = (isLong: boolean) => ({ kind: 'time-set', isLong }) as const

/** Not yet: whatever is asked next finds the end itself. */
const LATE_TIMER: Scheduler = { after: () => () => {} }

/** A keeper over a real store, beside the kiosk that opened it, and what it told the page unasked. */
async function openKeeper(scheduler?: Scheduler) {
  const { store, secrets, time } = await openTestKiosk()
  const told: KioskState[] = []
  const keeper = new SessionKeeper({
    ...{ store, secrets, clock: time, scheduler: scheduler ?? time, mode: 'demo' },
    logger: createLogger(() => {}),
    onStateChanged: (state) => told.push(state),
    traces: { start: async () => {}, forgetSession: async () => {} },
    onSessionChanged: () => {},
  })
  const begin = () =>
    keeper.perform(() =>
      happened({ kind: 'begun', session: beginSession({ random, clock: time }, 'notice') }),
    )
  const end = () => keeper.perform(() => happened({ kind: 'ended', because: 'abandoned' }))
  const pressInVain = () => keeper.perform(() => happened())
  /** Only the timer acts; asked is nobody but the queue, whether all work is done. */
  async function wait(durationMs: number) {
    time.advance(durationMs)
    await keeper.state()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { keeper, time, told, begin, end, pressInVain, wait }
}

/** Moves the clock on without asking, and waits for what the timer tells. */
async function toldAfter(kept: Awaited<ReturnType<typeof openKeeper>>, durationMs: number) {
  kept.time.advance(durationMs)
  await expect.poll(() => kept.told.length).toBeGreaterThan(0)
  return kept.told.at(-1)
}

describe('the timer of a session', () => {
  test('tells of the end at its usual moment where nothing was asked for', async () => {
    const kept = await openKeeper()
    await kept.begin()
    await kept.wait(LIMITS.sessionLifeMs - 1)
    expect(kept.told).toEqual([])
    expect(await toldAfter(kept, 1)).toMatchObject({
      sessionEndsAtMs: null,
      view: { screen: 'notice', endedBecause: 'expired' },
    })
  })

  test('follows a call to a later end, and its end back to what was left', async () => {
    const kept = await openKeeper()
    await kept.begin()
    await kept.wait(14 * MINUTE_MS)
    const held = await kept.keeper.assist(CALL)
    expect(held.state).toMatchObject({
      isStaffCalled: true,
      sessionEndsAtMs: kept.time.nowMs() + LIMITS.staffCallHoldMs,
      view: { screen: 'reason' },
    })
    await kept.wait(LIMITS.staffCallHoldMs - 1)
    const back = await kept.keeper.assist(END_CALL)
    expect(back.state).toMatchObject({
      isStaffCalled: false,
      sessionEndsAtMs: kept.time.nowMs() + MINUTE_MS,
      view: { screen: 'reason' },
    })
    await kept.wait(MINUTE_MS - 1)
    expect(kept.told).toEqual([])
    expect(await toldAfter(kept, 1)).toMatchObject({ view: { endedBecause: 'expired' } })
  })

  test('ends a session under a call nobody came to, and the call with it', async () => {
    const kept = await openKeeper()
    await kept.begin()
    await kept.wait(14 * MINUTE_MS)
    await kept.keeper.assist(CALL)
    expect(await toldAfter(kept, LIMITS.staffCallHoldMs)).toMatchObject({
      ...{ isStaffCalled: false, sessionEndsAtMs: null },
      view: { screen: 'notice', endedBecause: 'expired' },
    })
  })

  test('follows the long time there and back: the earlier end is met, not the later one', async () => {
    const kept = await openKeeper()
    const { state } = await kept.begin()
    const usualEndMs = state.sessionEndsAtMs
    const long = await kept.keeper.assist(timeSet(true))
    expect(long.state).toMatchObject({
      isLongTime: true,
      sessionEndsAtMs: state.nowMs + LIMITS.longTimePauseMs,
    })
    const usual = await kept.keeper.assist(timeSet(false))
    expect(usual.state).toMatchObject({ isLongTime: false, sessionEndsAtMs: usualEndMs })
    expect(await toldAfter(kept, LIMITS.sessionLifeMs)).toMatchObject({ sessionEndsAtMs: null })
  })

  test('leaves a minute where the long time is switched off after the usual end', async () => {
    const kept = await openKeeper()
    await kept.begin()
    await kept.keeper.assist(timeSet(true))
    await kept.wait(LIMITS.sessionLifeMs + MINUTE_MS)
    const { state } = await kept.keeper.assist(timeSet(false))
    expect(state.sessionEndsAtMs).toBe(kept.time.nowMs() + LIMITS.timeLeftAtLeastMs)
    await kept.wait(LIMITS.timeLeftAtLeastMs - 1)
    expect(kept.told).toEqual([])
    expect(await toldAfter(kept, 1)).toMatchObject({ isLongTime: false, sessionEndsAtMs: null })
  })

  test('ends a long time half an hour after the last press, whatever that came to', async () => {
    const kept = await openKeeper()
    await kept.begin()
    await kept.keeper.assist(timeSet(true))
    await kept.wait(LIMITS.longTimePauseMs - 1)
    const { state } = await kept.pressInVain()
    expect(state.sessionEndsAtMs).toBe(state.nowMs + LIMITS.longTimePauseMs)
    await kept.wait(LIMITS.longTimePauseMs - 1)
    const asked = await kept.keeper.assist(timeSet(true))
    expect(asked.state.sessionEndsAtMs).toBe(asked.state.nowMs + LIMITS.longTimePauseMs)
    await kept.wait(LIMITS.longTimePauseMs - 1)
    expect(kept.told).toEqual([])
    expect(await toldAfter(kept, 1)).toMatchObject({
      ...{ isLongTime: false, sessionEndsAtMs: null },
      view: { screen: 'notice', endedBecause: 'expired' },
    })
  })

  test('ends a long time after ten lives for somebody who never stops pressing', async () => {
    const kept = await openKeeper()
    const { state } = await kept.begin()
    const latestMs = state.nowMs + LIMITS.sessionLifeMs * LIMITS.longTimeFactor
    await kept.keeper.assist(timeSet(true))
    while (kept.time.nowMs() < latestMs - LIMITS.longTimePauseMs) {
      await kept.wait(LIMITS.sessionLifeMs)
      await kept.pressInVain()
    }
    await kept.wait(LIMITS.longTimePauseMs - 1)
    expect((await kept.pressInVain()).state.sessionEndsAtMs).toBe(latestMs)
    expect(await toldAfter(kept, 1)).toMatchObject({ view: { endedBecause: 'expired' } })
  })

  test('ends a session at its maximum, however often staff are called', async () => {
    const kept = await openKeeper()
    const { state } = await kept.begin()
    const latestMs = state.nowMs + LIMITS.sessionMaximumMs
    await kept.keeper.assist(timeSet(true))
    while (kept.time.nowMs() < latestMs - 10 * MINUTE_MS) {
      const call = await kept.keeper.assist(CALL)
      expect(call.state.sessionEndsAtMs).toBeLessThanOrEqual(latestMs)
      await kept.wait(10 * MINUTE_MS)
      await kept.keeper.assist(END_CALL)
    }
    expect((await kept.keeper.assist(CALL)).state.sessionEndsAtMs).toBe(latestMs)
    expect(await toldAfter(kept, 10 * MINUTE_MS)).toMatchObject({ sessionEndsAtMs: null })
  })
})

describe('on the first screen', () => {
  test('a call stays until it is ended, and by itself no longer than it would hold', async () => {
    const kept = await openKeeper()
    const { state } = await kept.keeper.assist(CALL)
    expect(state).toMatchObject({ isStaffCalled: true, sessionEndsAtMs: null })
    await kept.wait(LIMITS.staffCallHoldMs - 1)
    expect((await kept.keeper.state()).isStaffCalled).toBe(true)
    expect(await toldAfter(kept, 1)).toMatchObject({
      isStaffCalled: false,
      view: { screen: 'notice', endedBecause: null },
    })
  })

  test('a call holds nothing off from the session after it', async () => {
    const kept = await openKeeper()
    await kept.keeper.assist(CALL)
    await kept.wait(10 * MINUTE_MS)
    await kept.keeper.assist(END_CALL)
    const { state } = await kept.begin()
    expect(state.sessionEndsAtMs).toBe(state.nowMs + LIMITS.sessionLifeMs)
  })

  test('the long time is for the next session, and for none after that', async () => {
    const kept = await openKeeper()
    expect((await kept.keeper.assist(timeSet(true))).state.isLongTime).toBe(true)
    const long = (await kept.begin()).state
    expect(long).toMatchObject({ isLongTime: true })
    expect(long.sessionEndsAtMs).toBe(long.nowMs + LIMITS.longTimePauseMs)
    expect((await kept.end()).state.isLongTime).toBe(false)
    const next = (await kept.begin()).state
    expect(next.sessionEndsAtMs).toBe(next.nowMs + LIMITS.sessionLifeMs)
  })
})

describe('in the moment of the end', () => {
  const cases = [CALL, END_CALL, timeSet(true)].flatMap((wish) => [
    { name: `${wish.kind}, after the timer's turn,`, wish, scheduler: undefined },
    { name: `${wish.kind}, before the timer's turn,`, wish, scheduler: LATE_TIMER },
  ])

  test.each(cases)('$name is not heard on the first screen', async ({ wish, scheduler }) => {
    const kept = await openKeeper(scheduler)
    await kept.begin()
    kept.time.advance(LIMITS.sessionLifeMs)
    const { state } = await kept.keeper.assist(wish)
    expect(state).toMatchObject({
      ...{ isStaffCalled: false, isLongTime: false, sessionEndsAtMs: null },
      view: { screen: 'notice', endedBecause: 'expired' },
    })
    expect((await kept.keeper.assist(CALL)).state.isStaffCalled).toBe(true)
  })

  test('a look that finds the session over tells the page, because its answer does not', async () => {
    const kept = await openKeeper(LATE_TIMER)
    await kept.begin()
    kept.time.advance(LIMITS.sessionLifeMs)
    expect(await kept.keeper.look(({ step }) => step)).toBeNull()
    expect(kept.told).toMatchObject([
      { sessionEndsAtMs: null, view: { screen: 'notice', endedBecause: 'expired' } },
    ])
  })
})
