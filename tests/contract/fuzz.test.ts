import { stringify } from 'fast-check'
import { expect, test } from 'vitest'
import { calls, type KioskCall } from '#shared/ipc/channels'
import { callRefusal, contract } from '#shared/ipc/contract'
import { seededRandom } from '../crash/seededRandom'
import { mutationsOf } from '../support/fuzzMutations'
import { SITUATIONS, walkInto, type Situation } from '../support/fuzzSituations'
import { HurriedTime } from '../support/fuzzTime'
import { cloneableValues, HUGE_VALUES } from '../support/fuzzValues'
import { tableDigests } from '../support/fuzzWitness'
import { GOOD_CALLS } from '../support/goodCalls'
import { openTestKiosk, type TestKiosk } from '../support/testKiosk'

/** Enough to run with everything else; FUZZ=whole sends ten thousand (minutes). */
const VALUES_PER_CALL = process.env['FUZZ'] === 'whole' ? 10_000 : 500
const SEED = 20261122
const TIME_LIMIT_MS = 600_000
/** Half of the values are the same for every call, half are made of what that call takes. */
const SHARED_SHARE = 0.5

const sharedCount = Math.ceil((VALUES_PER_CALL * SHARED_SHARE) / SITUATIONS.length)
const ownCount = Math.ceil((VALUES_PER_CALL * (1 - SHARED_SHARE)) / SITUATIONS.length)

/** What a page sends, as main receives it; null for what cannot be sent at all. */
function sent(value: unknown): { readonly value: unknown } | null {
  try {
    return { value: structuredClone(value) }
  } catch {
    return null
  }
}

const isUnderstood = (call: KioskCall, value: unknown): boolean =>
  contract[call].input.safeParse(value).success

interface Attempt {
  readonly call: KioskCall
  readonly value: unknown
}

/** The values of one situation for every call, in an order that lets no call wait for another. */
function attemptsIn(situation: Situation): readonly Attempt[] {
  const index = SITUATIONS.indexOf(situation)
  const shared = cloneableValues(sharedCount, SEED + index)
  return GOOD_CALLS.flatMap(([title, call, good], callIndex) => {
    const own = mutationsOf(good, ownCount, seededRandom(SEED, index, callIndex), shared)
    const isFirstOfItsCall = title === call
    const huge = isFirstOfItsCall && index === 0 ? HUGE_VALUES : []
    return [...huge, ...(isFirstOfItsCall ? shared : []), ...own].map((value) => ({ call, value }))
  })
}

const refusals: ReadonlySet<unknown> = new Set(callRefusal.options)

/** Why an answer is none that the contract knows; null when it is one. */
function faultOf(call: KioskCall, answer: unknown): string | null {
  const members = Object.keys(Object(answer)).sort().join()
  const { ok, error, value } = Object(answer) as Record<string, unknown>
  if (ok === false && members === 'error,ok') return refusals.has(error) ? null : 'no such refusal'
  if (ok !== true || members !== 'ok,value') return 'no answer at all'
  return contract[call].output.safeParse(value).success ? null : 'an answer of another shape'
}

const isNotUnderstood = (answer: unknown): boolean =>
  Object.keys(Object(answer)).length === 2 &&
  Reflect.get(Object(answer), 'ok') === false &&
  Reflect.get(Object(answer), 'error') === 'not-understood'

async function answerOf(kiosk: TestKiosk, { call, value }: Attempt): Promise<unknown> {
  try {
    return await kiosk.call(call, value as never)
  } catch (error) {
    return error
  }
}

async function openHurriedKiosk(): Promise<{ kiosk: TestKiosk; time: HurriedTime }> {
  const time = new HurriedTime()
  return { kiosk: await openTestKiosk({ time }), time }
}

const told = ({ call, value }: Attempt, answer: unknown) =>
  `${call} of ${stringify(value).slice(0, 300)}: ${stringify(answer).slice(0, 300)}`

async function everythingOf(kiosk: TestKiosk) {
  const opening = await kiosk.ask('kiosk:open', {})
  return { opening, tables: await tableDigests(kiosk), told: [...kiosk.events] }
}

/** By call, how many values were refused; what was not goes to `right`, unsent. */
async function sendWrongOnes(situation: Situation, right: Attempt[]): Promise<Map<string, number>> {
  const { kiosk, time } = await openHurriedKiosk()
  await walkInto(kiosk, situation)
  const before = await everythingOf(kiosk)
  const counts = new Map<string, number>()
  for (const attempt of attemptsIn(situation)) {
    const clone = sent(attempt.value)
    if (clone === null) continue
    if (isUnderstood(attempt.call, clone.value)) {
      right.push(attempt)
      continue
    }
    time.forgetCalls()
    const answer = await answerOf(kiosk, attempt)
    if (!isNotUnderstood(answer)) expect.fail(told(attempt, answer))
    counts.set(attempt.call, (counts.get(attempt.call) ?? 0) + 1)
  }
  expect(await everythingOf(kiosk), situation).toEqual(before)
  expect(kiosk.logLines).toEqual([])
  await kiosk.dispose()
  return counts
}

test(
  'whatever a page sends: what is not understood is told so, and no row changes',
  async () => {
    const refused = new Map<string, number>()
    const right: Attempt[] = []
    for (const situation of SITUATIONS) {
      for (const [call, count] of await sendWrongOnes(situation, right)) {
        refused.set(call, (refused.get(call) ?? 0) + count)
      }
    }
    for (const call of calls) {
      const understood = right.filter((attempt) => attempt.call === call).length
      expect(understood + (refused.get(call) ?? 0), call).toBeGreaterThanOrEqual(VALUES_PER_CALL)
      expect(understood / VALUES_PER_CALL, `${call} understands what nobody meant`).toBeLessThan(
        0.02,
      )
    }
    await answersOfTheContract(right)
  },
  TIME_LIMIT_MS,
)

/** The few that are understood by chance are answered too, wherever they lead. */
async function answersOfTheContract(right: readonly Attempt[]): Promise<void> {
  const { kiosk, time } = await openHurriedKiosk()
  await walkInto(kiosk, 'identify')
  for (const attempt of right) {
    time.forgetCalls()
    const answer = await answerOf(kiosk, attempt)
    if (faultOf(attempt.call, answer) !== null) expect.fail(told(attempt, answer))
    expect(answer, told(attempt, answer)).toMatchObject({ ok: true })
  }
  expect(kiosk.logLines).toEqual([])
}
