import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { breakStatement } from '../support/breakStatement'
import { YAMADA } from '../support/journeySteps'
import { pullThePlug } from '../support/pullThePlug'
import {
  EVERY_FACT,
  EVERY_PASSWORD,
  expectNoneIn,
  expectNotOnDisk,
  fail,
  listen,
  sealedMessages,
  storedSecrets,
  tablesButDevices,
} from '../support/secretSearch'
import {
  createTestSpeaker,
  newestOf,
  openTestKiosk,
  PICTURE_TEXT,
  type TestKiosk,
} from '../support/testKiosk'
import {
  arrivedCode,
  everythingDelivered,
  goToCodeBy,
  prove,
  sendBy,
  YAMADA_HOME,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
  type Way,
} from '../support/waySteps'

const NEW_PASSWORD = 'Asagao-2026'
const NEW_PASSWORDS = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }
/** Long enough that random bytes never spell it. */
const LONG_PICTURE_TEXT = 'XVMSKLPR'
/** Long enough that nothing is delivered before a test moves the clock. */
const DELIVERY_MS = 9 * 60_000
/** What Yamada types, and what is registered of him; the code comes on top. */
const TYPED = [PICTURE_TEXT, YAMADA.localPart, YAMADA.password, NEW_PASSWORD]
const REGISTERED = ['msabc123', '1234-5978', '0312345978', '9876-5432', '09098765432']

const WAYS: readonly Way[] = [YAMADA_MAIL, YAMADA_HOME, YAMADA_TEXT, YAMADA_MOBILE]

/** On to 「サインイン」 with a changed password; the code that led there. */
async function goToSignInBy(kiosk: TestKiosk, way: Way): Promise<string> {
  const code = await goToCodeBy(kiosk, way)
  await kiosk.ask('reset:submit-code', { code })
  await kiosk.ask('reset:set-password', NEW_PASSWORDS)
  await kiosk.ask('reset:continue', {})
  return code
}

async function waitingCode(kiosk: TestKiosk): Promise<string> {
  const [message] = await sealedMessages(kiosk)
  if (message?.kind !== 'code') throw new Error('no code is on its way')
  return message.digits
}

test.each(WAYS)('no secret of a whole reset by $optionId crosses the bridge', async (way) => {
  const { kiosk, crossed } = listen(await openTestKiosk())
  const storedBefore = await storedSecrets(kiosk)
  const code = await goToSignInBy(kiosk, way)
  await everythingDelivered(kiosk)
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: YAMADA.password })
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
  const stored = [...storedBefore, ...(await storedSecrets(kiosk))]
  expectNoneIn(await tablesButDevices(kiosk), [code, ...TYPED.slice(2), ...EVERY_FACT])
  await kiosk.ask('kiosk:open', {})
  kiosk.time.advance(LIMITS.sessionLifeMs)
  await expect
    .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
    .toMatchObject({ view: { endedBecause: 'expired' } })

  const { states, devices } = crossed()
  expect(states).toContain('ms*****@outlook.com')
  expect(states).toContain('<svg')
  expect(states).toContain('kiosk:state-changed')
  expect(devices).toContain('practice:devices-changed')
  expect(devices).toContain(code)
  expectNoneIn(states, [code])
  const secrets = [...TYPED, ...REGISTERED, ...EVERY_PASSWORD, ...EVERY_FACT, ...stored]
  expectNoneIn(states, secrets)
  expectNoneIn(devices, secrets)
})

test('the sound of a picture holds its characters as a voice only', async () => {
  const speaker = createTestSpeaker()
  for (let hearing = 0; hearing <= LIMITS.hearingsPerPicture; hearing += 1) {
    const sound = await speaker.speak(LONG_PICTURE_TEXT)
    const bytes = Buffer.from(sound.replace('data:audio/wav;base64,', ''), 'base64')
    for (const encoding of ['latin1', 'utf16le'] as const) {
      expect(bytes.toString(encoding)).not.toContain(LONG_PICTURE_TEXT)
    }
    expect(sound).not.toContain(LONG_PICTURE_TEXT)
  }
})

test('a picture that is heard leaves its characters neither in the log nor on the disk', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  for (let hearing = 0; hearing <= LIMITS.hearingsPerPicture; hearing += 1) {
    await kiosk.ask('picture:hear', {})
  }
  expectNoneIn(JSON.stringify(kiosk.events), [PICTURE_TEXT])
  expectNoneIn(await tablesButDevices(kiosk), [PICTURE_TEXT])
  expect(kiosk.logLines).toEqual([])
  expectNotOnDisk(kiosk, [PICTURE_TEXT])
})

test('no secret is logged when everything that a person types meets a failure', async () => {
  const kiosk = await openTestKiosk()
  const { address } = YAMADA
  const pictureText = PICTURE_TEXT
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  await fail(kiosk, 'INSERT ON counted_events', () =>
    kiosk.call('reset:identify', { address, pictureText }),
  )
  await kiosk.ask('reset:identify', { address, pictureText })
  for (const { optionId, proof } of WAYS) {
    await fail(kiosk, 'INSERT ON outbox', () => kiosk.call('reset:send-code', { optionId, proof }))
  }
  await prove(kiosk, YAMADA_HOME)
  await everythingDelivered(kiosk)
  const [call] = (await kiosk.devices()).calls
  await fail(kiosk, 'UPDATE ON practice_calls', () =>
    kiosk.call('practice:answer-call', { callId: call?.id ?? 0 }),
  )
  const code = await arrivedCode(kiosk, 'call')
  await fail(kiosk, 'INSERT ON counted_events', () => kiosk.call('reset:submit-code', { code }))
  await kiosk.ask('reset:submit-code', { code })
  await fail(kiosk, 'UPDATE ON accounts', () => kiosk.call('reset:set-password', NEW_PASSWORDS))
  await kiosk.ask('reset:set-password', NEW_PASSWORDS)
  await kiosk.ask('reset:continue', {})
  const credentials = { address, password: NEW_PASSWORD }
  await fail(kiosk, 'INSERT ON sign_in_failures', () => kiosk.call('reset:sign-in', credentials))

  expect(kiosk.logLines).toHaveLength(9)
  const stored = await storedSecrets(kiosk)
  expectNoneIn(kiosk.logLines.join(''), [code, address, ...TYPED, ...REGISTERED, ...stored])
})

test.each([
  [YAMADA_MAIL, 'INSERT ON practice_mails'],
  [YAMADA_TEXT, 'INSERT ON practice_texts'],
  [YAMADA_HOME, 'INSERT ON practice_calls'],
] as const)('no secret is logged when $optionId cannot be delivered', async (way, statement) => {
  const kiosk = await openTestKiosk({ deliveryDelayMs: DELIVERY_MS })
  await sendBy(kiosk, way)
  const code = await waitingCode(kiosk)
  const mend = await breakStatement(kiosk, statement)
  kiosk.time.advance(DELIVERY_MS)
  await expect.poll(() => kiosk.logLines.length).toBeGreaterThan(0)
  await mend()
  expectNoneIn(kiosk.logLines.join(''), [code, YAMADA.address, ...TYPED, ...REGISTERED])
})

describe('on the disk', () => {
  test('no fact and no password of any account can be read, from the first start on', async () => {
    const kiosk = await openTestKiosk()
    expect(EVERY_FACT.length).toBeGreaterThan(40)
    expectNotOnDisk(kiosk, [...EVERY_FACT, ...EVERY_PASSWORD])
    await kiosk.dispose()
    expectNotOnDisk(kiosk, [...EVERY_FACT, ...EVERY_PASSWORD])
  })

  test.each(WAYS)('a code by $optionId cannot be read while it waits', async (way) => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: DELIVERY_MS })
    await sendBy(kiosk, way)
    const code = await waitingCode(kiosk)
    expectNotOnDisk(kiosk, [code])
    await kiosk.store.checkpoint()
    expectNotOnDisk(kiosk, [code])

    kiosk.time.advance(DELIVERY_MS)
    expect(await arrivedCode(kiosk, way.channel)).toBe(code)
  })

  test('no password can be read, neither the former nor the new one', async () => {
    const kiosk = await openTestKiosk()
    await goToSignInBy(kiosk, YAMADA_MAIL)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
    expectNotOnDisk(kiosk, [YAMADA.password, NEW_PASSWORD, PICTURE_TEXT])
    await kiosk.dispose()
    expectNotOnDisk(kiosk, [YAMADA.password, NEW_PASSWORD, PICTURE_TEXT])
  })

  test.each<[end: string, way: Way, finish: (kiosk: TestKiosk) => Promise<unknown>]>([
    ['finished', YAMADA_MAIL, async (kiosk) => await kiosk.ask('reset:finish', {})],
    ['finished', YAMADA_TEXT, async (kiosk) => await kiosk.ask('reset:finish', {})],
    ['finished', YAMADA_HOME, async (kiosk) => await kiosk.ask('reset:finish', {})],
    ['abandoned', YAMADA_MAIL, async (kiosk) => await kiosk.ask('reset:abandon', {})],
    ['abandoned', YAMADA_TEXT, async (kiosk) => await kiosk.ask('reset:abandon', {})],
    ['abandoned', YAMADA_MOBILE, async (kiosk) => await kiosk.ask('reset:abandon', {})],
    ['expired', YAMADA_MAIL, async ({ time }) => time.advance(LIMITS.sessionLifeMs)],
    ['expired', YAMADA_HOME, async ({ time }) => time.advance(LIMITS.sessionLifeMs)],
  ])(
    'no code is left of a session that was %s, while the kiosk runs on',
    async (end, way, finish) => {
      const kiosk = await openTestKiosk()
      const code = await goToSignInBy(kiosk, way)
      await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
      await finish(kiosk)
      const { state } = await kiosk.ask('kiosk:open', {})
      expect(state.view).toEqual({ screen: 'notice', endedBecause: end })
      expectNotOnDisk(kiosk, [code])
    },
  )

  test.each(WAYS)(
    'no code by $optionId is left of a session that a power cut ended, once the kiosk is on again',
    async (way) => {
      const first = await openTestKiosk()
      const code = await goToCodeBy(first, way)
      const second = await openTestKiosk({ folder: pullThePlug(first), time: first.time })
      expectNotOnDisk(second, [code])
    },
  )

  test.each(WAYS)(
    'no code by $optionId is left of a session in which the kiosk was switched off',
    async (way) => {
      const kiosk = await openTestKiosk()
      const code = await goToCodeBy(kiosk, way)
      await kiosk.dispose()
      expectNotOnDisk(kiosk, [code])
    },
  )
})
