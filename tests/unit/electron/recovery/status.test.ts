import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { goToNewPassword } from '../../../support/journeySteps'
import {
  DAY_MS,
  file,
  review,
  setPassword,
  STRANGER,
  TANAKA,
  WRONG_ANSWERS,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const lookUp = (kiosk: TestKiosk, receipt: string) => kiosk.ask('recovery:look-up', { receipt })
const abandon = (kiosk: TestKiosk) => kiosk.ask('reset:abandon', {})
async function ask(kiosk: TestKiosk, receipt: string): Promise<Reply> {
  await kiosk.ask('recovery:ask-status', {})
  return await lookUp(kiosk, receipt)
}
function foundIn({ state: { view } }: Reply) {
  return view.screen === 'request-status' ? view.found : undefined
}
/** A number of the right shape that nobody has. */
const another = (receipt: string) =>
  receipt.replace(/^./, (digit) => String((Number(digit) + 1) % 10))

describe('a receipt number', () => {
  test('says that the request is being reviewed, and until when at the latest', async () => {
    const kiosk = await openTestKiosk()
    const filedAtMs = kiosk.time.nowMs()
    const receipt = await file(kiosk, TANAKA)
    kiosk.time.advance(60_000)
    expect(foundIn(await ask(kiosk, receipt))).toEqual({
      receipt,
      state: 'reviewing',
      filedAtMs,
      answerByMs: filedAtMs + DAY_MS,
      answeredAtMs: null,
      contactMask: 'yu*****@example.jp',
    })
  })

  test('says the same of a verified, a refused and an unknown account: answered', async () => {
    const kiosk = await openTestKiosk()
    const receipts = [
      await file(kiosk, TANAKA),
      await file(kiosk, YAMADA, WRONG_ANSWERS),
      await file(kiosk, STRANGER),
    ]
    await review(kiosk)
    const answeredAtMs = kiosk.time.nowMs()
    await kiosk.ask('recovery:ask-status', {})
    for (const receipt of receipts) {
      const found = foundIn(await lookUp(kiosk, receipt))
      const filedAtMs = answeredAtMs - LIMITS.recoveryReviewMs
      const answerByMs = filedAtMs + DAY_MS
      const contactMask = 'yu*****@example.jp'
      const state = 'answered'
      expect(found).toEqual({ receipt, state, filedAtMs, answerByMs, answeredAtMs, contactMask })
    }
  })

  test('says that a request was closed by a change of the password', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, YAMADA)
    await goToNewPassword(kiosk)
    await setPassword(kiosk, 'Asagao-2026')
    await abandon(kiosk)
    const answeredAtMs = kiosk.time.nowMs()
    expect(foundIn(await ask(kiosk, receipt))).toMatchObject({ state: 'closed', answeredAtMs })
    await abandon(kiosk)
    await review(kiosk)
    expect(foundIn(await ask(kiosk, receipt))).toMatchObject({ state: 'closed', answeredAtMs })
  })

  test('is understood as it is written and read out', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    const grouped = receipt.replace(/\d{4}(?=\d)/g, '$&-')
    const fullWidth = receipt.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    await kiosk.ask('recovery:ask-status', {})
    for (const typed of [grouped, ` ${grouped.replace(/-/g, ' ')} `, fullWidth]) {
      expect(foundIn(await lookUp(kiosk, typed))).toMatchObject({ receipt })
    }
    expect(foundIn(await lookUp(kiosk, `受付番号 ${grouped}`))).toMatchObject({ receipt })
  })

  test('that was mistyped is not looked up, and costs nothing', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    await kiosk.ask('recovery:ask-status', {})
    const codes = []
    for (const typed of ['', '12345', `${receipt}0`, receipt.slice(1), 'abcdefghijkl']) {
      codes.push((await lookUp(kiosk, typed)).problems[0]?.code)
    }
    expect(codes).toEqual(['required', ...codes.slice(1).map(() => 'receipt-format')])
    expect(codes).toHaveLength(5)
    expect(foundIn(await lookUp(kiosk, receipt))).toMatchObject({ receipt })
  })

  test('is still known after a restart, and rests as a digest only', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    const rows = await kiosk.store.sql.selectFrom('recovery_requests').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(receipt)
    await kiosk.dispose()
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    expect(foundIn(await ask(again, receipt))).toMatchObject({ state: 'reviewing' })
  })

  test('can be asked for at the first screen only', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    expect((await kiosk.ask('recovery:ask-status', {})).problems).toMatchObject([
      { code: 'out-of-step' },
    ])
    expect((await lookUp(kiosk, '123456789012')).problems).toMatchObject([{ code: 'out-of-step' }])
  })
})

describe('numbers that nobody has', () => {
  const unknown = [{ code: 'receipt-unknown', field: 'receipt' }]

  test('are said to be unknown five times a minute; then the kiosk pauses', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    const untilMs = kiosk.time.nowMs() + LIMITS.wrongReceiptsPerStation.windowMs
    await kiosk.ask('recovery:ask-status', {})
    for (let tries = 0; tries < LIMITS.wrongReceiptsPerStation.count; tries += 1) {
      expect((await lookUp(kiosk, another(receipt))).problems).toEqual(unknown)
      kiosk.time.advance(1_000)
    }
    const paused = [{ code: 'receipts-paused', field: 'receipt', untilMs }]
    expect((await lookUp(kiosk, receipt)).problems).toEqual(paused)
    kiosk.time.advance(untilMs - 1 - kiosk.time.nowMs())
    expect((await lookUp(kiosk, receipt)).problems).toEqual(paused)
    kiosk.time.advance(1)
    expect(foundIn(await lookUp(kiosk, receipt))).toMatchObject({ receipt })
  })

  test('count on over a new session and a restart', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    for (const tries of [2, 3]) {
      await kiosk.ask('recovery:ask-status', {})
      for (let done = 0; done < tries; done += 1) await lookUp(kiosk, another(receipt))
      await abandon(kiosk)
    }
    await kiosk.dispose()
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    expect((await ask(again, receipt)).problems).toMatchObject([{ code: 'receipts-paused' }])
  })

  test('are the only ones that count', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    await kiosk.ask('recovery:ask-status', {})
    for (let times = 0; times < 2 * LIMITS.wrongReceiptsPerStation.count; times += 1) {
      expect((await lookUp(kiosk, receipt)).problems).toEqual([])
    }
    const counted = kiosk.store.sql.selectFrom('counted_events').select('kind')
    expect(await counted.where('kind', '=', 'wrong-receipt').execute()).toEqual([])
  })
})
