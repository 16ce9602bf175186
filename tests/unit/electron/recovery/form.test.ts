import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { NO_ANSWERS, type RecoveryAnswers } from '#shared/procedure/recovery'
import {
  ANSWERS_TO,
  fillIn,
  giveAddress,
  goToCheck,
  goToDetails,
  goToForm,
  OF_TANAKA,
  pageOf,
  savePage,
  TANAKA,
  TYPED_PAGES,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'

/** Something on every page. */
const FULL: RecoveryAnswers = {
  familyName: '田中',
  givenName: '優子',
  birthYear: '昭和54',
  birthMonth: '7',
  birthDay: '21',
  country: '日本',
  prefecture: '北海道',
  postalCode: '060-0001',
  formerPasswords: ['yuko1979', '', 'Sapporo#1'],
  sentSubjects: ['同窓会のご案内', '', ''],
  correspondents: ['', 'mika@example.jp', ''],
}
/** The same as the window gets it back. */
function shown({ formerPasswords, ...answers }: RecoveryAnswers) {
  const formerPasswordCount = formerPasswords.filter((password) => password !== '').length
  return { ...answers, formerPasswordCount }
}
const SHOWN = shown(FULL)

function detailsOf({ state: { view } }: Reply) {
  if (view.screen !== 'recovery-details') throw new Error(`not the form: ${view.screen}`)
  return view
}
const submit = (kiosk: TestKiosk) => kiosk.ask('recovery:submit', {})
const goBack = (kiosk: TestKiosk) => kiosk.ask('reset:go-back', {})

describe('the road to the form', () => {
  test('leads from 「すべての情報が不明」 over the contact address to the first page', async () => {
    const kiosk = await openTestKiosk()
    const start = await goToForm(kiosk, TANAKA)
    const { address } = TANAKA
    expect(start.problems).toEqual([])
    expect(start.state.view).toMatchObject({
      screen: 'recovery-start',
      address,
      contactAddress: '',
    })
    expect(detailsOf(await giveAddress(kiosk, ' ＹＵＫＯ.answers@Example.jp '))).toEqual({
      screen: 'recovery-details',
      address,
      page: 'name',
      answers: shown(NO_ANSWERS),
      isChecking: false,
      contactAddress: ANSWERS_TO,
    })
  })

  test('voids a code that was sent before', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
    await kiosk.ask('reset:identify', { address: YAMADA.address, pictureText: PICTURE_TEXT })
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    await goBack(kiosk)
    await kiosk.ask('reset:request-recovery', {})
    const contacts = await goBack(kiosk)
    expect(contacts.state.view).toMatchObject({ screen: 'choose-contact', sentCode: null })
    const codes = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(codes).toEqual([{ state: 'void' }])
  })

  test.each([
    ['', 'required'],
    ['yuko', 'address-format'],
    ['a\u0007b@example.jp', 'control-characters'],
    [`${'y'.repeat(250)}@example.jp`, 'too-long'],
    [TANAKA.address.toUpperCase(), 'contact-address-is-account'],
    [' ｔanaka.yuko@outlook.com', 'contact-address-is-account'],
  ])('goes no further with the contact address %j', async (contactAddress, code) => {
    const kiosk = await openTestKiosk()
    await goToForm(kiosk, TANAKA)
    const { state, problems } = await giveAddress(kiosk, contactAddress)
    expect(problems).toMatchObject([{ code, field: 'contactAddress' }])
    expect(state.view.screen).toBe('recovery-start')
  })

  test('says what is wrong with the picture and with the address together', async () => {
    const kiosk = await openTestKiosk()
    await goToForm(kiosk, TANAKA)
    const reply = await kiosk.ask('recovery:start', { contactAddress: '', pictureText: '' })
    expect(reply.problems).toEqual([
      { code: 'required', field: 'contactAddress' },
      { code: 'required', field: 'pictureText' },
    ])
  })

  test.each<[string, (kiosk: TestKiosk) => string]>([
    ['picture-wrong', () => 'WRONG'],
    [
      'picture-expired',
      ({ time }) => {
        time.advance(LIMITS.pictureLifeMs)
        return PICTURE_TEXT
      },
    ],
  ])('%s: another picture, and the address is still there', async (code, answer) => {
    const kiosk = await openTestKiosk()
    await goToForm(kiosk, TANAKA)
    const pictureText = answer(kiosk)
    const typed = { contactAddress: ' Yuko.Answers@example.jp', pictureText }
    const reply = await kiosk.ask('recovery:start', typed)
    expect(reply.problems).toEqual([{ code, field: 'pictureText' }])
    const { contactAddress } = typed
    expect(reply.state.view).toMatchObject({ screen: 'recovery-start', contactAddress })
    expect(detailsOf(await giveAddress(kiosk)).page).toBe('name')
  })

  test('「新規」 keeps the address that was typed', async () => {
    const kiosk = await openTestKiosk()
    await goToForm(kiosk, TANAKA)
    const reply = await kiosk.ask('recovery:new-picture', { contactAddress: 'half@typ' })
    expect(reply.state.view).toMatchObject({ contactAddress: 'half@typ' })
  })
})

describe('what is typed', () => {
  test('is all there on the check page, but for the former passwords', async () => {
    const kiosk = await openTestKiosk()
    const reply = await goToCheck(kiosk, TANAKA, FULL)
    expect(detailsOf(reply)).toMatchObject({ page: 'check', isChecking: true, answers: SHOWN })
    for (const password of ['yuko1979', 'Sapporo#1']) {
      expect(JSON.stringify(reply)).not.toContain(password)
    }
  })

  test('is kept all the way back to the contact address and forward again', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA, FULL)
    expect(detailsOf(await goBack(kiosk))).toMatchObject({ page: 'mail', isChecking: false })
    for (const page of TYPED_PAGES.toReversed().slice(0, -1)) {
      expect(detailsOf(await savePage(kiosk, page, FULL, 'back')).answers).toEqual(SHOWN)
    }
    const start = await savePage(kiosk, 'name', FULL, 'back')
    expect(start.state.view).toMatchObject({
      screen: 'recovery-start',
      contactAddress: ANSWERS_TO,
    })
    expect(detailsOf(await giveAddress(kiosk)).answers).toEqual(SHOWN)
  })

  test('is kept back at the contacts as well, for the same account only', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA, FULL)
    await goBack(kiosk)
    for (const page of TYPED_PAGES.toReversed()) await savePage(kiosk, page, FULL, 'back')
    expect((await goBack(kiosk)).state.view.screen).toBe('choose-contact')
    const again = await kiosk.ask('reset:request-recovery', {})
    expect(again.state.view).toMatchObject({
      screen: 'recovery-start',
      contactAddress: ANSWERS_TO,
    })
    expect(detailsOf(await giveAddress(kiosk)).answers).toEqual(SHOWN)
    for (let steps = 0; steps < 3; steps += 1) await goBack(kiosk)
    await kiosk.ask('reset:identify', { address: YAMADA.address, pictureText: PICTURE_TEXT })
    const other = await kiosk.ask('reset:request-recovery', {})
    expect(other.state.view).toMatchObject({ screen: 'recovery-start', contactAddress: '' })
  })

  test('is kept on the way back even where it is not understood', async () => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    await savePage(kiosk, 'name', FULL)
    const back = await savePage(kiosk, 'birth', { birthDay: 'thirty-two' }, 'back')
    expect(back.problems).toEqual([])
    const birth = detailsOf(await savePage(kiosk, 'name', FULL))
    expect(birth).toMatchObject({ page: 'birth', answers: { birthDay: 'thirty-two' } })
  })

  test('is changed from the check page, which the page leads back to', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA, FULL)
    for (const to of ['next', 'back'] as const) {
      const opened = await kiosk.ask('recovery:edit-page', { page: 'residence' })
      expect(detailsOf(opened)).toMatchObject({ page: 'residence', isChecking: true })
      const prefecture = `京都府 ${to}`
      const reply = await savePage(kiosk, 'residence', { ...FULL, prefecture }, to)
      const answers = { ...SHOWN, prefecture }
      expect(detailsOf(reply)).toMatchObject({ page: 'check', isChecking: true, answers })
    }
  })

  test('leaves the former passwords as they are where none is typed again', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA, FULL)
    await kiosk.ask('recovery:edit-page', { page: 'passwords' })
    const kept = await savePage(kiosk, 'passwords')
    expect(detailsOf(kept).answers.formerPasswordCount).toBe(2)
    await kiosk.ask('recovery:edit-page', { page: 'passwords' })
    const replaced = await savePage(kiosk, 'passwords', { formerPasswords: ['', 'other', ''] })
    expect(detailsOf(replaced).answers.formerPasswordCount).toBe(1)
  })
})

describe('a page that is not shown', () => {
  const outOfStep = [{ code: 'out-of-step', field: 'form' }]

  test.each(TYPED_PAGES.slice(1))('cannot be saved from the first one: %s', async (page) => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    for (const to of ['next', 'back'] as const) {
      const reply = await kiosk.ask('recovery:save-page', { answers: pageOf(page, FULL), to })
      expect(reply.problems).toEqual(outOfStep)
      expect(detailsOf(reply)).toMatchObject({ page: 'name', answers: { postalCode: '' } })
    }
  })

  test('cannot be opened or sent before the check page was reached', async () => {
    const kiosk = await openTestKiosk()
    await goToDetails(kiosk, TANAKA)
    expect((await kiosk.ask('recovery:edit-page', { page: 'mail' })).problems).toEqual(outOfStep)
    expect((await submit(kiosk)).problems).toEqual(outOfStep)
  })

  test('cannot be opened or sent from a page that is being changed', async () => {
    const kiosk = await openTestKiosk()
    await goToCheck(kiosk, TANAKA)
    await kiosk.ask('recovery:edit-page', { page: 'birth' })
    expect((await kiosk.ask('recovery:edit-page', { page: 'mail' })).problems).toEqual(outOfStep)
    const sent = await submit(kiosk)
    expect(sent.problems).toEqual(outOfStep)
    expect(detailsOf(sent).page).toBe('birth')
  })
})

describe('the time of a session', () => {
  test('grows once by the form, and no further by going round', async () => {
    const kiosk = await openTestKiosk()
    const { sessionLifeMs, recoverySessionLifeMs } = LIMITS
    const endsAtMs = kiosk.time.nowMs() + sessionLifeMs + recoverySessionLifeMs
    for (let rounds = 0; rounds < 3; rounds += 1) {
      const reply = await (rounds === 0
        ? goToForm(kiosk, TANAKA)
        : kiosk.ask('reset:request-recovery', {}))
      expect(reply.state.sessionEndsAtMs).toBe(endsAtMs)
      kiosk.time.advance(60_000)
      await giveAddress(kiosk)
      expect((await fillIn(kiosk, OF_TANAKA)).state.sessionEndsAtMs).toBe(endsAtMs)
      for (let steps = 0; steps < 7; steps += 1) await goBack(kiosk)
    }
    kiosk.time.advance(endsAtMs - 1 - kiosk.time.nowMs())
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state.view.screen).toBe('choose-contact')
    kiosk.time.advance(1)
    const ended = (await kiosk.ask('kiosk:open', {})).state.view
    expect(ended).toEqual({ screen: 'notice', endedBecause: 'expired' })
  })
})
