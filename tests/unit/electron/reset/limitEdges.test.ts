import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToCode, goToContacts, wrongCode, YAMADA } from '../../../support/journeySteps'
import { codeIn, openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const prove = (kiosk: TestKiosk, proof = YAMADA.localPart) =>
  kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof })

/** Ends the session, waits until `atMs` and proves the contact in a new one. */
async function proveAt(kiosk: TestKiosk, atMs: number) {
  await kiosk.ask('reset:abandon', {})
  kiosk.time.advance(atMs - kiosk.time.nowMs())
  await goToContacts(kiosk, YAMADA.address)
  return await prove(kiosk)
}

async function goToPicture(kiosk: TestKiosk): Promise<void> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
}

const answerPicture = (kiosk: TestKiosk, pictureText: string) =>
  kiosk.ask('reset:identify', { address: YAMADA.address, pictureText })

async function submitWrong(kiosk: TestKiosk, code: string): Promise<void> {
  for (let tries = 0; tries < LIMITS.wrongCodesPerCode; tries += 1) {
    await kiosk.ask('reset:submit-code', { code: wrongCode(code) })
  }
}

/** Ten wrong codes, over two codes a minute apart. */
async function closeCodes(kiosk: TestKiosk): Promise<void> {
  await submitWrong(kiosk, await goToCode(kiosk))
  kiosk.time.advance(LIMITS.resendPauseMs)
  await kiosk.ask('reset:resend-code', {})
  await submitWrong(kiosk, codeIn(await kiosk.newestMail(2)))
}

describe('to the millisecond', () => {
  test('a picture holds up to its last, and not at its end', async () => {
    const kiosk = await openTestKiosk()
    await goToPicture(kiosk)
    kiosk.time.advance(5 * 60_000)
    expect((await answerPicture(kiosk, PICTURE_TEXT)).problems).toMatchObject([
      { code: 'picture-expired' },
    ])
    kiosk.time.advance(5 * 60_000 - 1)
    expect((await answerPicture(kiosk, PICTURE_TEXT)).state.view.screen).toBe('choose-contact')
  })

  test('a pause of the pictures lasts a minute from the first miss', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + 60_000
    await goToPicture(kiosk)
    for (let misses = 0; misses < 5; misses += 1) await answerPicture(kiosk, 'WRONG')
    kiosk.time.advance(59_999)
    expect((await answerPicture(kiosk, PICTURE_TEXT)).problems).toEqual([
      { code: 'pictures-paused', field: 'pictureText', untilMs },
    ])
    kiosk.time.advance(1)
    expect((await answerPicture(kiosk, PICTURE_TEXT)).state.view.screen).toBe('choose-contact')
  })

  test('the proofs of a contact open again a day after the first wrong one', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + DAY_MS
    await goToContacts(kiosk, YAMADA.address)
    for (let proofs = 0; proofs < 5; proofs += 1) await prove(kiosk, 'somebody')
    const early = await proveAt(kiosk, untilMs - 1)
    expect(early.problems).toEqual([{ code: 'proof-closed', field: 'proof', untilMs }])
    expect(early.state.view).toMatchObject({ options: [{ proofOpensAtMs: untilMs }, {}, {}, {}] })
    expect((await proveAt(kiosk, untilMs)).state.view.screen).toBe('enter-code')
  })

  test('the sends of an hour open again an hour after the first', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + HOUR_MS
    await goToCode(kiosk)
    for (let sends = 1; sends < 5; sends += 1) {
      kiosk.time.advance(LIMITS.resendPauseMs)
      await kiosk.ask('reset:resend-code', {})
    }
    expect((await proveAt(kiosk, untilMs - 1)).problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs },
    ])
    expect((await proveAt(kiosk, untilMs)).state.view.screen).toBe('enter-code')
  })

  test('the sends of a day open again a day after the first', async () => {
    const kiosk = await openTestKiosk()
    const firstAtMs = kiosk.time.nowMs()
    const untilMs = firstAtMs + DAY_MS
    for (let sends = 0; sends < 10; sends += 1) {
      const reply = await proveAt(kiosk, firstAtMs + sends * HOUR_MS)
      expect(reply.state.view.screen).toBe('enter-code')
    }
    expect((await proveAt(kiosk, untilMs - 1)).problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs },
    ])
    expect((await proveAt(kiosk, untilMs)).state.view.screen).toBe('enter-code')
  })

  test('the codes of an account open again a day after the first wrong one', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + DAY_MS
    await closeCodes(kiosk)
    const early = await proveAt(kiosk, untilMs - 1)
    expect(early.problems).toEqual([{ code: 'codes-closed', field: 'form', untilMs }])
    expect(early.state.view).toMatchObject({ codesOpenAtMs: untilMs })
    expect((await proveAt(kiosk, untilMs)).state.view).toMatchObject({ isCodeOpen: true })
    const reply = await kiosk.ask('reset:submit-code', { code: codeIn(await kiosk.newestMail()) })
    expect(reply.state.view.screen).toBe('new-password')
  })
})

test('no code is sent again while the codes of the account are closed', async () => {
  const kiosk = await openTestKiosk()
  const untilMs = kiosk.time.nowMs() + DAY_MS
  await closeCodes(kiosk)
  kiosk.time.advance(LIMITS.resendPauseMs)
  const reply = await kiosk.ask('reset:resend-code', {})
  expect(reply.problems).toEqual([{ code: 'codes-closed', field: 'form', untilMs }])
  expect(await kiosk.store.sql.selectFrom('outbox').select('id').execute()).toHaveLength(2)
})
