import { describe, expect, test } from 'vitest'
import {
  goToCode,
  goToContacts,
  goToSignIn,
  wrongCode,
  YAMADA,
} from '../../../support/journeySteps'
import { committedBefore } from '../../../support/readWork'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import { openTestKiosk, PICTURE_TEXT } from '../../../support/testKiosk'
import {
  prove,
  YAMADA_HOME,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
} from '../../../support/waySteps'

const NEW_PASSWORD = 'Asagao-2026'

/** Whoever pulls the plug after a guess must find it counted, so the count is on the disk first. */
describe('a guess is counted and committed before it is compared', () => {
  test.each(['right', 'wrong'])('as a %s code', async (which) => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    const code = await goToCode(kiosk)
    work.length = 0
    await kiosk.ask('reset:submit-code', { code: which === 'right' ? code : wrongCode(code) })
    expect(committedBefore(work, 'digest code')).toEqual(
      expect.arrayContaining(['update security_codes', 'insert counted_events']),
    )
  })

  test.each([
    [YAMADA.localPart, YAMADA_MAIL],
    ['somebody', YAMADA_MAIL],
    ['5978', YAMADA_HOME],
    ['0000', YAMADA_HOME],
    ['5432', YAMADA_TEXT],
    ['0000', YAMADA_TEXT],
    ['0000', YAMADA_MOBILE],
  ])('as the proof %s', async (proof, way) => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToContacts(kiosk, YAMADA.address)
    work.length = 0
    await prove(kiosk, { ...way, proof })
    expect(committedBefore(work, 'digest contact')).toContain('insert counted_events')
  })

  test.each([NEW_PASSWORD, 'Wrong-1234'])('as the password %s of a sign-in', async (password) => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToSignIn(kiosk, NEW_PASSWORD)
    work.length = 0
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
    expect(committedBefore(work, 'verify')).toContain('insert sign_in_failures')
  })

  test('as the number of a receipt', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await kiosk.ask('recovery:ask-status', {})
    work.length = 0
    await kiosk.ask('recovery:look-up', { receipt: '012345678901' })
    expect(committedBefore(work, 'digest receipt')).toContain('insert counted_events')
  })

  test('as the text of a picture: a count that does not reach the disk stops a right one', async () => {
    let isDiskBroken = false
    const fileSystem = watchedFileSystem((operation) => {
      if (isDiskBroken && operation === 'fsync') throw fileError('EIO')
    })
    const kiosk = await openTestKiosk({ fileSystem })
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
    isDiskBroken = true
    const answer = { address: YAMADA.address, pictureText: PICTURE_TEXT }
    expect(await kiosk.call('reset:identify', answer)).toEqual({ ok: false, error: 'failed' })
    const closed = { screen: 'closed', because: 'store-broken' }
    expect((await kiosk.ask('kiosk:open', {})).state.view).toEqual(closed)
  })
})

describe('a guess that turns out right', () => {
  test('takes its count back: ten right pictures in a minute are none too many', async () => {
    const kiosk = await openTestKiosk()
    for (let visits = 0; visits < 10; visits += 1) {
      expect((await goToContacts(kiosk, YAMADA.address)).state.view.screen).toBe('choose-contact')
      await kiosk.ask('reset:abandon', {})
    }
  })

  test('takes its count back: ten right proofs leave all five wrong ones', async () => {
    const kiosk = await openTestKiosk()
    for (let visits = 0; visits < 10; visits += 1) {
      await goToCode(kiosk)
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(60 * 60_000)
    }
    const { state } = await goToContacts(kiosk, YAMADA.address)
    expect(state.view).toMatchObject({ options: [{ proofsLeft: 5 }, {}, {}, {}] })
  })

  test('as a sign-in forgets the wrong ones before it', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, NEW_PASSWORD)
    const failures = kiosk.store.sql
      .selectFrom('sign_in_failures')
      .select('failures')
      .where('subject_key', '=', kiosk.secrets.digest('account', YAMADA.address))
    const signIn = (password: string) =>
      kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
    await signIn('Wrong-1234')
    await signIn('Wrong-1234')
    expect(await failures.execute()).toEqual([{ failures: 2 }])
    await signIn(NEW_PASSWORD)
    expect(await failures.execute()).toEqual([])
  })
})
