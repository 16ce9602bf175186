import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { inventContacts } from '../../../../electron/accounts/inventContacts'
import { changesByTransaction } from '../../../support/readWork'
import { goToNewPassword } from '../../../support/journeySteps'
import { breakStatement } from '../../../support/breakStatement'
import {
  ANSWERS_TO,
  DAY_MS,
  file,
  goToCheck,
  goToForm,
  mailsOf,
  openSecondWindow,
  receiptIn,
  review,
  rowsOf,
  setPassword,
  settled,
  STRANGER,
  SUZUKI,
  TANAKA,
  verdicts,
  WRONG_ANSWERS,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const submit = (kiosk: TestKiosk) => kiosk.ask('recovery:submit', {})

describe('a request that was sent', () => {
  test('has a receipt of twelve digits and the moment of the answer', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA)
    const reply = await submit(kiosk)
    const { address } = TANAKA
    const answerByMs = kiosk.time.nowMs() + DAY_MS
    const receipt = receiptIn(reply)
    const contactAddress = ANSWERS_TO
    const screen = 'recovery-sent'
    expect(receipt).toMatch(/^\d{12}$/)
    expect(reply.state.view).toEqual({ screen, address, receipt, contactAddress, answerByMs })
    const ended = await kiosk.ask('reset:finish', {})
    expect(ended.state.view).toEqual({ screen: 'notice', endedBecause: 'finished' })
  })

  test('rests sealed: neither its answers nor where it goes can be read', async () => {
    const kiosk = await openTestKiosk()
    const receipt = await file(kiosk, TANAKA)
    const { requests, outbox } = await rowsOf(kiosk)
    const text = requests.map((row) => JSON.stringify(row) + String(row.sealed_form)).join()
    for (const secret of [receipt, ANSWERS_TO, TANAKA.address, '田中', 'Sapporo#1', '1979']) {
      expect(text).not.toContain(secret)
    }
    expect(requests).toMatchObject([{ state: 'filed', contact_mask: 'yu*****@example.jp' }])
    expect(outbox).toEqual([])
  })

  test('cannot be sent twice: the second press finds it sent', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA)
    const [first, second] = await Promise.all([submit(kiosk), submit(kiosk)])
    expect(first.problems).toEqual([])
    expect(second.problems).toEqual([{ code: 'out-of-step', field: 'form' }])
    expect(await verdicts(kiosk)).toEqual(['filed'])
  })

  test('is told to every written contact of the account, and not to its home telephone', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, YAMADA, WRONG_ANSWERS)
    await submit(kiosk)
    await settled(kiosk)
    const { devices } = await kiosk.ask('kiosk:open', {})
    expect(devices?.mails).toMatchObject([
      {
        recipientMask: 'ms*****@outlook.com',
        subject: expect.stringContaining('復元の申し込みを受け付けました'),
        link: null,
      },
    ])
    expect(devices?.texts).toMatchObject([{ recipientMask: '*********32' }])
    expect(devices?.calls).toEqual([])
  })
})

describe('one account', () => {
  test('has one open request, and the next person learns so before the form is filled in', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + DAY_MS
    await file(kiosk, TANAKA)
    const open = [{ code: 'request-open', field: 'form', untilMs }]
    const reply = await goToForm(kiosk, TANAKA)
    expect(reply.problems).toEqual(open)
    expect(reply.state.view.screen).toBe('choose-contact')
    await kiosk.dispose()

    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    expect((await goToForm(again, TANAKA)).problems).toEqual(open)
  })

  test('has one open request although two people filled the form in', async () => {
    const kiosk = await openTestKiosk()
    const window = await openSecondWindow(kiosk)
    await goToCheck(kiosk, TANAKA)
    await goToCheck({ ...kiosk, ask: window.ask }, TANAKA)
    expect((await submit(kiosk)).problems).toEqual([])
    const late = await window.ask('recovery:submit', {})
    expect(late.problems).toMatchObject([{ code: 'request-open', field: 'form' }])
    expect(late.state.view).toMatchObject({ screen: 'recovery-details', page: 'check' })
    expect(await verdicts(kiosk)).toEqual(['filed'])
  })

  test('may ask twice a day, and again a day after the first', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + LIMITS.requestsPerAccountPerDay.windowMs
    for (const password of ['Asagao-2026', 'Kikyou-2027']) {
      await file(kiosk, YAMADA, WRONG_ANSWERS)
      // Leaves no request open: what keeps the next one back is the count alone.
      await goToNewPassword(kiosk)
      await setPassword(kiosk, password)
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(LIMITS.resendPauseMs)
    }
    expect(await verdicts(kiosk)).toEqual(['closed', 'closed'])

    kiosk.time.advance(untilMs - 1 - kiosk.time.nowMs())
    const early = await goToForm(kiosk, YAMADA)
    expect(early.problems).toEqual([{ code: 'requests-exhausted', field: 'form', untilMs }])
    expect(early.state.view.screen).toBe('choose-contact')
    kiosk.time.advance(1)
    const reply = await kiosk.ask('reset:request-recovery', {})
    expect(reply.state.view.screen).toBe('recovery-start')
  })

  test('leaves another account its own requests', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, TANAKA)
    await file(kiosk, YAMADA, WRONG_ANSWERS)
    expect(await verdicts(kiosk)).toEqual(['filed', 'filed'])
  })
})

/** An address that nobody registered, with invented contacts like Suzuki's: one mailbox. */
function strangerLikeSuzuki({ secrets }: TestKiosk): { readonly address: string } {
  for (let index = 0; ; index += 1) {
    const address = `stranger${index}@outlook.jp`
    const contacts = inventContacts(secrets.digest('invented-contacts', address))
    if (contacts.length === 1 && contacts[0]?.kind === 'email') return { address }
  }
}

describe('an account that does not exist', () => {
  test('files with the same work as one that does', async () => {
    const worked = []
    for (const personOf of [() => SUZUKI, strangerLikeSuzuki]) {
      const work: string[] = []
      // Long enough that nothing is delivered while the work is taken down.
      const kiosk = await openTestKiosk({ work, deliveryDelayMs: 9 * 60_000 })
      await goToCheck(kiosk, personOf(kiosk))
      await submit(kiosk)
      await kiosk.dispose()
      worked.push(work)
    }
    expect(worked[1]).toEqual(worked[0])
    expect(worked[0]).toContain('digest receipt')
  })

  test('is asked for in the same way, tells nobody and is refused', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, STRANGER)
    const reply = await submit(kiosk)
    expect(receiptIn(reply)).toMatch(/^\d{12}$/)
    await settled(kiosk)
    expect(await mailsOf(kiosk)).toEqual([])
    await kiosk.ask('reset:finish', {})
    expect((await goToForm(kiosk, STRANGER)).problems).toMatchObject([{ code: 'request-open' }])
    await kiosk.ask('reset:abandon', {})
    await review(kiosk)
    expect(await verdicts(kiosk)).toEqual(['refused'])
    expect(await mailsOf(kiosk)).toMatchObject([{ recipientMask: 'yu*****@example.jp' }])
  })
})

describe('when the disk fails while a request is sent', () => {
  test('its rows stand in one transaction', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToCheck(kiosk, YAMADA)
    work.length = 0
    await submit(kiosk)
    expect(changesByTransaction(work)[0]).toEqual([
      'insert recovery_requests',
      // By account, by the address that the answer goes to, and by the kiosk as a whole.
      'insert counted_events',
      'insert counted_events',
      'insert counted_events',
      'insert audit_events',
      'insert outbox',
      'insert outbox',
    ])
  })

  test.each([
    'INSERT ON recovery_requests',
    'INSERT ON counted_events',
    'INSERT ON outbox',
  ] as const)('nothing of it is kept after the %s', async (statement) => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, YAMADA)
    const before = await rowsOf(kiosk)
    const mend = await breakStatement(kiosk, statement)
    const failed = await kiosk.call('recovery:submit', {})
    expect(failed).toEqual({ ok: false, error: 'failed' })
    await mend()
    expect(await rowsOf(kiosk)).toEqual(before)
    expect((await submit(kiosk)).state.view.screen).toBe('recovery-sent')
  })
})
