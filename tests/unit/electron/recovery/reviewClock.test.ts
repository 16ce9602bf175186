import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { breakStatement } from '../../../support/breakStatement'
import { goToNewPassword } from '../../../support/journeySteps'
import {
  DAY_MS,
  file,
  fileAndReview,
  goToForm,
  mailsOf,
  OF_SUZUKI,
  openLink,
  openSecondWindow,
  review,
  rowsOf,
  setPassword,
  settled,
  SUZUKI,
  TANAKA,
  verdicts,
  WRONG_ANSWERS,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk } from '../../../support/testKiosk'

const HOUR_MS = 60 * 60_000

describe('the review', () => {
  test('comes half a day after the request, and not a millisecond before', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    kiosk.time.advance(LIMITS.recoveryReviewMs - 1)
    await kiosk.ask('kiosk:open', {})
    expect(await verdicts(kiosk)).toEqual(['filed'])
    expect(await mailsOf(kiosk)).toEqual([])
    kiosk.time.advance(1)
    await settled(kiosk)
    expect(await verdicts(kiosk)).toEqual(['verified'])
    expect(await mailsOf(kiosk)).toMatchObject([{ arrivedAtMs: kiosk.time.nowMs() }])
  })

  test('leaves time enough that the answer is there within the promised day', () => {
    expect(LIMITS.recoveryReviewMs + HOUR_MS).toBeLessThan(LIMITS.recoveryAnswerMs)
  })

  test('comes when practice moves its clock on by a day', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    await kiosk.ask('practice:advance-clock', { step: 'one-day' })
    await expect.poll(() => verdicts(kiosk), { timeout: 20_000 }).toEqual(['verified'])
    await expect.poll(async () => (await mailsOf(kiosk)).length, { interval: 250 }).toBe(1)
  })

  test.each<[string, number]>([
    ['a day', DAY_MS],
    ['a month', 30 * DAY_MS],
    ['just until the review', LIMITS.recoveryReviewMs],
  ])('comes at the next start when the kiosk was off for %s', async (_what, offMs) => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    await kiosk.dispose()
    kiosk.time.advance(offMs)
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    await settled(again)
    expect(await verdicts(again)).toEqual(['verified'])
    expect(await mailsOf(again)).toHaveLength(1)
  })

  test('waits for its time after a start in between', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    await kiosk.dispose()
    kiosk.time.advance(HOUR_MS)
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    again.time.advance(LIMITS.recoveryReviewMs - HOUR_MS - 1)
    await again.ask('kiosk:open', {})
    expect(await verdicts(again)).toEqual(['filed'])
    again.time.advance(1)
    await settled(again)
    expect(await verdicts(again)).toEqual(['verified'])
  })

  test('answers requests of several accounts, each at its own time', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    kiosk.time.advance(HOUR_MS)
    await file(kiosk, YAMADA, WRONG_ANSWERS)
    kiosk.time.advance(LIMITS.recoveryReviewMs - HOUR_MS)
    await settled(kiosk)
    expect(await verdicts(kiosk)).toEqual(['verified', 'filed'])
    kiosk.time.advance(HOUR_MS)
    await settled(kiosk)
    expect(await verdicts(kiosk)).toEqual(['verified', 'refused'])
    expect(await mailsOf(kiosk)).toHaveLength(2)
  })

  test('answers once although two windows review at the same moment', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    let decided = 0
    const transaction: typeof kiosk.store.transaction = async (run) => {
      const result = await kiosk.store.transaction(run)
      decided += 1
      return result
    }
    await openSecondWindow({ ...kiosk, store: { ...kiosk.store, transaction } })
    decided = 0
    await review(kiosk)
    await expect.poll(() => decided, { timeout: 20_000 }).toBeGreaterThan(0)
    await kiosk.dispose()
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    const { links, outbox } = await rowsOf(again)
    expect([links.length, outbox.length]).toEqual([1, 1])
  })
})

describe('a decided request', () => {
  test('has been wiped, and its answer went to the contact address and nowhere else', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, YAMADA, WRONG_ANSWERS)
    await settled(kiosk)
    const told = (await rowsOf(kiosk)).outbox.length
    await review(kiosk)
    const { requests, outbox } = await rowsOf(kiosk)
    const nowMs = kiosk.time.nowMs()
    expect(requests).toMatchObject([{ state: 'refused', sealed_form: null, decided_at_ms: nowMs }])
    expect(outbox.slice(told)).toMatchObject([
      { kind: 'recovery-refused', channel: 'email', contact_id: null, session_id: null },
    ])
    const answers = (await mailsOf(kiosk)).map(({ recipientMask }) => recipientMask)
    expect(answers).toEqual(['yu*****@example.jp'])
  })

  test('is told to nobody who has just begun at the first screen', async () => {
    const kiosk = await openTestKiosk()
    await fileAndReview(kiosk, TANAKA)
    await kiosk.ask('reset:begin', {})
    expect(await mailsOf(kiosk)).toEqual([])
  })
})

describe('a request that is open while the password is changed by a mailed code', () => {
  test('is closed: no answer comes, and another may be filed', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, SUZUKI, OF_SUZUKI)
    await goToNewPassword(kiosk, SUZUKI)
    expect((await setPassword(kiosk, 'Asagao-2026')).state.view.screen).toBe('recovered')
    await kiosk.ask('reset:abandon', {})
    const { requests } = await rowsOf(kiosk)
    expect(requests).toMatchObject([{ state: 'closed', sealed_form: null }])
    await review(kiosk)
    expect(await verdicts(kiosk)).toEqual(['closed'])
    expect(await mailsOf(kiosk)).toEqual([])
    expect((await goToForm(kiosk, SUZUKI)).state.view.screen).toBe('recovery-start')
  })
})

describe('when the disk fails during a review', () => {
  test.each(['UPDATE ON recovery_requests', 'INSERT ON mailed_links', 'INSERT ON outbox'] as const)(
    'nothing is decided by half after the %s, and an hour later it is',
    async (broken) => {
      const kiosk = await openTestKiosk()
      await file(kiosk, TANAKA)
      const before = await rowsOf(kiosk)
      const mend = await breakStatement(kiosk, broken)
      kiosk.time.advance(LIMITS.recoveryReviewMs)
      await expect.poll(() => kiosk.logLines.length, { timeout: 20_000 }).toBe(1)
      await mend()
      expect(await rowsOf(kiosk)).toEqual(before)
      expect(kiosk.logLines.join('')).not.toContain('Sapporo#1')

      kiosk.time.advance(HOUR_MS)
      await settled(kiosk)
      expect(await verdicts(kiosk)).toEqual(['verified'])
      const [mail] = await mailsOf(kiosk)
      const reply = await openLink(kiosk, { link: mail?.link ?? '' })
      expect(reply.state.view.screen).toBe('reset-by-link')
    },
  )

  test('the request behind the one that cannot be read is answered in time', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, YAMADA, WRONG_ANSWERS)
    await file(kiosk, TANAKA)
    const damaged = { sealed_form: new Uint8Array([1, 2, 3]) }
    const subjectKey = kiosk.secrets.digest('account', YAMADA.address)
    await kiosk.store.sql
      .updateTable('recovery_requests')
      .set(damaged)
      .where('subject_key', '=', subjectKey)
      .execute()
    kiosk.time.advance(LIMITS.recoveryReviewMs)
    await expect
      .poll(() => verdicts(kiosk), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['filed', 'verified']))
    await expect.poll(async () => (await mailsOf(kiosk)).length, { interval: 250 }).toBe(1)
  })
})
