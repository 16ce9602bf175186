import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { SUZUKI } from '../../../support/journeySteps'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'

describe('the picture', () => {
  const identify = (kiosk: TestKiosk, pictureText: string, address = SUZUKI.address) =>
    kiosk.ask('reset:identify', { address, pictureText })

  async function atPicture() {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
    return kiosk
  }

  test('is another one after every miss, and the account stays', async () => {
    const kiosk = await atPicture()
    const before = (await kiosk.ask('kiosk:open', {})).state.view
    const after = await identify(kiosk, 'WRONG')
    expect(after.problems).toEqual([{ code: 'picture-wrong', field: 'pictureText' }])
    expect(after.state.view).toMatchObject({ screen: 'identify', address: SUZUKI.address })
    expect(after.state.view).not.toEqual({ ...before, address: SUZUKI.address })
  })

  test('is answered in any case and width', async () => {
    const kiosk = await atPicture()
    expect((await identify(kiosk, ' ｘvmＳ ')).state.view.screen).toBe('choose-contact')
  })

  test('is not used up by an input that is no answer, and every field says its own', async () => {
    const kiosk = await atPicture()
    const before = (await kiosk.ask('kiosk:open', {})).state.view
    const after = await identify(kiosk, '', 'taro')
    expect(after.problems.map(({ code, field }) => [code, field])).toEqual([
      ['address-format', 'address'],
      ['required', 'pictureText'],
    ])
    expect(after.state.view).toEqual(before)
  })

  test('lives five minutes', async () => {
    const kiosk = await atPicture()
    kiosk.time.advance(LIMITS.pictureLifeMs)
    const late = await identify(kiosk, PICTURE_TEXT)
    expect(late.problems).toEqual([{ code: 'picture-expired', field: 'pictureText' }])
    expect((await identify(kiosk, PICTURE_TEXT)).state.view.screen).toBe('choose-contact')
  })

  test('pauses after five misses in a minute, over new sessions', async () => {
    const kiosk = await atPicture()
    const firstAtMs = kiosk.time.nowMs()
    for (let misses = 0; misses < 5; misses += 1) await identify(kiosk, 'WRONG')
    await kiosk.ask('reset:abandon', {})
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
    expect((await identify(kiosk, PICTURE_TEXT)).problems).toEqual([
      { code: 'pictures-paused', field: 'pictureText', untilMs: firstAtMs + 60_000 },
    ])
    kiosk.time.advance(60_000)
    expect((await identify(kiosk, PICTURE_TEXT)).state.view.screen).toBe('choose-contact')
  })
})
