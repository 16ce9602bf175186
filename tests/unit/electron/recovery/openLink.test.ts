import { describe, expect, test } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Reply } from '#shared/ipc/contract'
import { BRAND } from '#shared/procedure/brand'
import { LIMITS } from '#shared/procedure/limits'
import { goToContacts, goToNewPassword } from '../../../support/journeySteps'
import {
  DAY_MS,
  file,
  fileAndReview,
  goToDetails,
  goToForm,
  newestAnswer,
  openLink,
  review,
  rowsOf,
  setPassword,
  STRANGER,
  TANAKA,
  WRONG_ANSWERS,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

/** The last character carries four bits only, so that it stays one that a secret can end in. */
const otherSecret = (link: string) => link.replace(/#./, (first) => (first === '#A' ? '#B' : '#A'))
const abandon = (kiosk: TestKiosk) => kiosk.ask('reset:abandon', {})
const TANAKA_VIEW = { screen: 'reset-by-link', address: TANAKA.address }
const screenOf = ({ state }: Reply) => state.view.screen

async function linkOfTanaka(): Promise<{ kiosk: TestKiosk; link: string }> {
  const kiosk = await openTestKiosk()
  const { link } = await fileAndReview(kiosk, TANAKA)
  return { kiosk, link }
}

describe('the link of a verified request', () => {
  test('opens the password page from the first screen, for the account that was asked for', async () => {
    const { kiosk, link } = await linkOfTanaka()
    expect(link).toMatch(/^https:\/\/madoguchi\.example\/link#[\w-]{43}$/)
    const reply = await openLink(kiosk, { link })
    const { address } = TANAKA
    expect(reply).toMatchObject({ state: { view: { screen: 'reset-by-link', address } } })
    expect(reply.problems).toEqual([])
    const endsAtMs = kiosk.time.nowMs() + LIMITS.sessionLifeMs
    expect(reply.state.sessionEndsAtMs).toBe(endsAtMs)
  })

  test('opens it as often as one likes: opening and abandoning spend nothing', async () => {
    const { kiosk, link } = await linkOfTanaka()
    const before = await rowsOf(kiosk)
    for (let times = 0; times < 3; times += 1) {
      expect(screenOf(await openLink(kiosk, { link }))).toBe('reset-by-link')
      expect(screenOf(await openLink(kiosk, { link }))).toBe('reset-by-link')
      await abandon(kiosk)
    }
    expect(await rowsOf(kiosk)).toEqual(before)
  })

  test('is not spent by a password that breaks the rules', async () => {
    const { kiosk, link } = await linkOfTanaka()
    await openLink(kiosk, { link })
    const problems = []
    for (const password of ['short', TANAKA.password]) {
      problems.push(...(await setPassword(kiosk, password)).problems.map(({ code }) => code))
    }
    expect(problems).toEqual(['password-short', 'password-is-former'])
    expect(screenOf(await setPassword(kiosk, 'Asagao-2026'))).toBe('recovered')
  })

  test.each<[string, (link: string) => string]>([
    ['alone', (link) => link.replace(BRAND.linkBase, '')],
    ['in full width', (link) => link.replace('https', 'ｈｔｔｐｓ')],
    ['over two lines', (link) => `${link.slice(0, 40)}\r\n ${link.slice(40)}`],
    ['in brackets', (link) => `＜${link}＞。`],
  ])('may be typed into its field: %s', async (_how, spell) => {
    const { kiosk, link } = await linkOfTanaka()
    expect(screenOf(await kiosk.ask('recovery:enter-link', {}))).toBe('open-link')
    expect(screenOf(await openLink(kiosk, { link: spell(link) }))).toBe('reset-by-link')
  })

  test('holds for 24 hours: to the last millisecond, and not at their end', async () => {
    const { kiosk, link } = await linkOfTanaka()
    kiosk.time.advance(DAY_MS - 1)
    expect(screenOf(await openLink(kiosk, { link }))).toBe('reset-by-link')
    kiosk.time.advance(1)
    const late = await setPassword(kiosk, 'Asagao-2026')
    expect(late.problems).toEqual([{ code: 'link-expired', field: 'form' }])
    await abandon(kiosk)
    const reply = await openLink(kiosk, { link })
    expect(reply.problems).toEqual([{ code: 'link-expired', field: 'link' }])
    expect(screenOf(reply)).toBe('open-link')
  })

  test('still holds after a restart', async () => {
    const { kiosk, link } = await linkOfTanaka()
    await kiosk.dispose()
    const again = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
    expect((await newestAnswer(again)).link).toBe(link)
    expect(screenOf(await openLink(again, { link }))).toBe('reset-by-link')
  })

  test('is void once a newer one was sent', async () => {
    const { kiosk, link } = await linkOfTanaka()
    const newer = await fileAndReview(kiosk, TANAKA)
    expect(newer.link).not.toBe(link)
    expect((await openLink(kiosk, { link })).problems).toEqual([
      { code: 'link-void', field: 'link' },
    ])
    expect(screenOf(await openLink(kiosk, newer))).toBe('reset-by-link')
  })

  test('is void once the password was changed by a code', async () => {
    const kiosk = await openTestKiosk()
    const { link } = await fileAndReview(kiosk, YAMADA, {
      familyName: '山田',
      birthYear: '1961',
      birthMonth: '4',
      birthDay: '12',
      formerPasswords: ['Yamada1961', '', ''],
    })
    await goToNewPassword(kiosk)
    await setPassword(kiosk, 'Asagao-2026')
    await abandon(kiosk)
    expect((await openLink(kiosk, { link })).problems).toEqual([
      { code: 'link-void', field: 'link' },
    ])
  })
})

describe('what is no link', () => {
  test('is said for what it is, and nothing is changed', async () => {
    const { kiosk, link } = await linkOfTanaka()
    const before = await rowsOf(kiosk)
    const said = async (typed: string) => {
      const reply = await openLink(kiosk, { link: typed })
      expect(screenOf(reply)).toBe('open-link')
      return reply.problems.map(({ code, field }) => `${field}: ${code}`)
    }
    expect(await said('')).toEqual(['link: required'])
    expect(await said(link.slice(0, -1))).toEqual(['link: link-incomplete'])
    expect(await said(link.slice(0, 30))).toEqual(['link: link-incomplete'])
    expect(await said(`${link}A`)).toEqual(['link: link-incomplete'])
    expect(await said(`https://elsewhere.example/${link}`)).toEqual(['link: link-incomplete'])
    expect(await said(link.repeat(9))).toEqual(['link: too-long'])
    expect(await said(otherSecret(link))).toEqual(['link: link-unknown'])
    expect(await said(link.toLowerCase())).not.toEqual([])
    expect(await rowsOf(kiosk)).toEqual(before)
    expect(screenOf(await openLink(kiosk, { link }))).toBe('reset-by-link')
  })

  test('leaves a password page that is open as it is', async () => {
    const { kiosk, link } = await linkOfTanaka()
    await openLink(kiosk, { link })
    const reply = await openLink(kiosk, { link: otherSecret(link) })
    expect(reply.problems).toEqual([{ code: 'link-unknown', field: 'link' }])
    expect(screenOf(reply)).toBe('reset-by-link')
  })

  test('rests nowhere in the store: only a keyed digest does', async () => {
    const { kiosk, link } = await linkOfTanaka()
    const secret = link.replace(BRAND.linkBase, '')
    const { links, outbox } = await rowsOf(kiosk)
    expect(JSON.stringify([links, outbox])).not.toContain(secret)
    expect(links).toMatchObject([{ purpose: 'reset', state: 'open' }])
    expect(links[0]?.token_digest).toBe(kiosk.secrets.digest('link', secret))
    const bytes = String.fromCharCode(...(links[0]?.sealed_address ?? []))
    expect(bytes).not.toContain('tanaka')
  })
})

describe('a link may be opened', () => {
  type Step = readonly [string, (kiosk: TestKiosk) => Promise<unknown>]
  const no = (call: KioskCall) => (kiosk: TestKiosk) => kiosk.ask(call, {})
  const open: readonly Step[] = [
    ['notice', async () => undefined],
    ['open-link', no('recovery:enter-link')],
    ['request-status', no('recovery:ask-status')],
  ]
  const shut: readonly Step[] = [
    ['reason', no('reset:begin')],
    ['choose-contact', (kiosk) => goToContacts(kiosk, YAMADA.address)],
    ['recovery-start', (kiosk) => goToForm(kiosk, YAMADA)],
    ['recovery-details', (kiosk) => goToDetails(kiosk, YAMADA)],
    ['new-password', (kiosk) => goToNewPassword(kiosk)],
  ]

  test('from the first screens, and nowhere where it would throw something away', async () => {
    const { kiosk, link } = await linkOfTanaka()
    for (const [step, goThere] of open) {
      await goThere(kiosk)
      expect(screenOf(await openLink(kiosk, { link })), step).toBe('reset-by-link')
      await abandon(kiosk)
    }
    for (const [step, goThere] of shut) {
      await goThere(kiosk)
      const reply = await openLink(kiosk, { link })
      expect(reply.problems, step).toEqual([{ code: 'out-of-step', field: 'form' }])
      expect(screenOf(reply)).toBe(step)
      await abandon(kiosk)
    }
  })

  test('from the page of another one: the later link counts', async () => {
    const { kiosk, link } = await linkOfTanaka()
    await file(kiosk, STRANGER, WRONG_ANSWERS)
    await review(kiosk)
    const refusal = await newestAnswer(kiosk)
    await openLink(kiosk, { link })
    const refused = await openLink(kiosk, refusal)
    const { address } = STRANGER
    expect(refused.state.view).toMatchObject({ screen: 'recovery-refused', address })
    expect((await setPassword(kiosk, 'Asagao-2026')).problems).toMatchObject([
      { code: 'out-of-step' },
    ])
    expect((await openLink(kiosk, { link })).state.view).toMatchObject(TANAKA_VIEW)
  })
})
