import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Input, Output, Reply } from '#shared/ipc/contract'
import { wrongCode, YAMADA } from '../../../support/journeySteps'
import { codeIn, openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'

/** What the person has really shown in this session; kept apart from what main believes. */
interface Ledger {
  hasPicture: boolean
  hasProof: boolean
  hasCode: boolean
  /** The newest code that reached the mailbox, and one that another session left behind. */
  code: string
  staleCode: string
  screen: string
  passwordHash: string
}

interface Real {
  readonly kiosk: TestKiosk
}

const DAY_MS = 86_400_000
const NOTHING_SHOWN = { hasPicture: false, hasProof: false, hasCode: false }

async function passwordHash(kiosk: TestKiosk): Promise<string> {
  const { password_hash } = await kiosk.store.sql
    .selectFrom('accounts')
    .select('password_hash')
    .where('address', '=', YAMADA.address)
    .executeTakeFirstOrThrow()
  return password_hash
}

async function everythingDelivered(kiosk: TestKiosk): Promise<void> {
  const waiting = kiosk.store.sql.selectFrom('outbox').select('id').where('state', '=', 'waiting')
  while ((await waiting.execute()).length > 0) await new Promise((resolve) => setImmediate(resolve))
}

/** One call of the page, legal or not, and what it shows of the person if it is believed. */
class Call<C extends KioskCall> implements fc.AsyncCommand<Ledger, Real> {
  readonly #call: C
  readonly #input: (ledger: Ledger) => Input<C>
  readonly #shows: (ledger: Ledger, before: string) => void

  constructor(
    call: C,
    input: (ledger: Ledger) => Input<C>,
    shows: (ledger: Ledger, before: string) => void = () => undefined,
  ) {
    this.#call = call
    this.#input = input
    this.#shows = shows
  }

  check(): boolean {
    return true
  }

  async run(ledger: Ledger, { kiosk }: Real): Promise<void> {
    const before = ledger.screen
    this.#shows(ledger, before)
    const output: Output<C> = await kiosk.ask(this.#call, this.#input(ledger))
    await this.#settle(ledger, kiosk, output)
    await this.#judge(ledger, kiosk)
  }

  async #settle(ledger: Ledger, kiosk: TestKiosk, { state }: Pick<Reply, 'state'>): Promise<void> {
    ledger.screen = state.view.screen
    if (ledger.screen === 'notice') {
      Object.assign(ledger, NOTHING_SHOWN, { staleCode: ledger.code || ledger.staleCode, code: '' })
    }
    if (ledger.screen === 'identify') Object.assign(ledger, NOTHING_SHOWN)
    await everythingDelivered(kiosk)
    const { inbox } = await kiosk.ask('kiosk:open', {})
    const [mail] = inbox?.mails ?? []
    if (mail !== undefined) ledger.code = codeIn(mail)
  }

  /** The rule: no password page, and no other password, without picture, proof and code in order. */
  async #judge(ledger: Ledger, kiosk: TestKiosk): Promise<void> {
    const hasShownAll = ledger.hasPicture && ledger.hasProof && ledger.hasCode
    if (ledger.screen === 'choose-contact') expect(ledger.hasPicture).toBe(true)
    if (ledger.screen === 'enter-code') expect(ledger.hasProof).toBe(true)
    const afterCode = ['new-password', 'recovered', 'sign-in', 'signed-in']
    if (afterCode.includes(ledger.screen)) expect(hasShownAll).toBe(true)
    const hash = await passwordHash(kiosk)
    if (hash !== ledger.passwordHash) {
      expect(hasShownAll).toBe(true)
      expect(ledger.screen).toBe('recovered')
      ledger.passwordHash = hash
    }
  }

  toString(): string {
    return this.#call
  }
}

class Wait implements fc.AsyncCommand<Ledger, Real> {
  readonly #durationMs: number

  constructor(durationMs: number) {
    this.#durationMs = durationMs
  }

  check(): boolean {
    return true
  }

  async run(ledger: Ledger, { kiosk }: Real): Promise<void> {
    kiosk.time.advance(this.#durationMs)
    const { state } = await kiosk.ask('kiosk:open', {})
    if (ledger.screen !== state.view.screen) Object.assign(ledger, NOTHING_SHOWN)
    ledger.screen = state.view.screen
  }

  toString(): string {
    return `wait ${this.#durationMs} ms`
  }
}

const nothing = () => ({})
const identify = (pictureText: string) =>
  new Call(
    'reset:identify',
    () => ({ address: YAMADA.address, pictureText }),
    (ledger, before) => {
      if (before === 'identify' && pictureText === PICTURE_TEXT) ledger.hasPicture = true
    },
  )
const prove = (proof: string) =>
  new Call(
    'reset:send-code',
    () => ({ optionId: YAMADA.mailOption, proof }),
    (ledger, before) => {
      const isRight = before === 'choose-contact' && proof === YAMADA.localPart
      if (isRight && ledger.hasPicture) ledger.hasProof = true
    },
  )
const submit = (which: 'right' | 'wrong' | 'stale') =>
  new Call(
    'reset:submit-code',
    ({ code, staleCode }) => ({
      code: { right: code, wrong: wrongCode(code || '0000000'), stale: staleCode }[which],
    }),
    (ledger, before) => {
      const isRight = before === 'enter-code' && which === 'right' && ledger.code !== ''
      if (isRight && ledger.hasProof) ledger.hasCode = true
    },
  )
const setPassword = (password: string) =>
  new Call('reset:set-password', () => ({ password, confirmation: password }))

type AnyCommand = fc.AsyncCommand<Ledger, Real>

const callMakers: readonly (() => AnyCommand)[] = [
  () => new Call('reset:begin', nothing),
  () => new Call('reset:choose-reason', () => ({ reason: 'forgotten' })),
  () => identify(PICTURE_TEXT),
  () => identify('WRONG'),
  () => new Call('reset:new-picture', () => ({ address: '' })),
  () => prove(YAMADA.localPart),
  () => prove('somebody'),
  () => submit('right'),
  () => submit('wrong'),
  () => submit('stale'),
  () => new Call('reset:resend-code', nothing),
  () => new Call('reset:return-to-code', nothing),
  () => new Call('reset:continue', nothing),
  () => new Call('reset:sign-in', () => ({ address: YAMADA.address, password: 'Wrong-1234' })),
  () => new Call('reset:request-recovery', nothing),
  () => new Call('reset:go-back', nothing),
  () => new Call('reset:finish', nothing),
  () => new Call('reset:abandon', nothing),
  () => new Wait(61_000),
  () => new Wait(10 * 60_000),
]
const passwords = fc.integer({ min: 1000, max: 9999 }).map((number) => `Asagao-${number}`)
const anyCall: fc.Arbitrary<AnyCommand> = fc.oneof(
  fc.constantFrom(...callMakers).map((make) => make()),
  passwords.map(setPassword),
)

/** The straight way, so that the runs get far; a call may be mixed in before each of its steps. */
const straightWay = (password: string): readonly AnyCommand[] => [
  new Call('reset:begin', nothing),
  new Call('reset:choose-reason', () => ({ reason: 'forgotten' })),
  identify(PICTURE_TEXT),
  prove(YAMADA.localPart),
  submit('right'),
  setPassword(password),
]
const detour = fc.option(anyCall, { nil: null, freq: 1 })
const mixedWay = fc
  .tuple(passwords, fc.array(detour, { minLength: 6, maxLength: 6 }))
  .map(([password, detours]) =>
    straightWay(password).flatMap((step, index) => [detours[index] ?? new Wait(0), step]),
  )
const anyWay = fc.oneof(mixedWay, fc.array(anyCall, { maxLength: 30 }))

test('no sequence of calls reaches another password without picture, proof and code in order', async () => {
  const kiosk = await openTestKiosk()
  let changes = 0
  await fc.assert(
    fc.asyncProperty(anyWay, async (commands) => {
      // A day and an hour later no count of the former run is left; the former code stays known.
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(DAY_MS + DAY_MS / 24)
      const before = await passwordHash(kiosk)
      const ledger = {
        ...NOTHING_SHOWN,
        code: '',
        staleCode: '7654321',
        screen: 'notice',
        passwordHash: before,
      }
      await fc.asyncModelRun(() => ({ model: ledger, real: { kiosk } }), commands)
      if (ledger.passwordHash !== before) changes += 1
    }),
    { numRuns: 500 },
  )
  // The runs must reach the end often enough to mean something.
  expect(changes).toBeGreaterThan(40)
}, 120_000)
