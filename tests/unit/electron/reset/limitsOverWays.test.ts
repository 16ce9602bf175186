import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { goToContacts, wrongCode } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  arrivedCode,
  everythingDelivered,
  outboxOf,
  prove,
  restart,
  sendBy,
  strangerLike,
  SUZUKI_MAIL,
  TAKAHASHI_MOBILE,
  TAKAHASHI_TEXT,
  YAMADA_HOME,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
  type Way,
} from '../../../support/waySteps'

const HOUR_MS = LIMITS.sendsPerAccountPerHour.windowMs
const DAY_MS = LIMITS.wrongCodesPerAccount.windowMs
const CHANNELS = [YAMADA_MAIL, YAMADA_HOME, YAMADA_TEXT, YAMADA_MOBILE]

/** In a session of its own. */
async function visit(kiosk: TestKiosk, way: Way): Promise<Reply> {
  await kiosk.ask('reset:abandon', {})
  return await sendBy(kiosk, way)
}

/** Five sends within a minute, over every contact of Yamada's: none of them has had its share. */
async function sendFive(kiosk: TestKiosk): Promise<void> {
  const replies = [
    await visit(kiosk, YAMADA_MAIL),
    await visit(kiosk, YAMADA_HOME),
    await visit(kiosk, YAMADA_TEXT),
  ]
  kiosk.time.advance(LIMITS.resendPauseMs)
  replies.push(await visit(kiosk, YAMADA_MAIL), await visit(kiosk, YAMADA_HOME))
  expect(replies.flatMap(({ problems }) => problems)).toEqual([])
}

const sendOpenings = ({ state }: Reply) =>
  state.view.screen === 'choose-contact'
    ? state.view.options.map(({ sendOpensAtMs }) => sendOpensAtMs)
    : null

describe('five codes in an hour', () => {
  test('are all that an account is sent, over every way and every session', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + HOUR_MS
    await sendFive(kiosk)
    for (const way of [YAMADA_TEXT, YAMADA_MOBILE]) {
      const sixth = await visit(kiosk, way)
      expect(sixth.problems).toEqual([{ code: 'sends-exhausted', field: 'form', untilMs }])
      expect(sendOpenings(sixth)?.slice(2)).toEqual([untilMs, untilMs])
    }
    await everythingDelivered(kiosk)
    expect(await outboxOf(kiosk)).toHaveLength(5)
  })

  test('are not forgotten by switching the kiosk off and on', async () => {
    const first = await openTestKiosk()
    const untilMs = first.time.nowMs() + HOUR_MS
    await sendFive(first)
    const second = await restart(first)
    expect((await visit(second, YAMADA_TEXT)).problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs },
    ])
  })

  test('make room an hour after the first, to the millisecond', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + HOUR_MS
    await sendFive(kiosk)
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(untilMs - 1 - kiosk.time.nowMs())
    expect((await visit(kiosk, YAMADA_TEXT)).problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs },
    ])
    kiosk.time.advance(1)
    expect((await visit(kiosk, YAMADA_TEXT)).state.view.screen).toBe('enter-code')
  })

  test('of one account leave another one alone', async () => {
    const kiosk = await openTestKiosk()
    await sendFive(kiosk)
    expect((await visit(kiosk, SUZUKI_MAIL)).problems).toEqual([])
  })

  test.each([TAKAHASHI_TEXT, TAKAHASHI_MOBILE])(
    'count for an unknown account too, though nothing leaves by $channel',
    async (way) => {
      const kiosk = await openTestKiosk()
      const untilMs = kiosk.time.nowMs() + HOUR_MS
      const stranger = await strangerLike(kiosk, way)
      const problems = []
      for (let sends = 0; sends < 6; sends += 1) {
        problems.push(...(await visit(kiosk, stranger)).problems)
        kiosk.time.advance(LIMITS.resendPauseMs)
      }
      expect(problems).toEqual([{ code: 'sends-exhausted', field: 'form', untilMs }])
      const states = (await outboxOf(kiosk)).map(({ state }) => state)
      expect(states).toEqual(Array.from({ length: 5 }, () => 'suppressed'))
      const again = await restart(kiosk)
      expect((await visit(again, stranger)).problems).toMatchObject([{ code: 'sends-exhausted' }])
    },
  )
})

describe('ten wrong codes in a day', () => {
  async function submitWrong(kiosk: TestKiosk, way: Way, times: number) {
    await visit(kiosk, way)
    const code = wrongCode(await arrivedCode(kiosk, way.channel))
    const problems = []
    for (let tries = 0; tries < times; tries += 1) {
      problems.push(...(await kiosk.ask('reset:submit-code', { code })).problems)
    }
    return problems
  }

  test('close an account over every way, and stay closed when it is switched off', async () => {
    const first = await openTestKiosk()
    const untilMs = first.time.nowMs() + DAY_MS
    const closed = [{ code: 'codes-closed', field: 'form', untilMs }]
    await submitWrong(first, YAMADA_MAIL, 4)
    await submitWrong(first, YAMADA_HOME, 3)
    const second = await restart(first)
    const last = await submitWrong(second, YAMADA_TEXT, 3)
    expect(last.slice(-1)).toEqual(closed)
    const third = await restart(second)
    third.time.advance(LIMITS.resendPauseMs)
    for (const way of CHANNELS) {
      const reply = await visit(third, way)
      expect(reply.problems).toEqual(closed)
      expect(reply.state.view).toMatchObject({ codesOpenAtMs: untilMs })
    }
  })

  test('leave as many tries on the next way as the account has left', async () => {
    const kiosk = await openTestKiosk()
    await submitWrong(kiosk, YAMADA_MAIL, 5)
    expect(await submitWrong(kiosk, YAMADA_TEXT, 2)).toMatchObject([
      { code: 'code-wrong', triesLeft: 4 },
      { code: 'code-wrong', triesLeft: 3 },
    ])
    const { state } = await visit(kiosk, YAMADA_HOME)
    expect(state.view).toMatchObject({ screen: 'enter-code', sentCode: { triesLeft: 3 } })
  })
})

test('wrong proofs of a mobile stay counted when the kiosk is switched off and on', async () => {
  const first = await openTestKiosk()
  await sendBy(first, { ...YAMADA_TEXT, proof: '0000' })
  for (const proof of ['0001', '0002']) await prove(first, { ...YAMADA_MOBILE, proof })
  const second = await restart(first)
  const { state } = await goToContacts(second, YAMADA_TEXT.address)
  expect(state.view).toMatchObject({
    options: [{ proofsLeft: 5 }, { proofsLeft: 5 }, { proofsLeft: 2 }, { proofsLeft: 2 }],
  })
})
