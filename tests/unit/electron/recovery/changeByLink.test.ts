import { describe, expect, test } from 'vitest'
import type { RecoveryAnswers } from '#shared/procedure/recovery'
import { breakStatement } from '../../../support/breakStatement'
import { goToContacts, goToNewPassword } from '../../../support/journeySteps'
import {
  file,
  fileAndReview,
  goToForm,
  mailsOf,
  newestAnswer,
  openLink,
  openSecondWindow,
  rowsOf,
  setPassword,
  settled,
  signsIn,
  SUZUKI,
  TANAKA,
  verdicts,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const NEW_PASSWORD = 'Asagao-2026'
const OF_YAMADA: Partial<RecoveryAnswers> = {
  familyName: '山田',
  birthYear: '1961',
  birthMonth: '4',
  birthDay: '12',
  formerPasswords: ['Yamada1961', '', ''],
}
const locked = { failures: 100, last_failure_at_ms: 0 }

const hashOf = async (kiosk: TestKiosk, address: string) => {
  const { accounts } = await rowsOf(kiosk)
  return accounts.find((account) => account.address === address)?.password_hash
}

describe('a password that was changed by a link', () => {
  test('signs in, the former one does not, and the lock is lifted', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    const subject_key = kiosk.secrets.digest('account', TANAKA.address)
    const lock = kiosk.store.sql.insertInto('sign_in_failures').values({ subject_key, ...locked })
    await lock.execute()
    await openLink(kiosk, answer)
    expect((await setPassword(kiosk, NEW_PASSWORD)).state.view).toEqual({
      screen: 'recovered',
      address: TANAKA.address,
      reason: 'forgotten',
    })
    await kiosk.ask('reset:continue', {})
    expect(await signsIn(kiosk, TANAKA, TANAKA.password)).toBe(false)
    expect(await signsIn(kiosk, TANAKA, NEW_PASSWORD)).toBe(true)
  })

  test('changes that account and no other', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    const others = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.accounts.filter(({ address }) => address !== TANAKA.address)
    const before = await rowsOf(kiosk)
    await openLink(kiosk, answer)
    await setPassword(kiosk, NEW_PASSWORD)
    const after = await rowsOf(kiosk)
    expect(others(after)).toEqual(others(before))
    expect(after.accounts).not.toEqual(before.accounts)
  })

  test('uses the link up: opened again it says so', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    await openLink(kiosk, answer)
    await setPassword(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:abandon', {})
    const reply = await openLink(kiosk, answer)
    expect(reply.problems).toEqual([{ code: 'link-used', field: 'link' }])
    expect(reply.state.view.screen).toBe('open-link')
  })

  test('is told to every written contact of the account', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, YAMADA, OF_YAMADA)
    await openLink(kiosk, answer)
    await setPassword(kiosk, NEW_PASSWORD)
    await settled(kiosk)
    const { devices } = await kiosk.ask('kiosk:open', {})
    expect(devices?.mails[0]).toMatchObject({
      recipientMask: 'ms*****@outlook.com',
      subject: expect.stringContaining('パスワードが変わりました'),
    })
    expect(devices?.texts).toMatchObject([{ recipientMask: '*********32' }])
    expect(devices?.calls).toEqual([])
  })

  test('ends every open code, link and request of the account, and none of another', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, YAMADA, OF_YAMADA)
    await file(kiosk, YAMADA, OF_YAMADA)
    await file(kiosk, SUZUKI)
    const window = await openSecondWindow(kiosk)
    await goToContacts({ ...kiosk, ask: window.ask }, YAMADA.address)
    const proof = { optionId: YAMADA.mailOption, proof: YAMADA.localPart }
    await window.ask('reset:send-code', proof)
    const codes = kiosk.store.sql.selectFrom('security_codes').select('state')
    expect(await codes.execute()).toEqual([{ state: 'open' }])

    await openLink(kiosk, answer)
    await setPassword(kiosk, NEW_PASSWORD)
    expect(await codes.execute()).toEqual([{ state: 'void' }])
    expect((await rowsOf(kiosk)).links).toMatchObject([{ state: 'used' }])
    expect((await verdicts(kiosk)).toSorted()).toEqual(['closed', 'filed', 'verified'])
    await kiosk.ask('reset:abandon', {})
    expect((await goToForm(kiosk, SUZUKI)).problems).toMatchObject([{ code: 'request-open' }])
  })

  test('never becomes one that is weaker because of the road: the rules are the same', async () => {
    const kiosk = await openTestKiosk()
    await openLink(kiosk, await fileAndReview(kiosk, TANAKA))
    const codes = []
    for (const password of [
      '',
      'abc',
      'abcdefgh',
      'tanaka.yuko',
      'ａｂｃｄ１２３４',
      'x'.repeat(17),
    ]) {
      codes.push((await setPassword(kiosk, password)).problems[0]?.code)
    }
    expect(codes).toEqual([
      'required',
      'password-short',
      'password-kinds',
      'password-is-address',
      'password-full-width',
      'password-long',
    ])
    const differ = { password: NEW_PASSWORD, confirmation: 'Asagao-2027' }
    const reply = await kiosk.ask('reset:set-password', differ)
    expect(reply.problems).toEqual([{ code: 'passwords-differ', field: 'confirmation' }])
  })
})

describe('a page that was open in another window', () => {
  test('cannot set a password once the same link was used', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    const window = await openSecondWindow(kiosk)
    await openLink(kiosk, answer)
    await openLink(window, answer)
    expect((await setPassword(window, NEW_PASSWORD)).state.view.screen).toBe('recovered')
    const before = await rowsOf(kiosk)
    const late = await setPassword(kiosk, 'Kikyou-2027')
    expect(late.problems).toEqual([{ code: 'link-used', field: 'form' }])
    expect(late.state.view.screen).toBe('reset-by-link')
    expect(await rowsOf(kiosk)).toEqual(before)
  })

  test('sets a password once when both send at the same moment', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    const window = await openSecondWindow(kiosk)
    await openLink(kiosk, answer)
    await openLink(window, answer)
    const replies = await Promise.all([
      setPassword(kiosk, NEW_PASSWORD),
      setPassword(window, 'Kikyou-2027'),
    ])
    const screens = replies.map(({ state }) => state.view.screen).toSorted()
    expect(screens).toEqual(['recovered', 'reset-by-link'])
    const codes = replies.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(codes).toEqual(['link-used'])
    expect((await rowsOf(kiosk)).former.filter(({ account_id }) => account_id === 4)).toHaveLength(
      3,
    )
  })

  test('cannot set a password once it was changed in another way', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, YAMADA, OF_YAMADA)
    const window = await openSecondWindow(kiosk)
    await openLink(window, answer)
    await goToNewPassword(kiosk)
    expect((await setPassword(kiosk, NEW_PASSWORD)).state.view.screen).toBe('recovered')

    const changed = await hashOf(kiosk, YAMADA.address)
    const late = await setPassword(window, 'Kikyou-2027')
    expect(late.problems).toEqual([{ code: 'link-void', field: 'form' }])
    expect(await hashOf(kiosk, YAMADA.address)).toBe(changed)
  })

  test('cannot set a password once a newer link was sent', async () => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    await file(kiosk, TANAKA)
    const window = await openSecondWindow(kiosk)
    kiosk.time.advance(12 * 60 * 60_000 - 60_000)
    await openLink(window, answer)
    kiosk.time.advance(60_000)
    await settled(kiosk)
    expect((await newestAnswer(kiosk)).link).not.toBe(answer.link)
    const late = await setPassword(window, 'Kikyou-2027')
    expect(late.problems).toEqual([{ code: 'link-void', field: 'form' }])
  })
})

describe('when the disk fails during the change', () => {
  test.each([
    'UPDATE ON mailed_links',
    'UPDATE ON accounts',
    'INSERT ON former_passwords',
    'DELETE ON sign_in_failures',
  ] as const)('the %s leaves everything as it was, the link too', async (statement) => {
    const kiosk = await openTestKiosk()
    const answer = await fileAndReview(kiosk, TANAKA)
    const subject_key = kiosk.secrets.digest('account', TANAKA.address)
    const lock = kiosk.store.sql.insertInto('sign_in_failures').values({ subject_key, ...locked })
    await lock.execute()
    await openLink(kiosk, answer)
    const before = await rowsOf(kiosk)
    const mend = await breakStatement(kiosk, statement)
    const input = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }
    const failed = await kiosk.call('reset:set-password', input)
    expect(failed).toEqual({ ok: false, error: 'failed' })
    await mend()
    expect(await rowsOf(kiosk)).toEqual(before)

    expect((await setPassword(kiosk, NEW_PASSWORD)).state.view.screen).toBe('recovered')
    await settled(kiosk)
    expect(await mailsOf(kiosk)).toHaveLength(1)
  })
})
