import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { openLink, rowsOf, SUZUKI, TANAKA, YAMADA } from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import { choosePassword, HIKARI, refusal, setProfile } from './registrationSteps'

const goBack = (kiosk: TestKiosk) => kiosk.ask('reset:go-back', {})

async function atProfile(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await openLink(kiosk, await refusal(kiosk))
  await kiosk.ask('registration:begin', {})
  return kiosk
}

describe('the name of a new account', () => {
  test('begins empty and leads on to its password', async () => {
    const kiosk = await atProfile()
    const { state } = await kiosk.ask('kiosk:open', {})
    const empty = { address: '', familyName: '', givenName: '' }
    expect(state.view).toEqual({ screen: 'create-account', ...empty })
    const address = ' Hikari.ARAI@outlook.jp'
    const reply = await setProfile(kiosk, { ...HIKARI, address })
    expect(reply.state.view).toEqual({ screen: 'create-password', address: HIKARI.address })
  })

  test('needs an address and both names, and keeps what was typed', async () => {
    const kiosk = await atProfile()
    const problemsOf = async (typed: Partial<typeof HIKARI>) => {
      const { address, familyName, givenName } = { ...HIKARI, ...typed }
      const profile = { address, familyName, givenName }
      const { state, problems } = await setProfile(kiosk, profile)
      expect(state.view).toEqual({ screen: 'create-account', ...profile })
      return problems.map(({ code, field }) => `${field}: ${code}`)
    }
    expect(await problemsOf({ address: '', familyName: '', givenName: '　' })).toEqual([
      'address: required',
      'familyName: required',
      'givenName: required',
    ])
    expect(await problemsOf({ address: 'hikari' })).toEqual(['address: address-format'])
    expect(await problemsOf({ familyName: '新\u0000井' })).toEqual([
      'familyName: control-characters',
    ])
    expect(await problemsOf({ givenName: '光'.repeat(61) })).toEqual(['givenName: too-long'])
    expect(await problemsOf({ address: YAMADA.address })).toEqual(['address: address-taken'])
  })

  test('may not be taken; that is said ten times an hour, and then nothing is said', async () => {
    const kiosk = await atProfile()
    const untilMs = kiosk.time.nowMs() + LIMITS.addressChecksPerStation.windowMs
    const taken = [YAMADA.address, SUZUKI.address, TANAKA.address.toUpperCase()]
    for (let tries = 0; tries < LIMITS.addressChecksPerStation.count; tries += 1) {
      const address = taken[tries % taken.length] ?? ''
      expect((await setProfile(kiosk, { ...HIKARI, address })).problems).toEqual([
        { code: 'address-taken', field: 'address' },
      ])
    }
    const paused = [{ code: 'addresses-paused', field: 'address', untilMs }]
    const { address } = YAMADA
    expect((await setProfile(kiosk, { ...HIKARI, address })).problems).toEqual(paused)
    expect((await setProfile(kiosk)).problems).toEqual(paused)
    await kiosk.dispose()

    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    const [mail] = (await again.ask('kiosk:open', {})).devices?.mails ?? []
    kiosk.time.advance(untilMs - 1 - kiosk.time.nowMs())
    await openLink(again, { link: mail?.link ?? '' })
    await again.ask('registration:begin', {})
    expect((await setProfile(again)).problems).toEqual(paused)
    kiosk.time.advance(1)
    expect((await setProfile(again)).state.view.screen).toBe('create-password')
  })

  test('counts as well while it is free: a free name is as much of an answer', async () => {
    const kiosk = await atProfile()
    for (let tries = 0; tries <= LIMITS.addressChecksPerStation.count; tries += 1) {
      const reply = await setProfile(kiosk, { ...HIKARI, address: `hikari${tries}@outlook.jp` })
      if (tries === LIMITS.addressChecksPerStation.count) {
        expect(reply.problems).toMatchObject([{ code: 'addresses-paused', field: 'address' }])
        return
      }
      expect(reply.problems).toEqual([])
      expect((await goBack(kiosk)).state.view).toMatchObject({
        screen: 'create-account',
        address: `hikari${tries}@outlook.jp`,
        familyName: HIKARI.familyName,
      })
    }
  })
})

describe('the password of a new account', () => {
  test('keeps to the rules of every password', async () => {
    const kiosk = await atProfile()
    await setProfile(kiosk)
    const codes = []
    for (const password of [
      '',
      'abc',
      'abcdefgh',
      'hikari.arai',
      'ａｂｃｄ１２３４',
      'x'.repeat(17),
    ]) {
      codes.push((await choosePassword(kiosk, password)).problems[0]?.code)
    }
    expect(codes).toEqual([
      'required',
      'password-short',
      'password-kinds',
      'password-is-address',
      'password-full-width',
      'password-long',
    ])
    const differ = { password: HIKARI.password, confirmation: 'Asagao-2027' }
    const reply = await kiosk.ask('registration:set-password', differ)
    expect(reply.problems).toEqual([{ code: 'passwords-differ', field: 'confirmation' }])
    expect(reply.state.view.screen).toBe('create-password')
    expect((await choosePassword(kiosk)).state.view).toMatchObject({ screen: 'create-contacts' })
  })

  test('is typed again after the way back, and is stored nowhere yet', async () => {
    const kiosk = await atProfile()
    await setProfile(kiosk)
    const before = await rowsOf(kiosk)
    await choosePassword(kiosk)
    expect((await goBack(kiosk)).state.view.screen).toBe('create-password')
    expect((await goBack(kiosk)).state.view.screen).toBe('create-account')
    expect((await goBack(kiosk)).state.view.screen).toBe('recovery-refused')
    expect(await rowsOf(kiosk)).toEqual(before)
  })
})

test('no part of a registration can be asked for elsewhere', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  const outOfStep = { problems: [{ code: 'out-of-step', field: 'form' }] }
  expect(await kiosk.ask('registration:begin', {})).toMatchObject(outOfStep)
  expect(await setProfile(kiosk)).toMatchObject(outOfStep)
  expect(await choosePassword(kiosk)).toMatchObject(outOfStep)
  expect(await kiosk.ask('registration:resend-code', {})).toMatchObject(outOfStep)
  expect(await kiosk.ask('registration:submit-code', { code: '1234567' })).toMatchObject(outOfStep)
  expect(await kiosk.ask('registration:complete', {})).toMatchObject(outOfStep)
  const contact = { kind: 'email', value: 'hikari@example.jp' } as const
  expect(await kiosk.ask('registration:add-contact', contact)).toMatchObject(outOfStep)
})
