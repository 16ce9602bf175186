import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BRAND } from '#shared/procedure/brand'
import { SUZUKI, YAMADA } from '../../../support/journeySteps'
import {
  Call,
  identify,
  newLedger,
  prove,
  setPassword,
  submit,
  Wait,
  type PersonName,
  type ProcedureCommand,
  type WayName,
} from '../../../support/procedureCommands'
import { openTestKiosk } from '../../../support/testKiosk'

const DAY_MS = 86_400_000

const nothing = () => ({})
const begin = () => new Call('reset:begin', nothing)
const chooseReason = () => new Call('reset:choose-reason', () => ({ reason: 'forgotten' }))
const goBack = () => new Call('reset:go-back', nothing)
const resend = () => new Call('reset:resend-code', nothing)
const returnToCode = () => new Call('reset:return-to-code', nothing)

const commandMakers: readonly (() => ProcedureCommand)[] = [
  begin,
  chooseReason,
  goBack,
  resend,
  returnToCode,
  () => identify('YAMADA'),
  () => identify('SUZUKI'),
  () => identify('YAMADA', 'WRONG'),
  () => new Call('reset:new-picture', () => ({ address: '' })),
  () => prove(YAMADA.localPart),
  () => prove(SUZUKI.localPart),
  () => prove('somebody'),
  () => prove('5978', 'contact-2-call'),
  () => prove('5432', 'contact-3-sms'),
  () => prove('5432', 'contact-3-call'),
  () => prove('5978', 'contact-3-sms'),
  () => submit('newest'),
  () => submit('former'),
  () => submit('stranger'),
  () => submit('wrong'),
  () => new Call('reset:continue', nothing),
  () => new Call('reset:sign-in', () => ({ address: YAMADA.address, password: 'Wrong-1234' })),
  () => new Call('reset:request-recovery', nothing),
  () => new Call('recovery:start', () => ({ contactAddress: 'a@example.jp', pictureText: 'XVMS' })),
  () => new Call('recovery:submit', nothing),
  () => new Call('recovery:try-again', nothing),
  () => new Call('recovery:enter-link', nothing),
  () => new Call('recovery:open-link', () => ({ link: BRAND.linkBase + 'A'.repeat(43) })),
  () => new Call('registration:begin', nothing),
  () => new Call('registration:complete', nothing),
  () => new Call('reset:finish', nothing),
  () => new Call('reset:abandon', nothing),
  () => new Wait(61_000),
  () => new Wait(10 * 60_000),
]
const passwords = fc.integer({ min: 1000, max: 9999 }).map((number) => `Asagao-${number}`)
const anyCommand: fc.Arbitrary<ProcedureCommand> = fc.oneof(
  fc.constantFrom(...commandMakers).map((make) => make()),
  passwords.map(setPassword),
)

const upToCode = (
  name: PersonName,
  proof: string,
  optionId?: WayName,
): readonly ProcedureCommand[] => [begin(), chooseReason(), identify(name), prove(proof, optionId)]
/** The straight way, so that the runs get far; a call may be mixed in before each of its steps. */
const straightWays = [
  () => upToCode('YAMADA', YAMADA.localPart),
  () => upToCode('YAMADA', '5978', 'contact-2-call'),
  () => upToCode('YAMADA', '5432', 'contact-3-sms'),
  () => upToCode('SUZUKI', SUZUKI.localPart),
  () => upToCode('SUZUKI', SUZUKI.localPart),
].map((upTo) => (password: string) => [...upTo(), submit('newest'), setPassword(password)])
const detour = fc.option(anyCommand, { nil: null, freq: 1 })
const mixedWay = fc
  .tuple(
    passwords,
    fc.constantFrom(...straightWays),
    fc.array(detour, { minLength: 6, maxLength: 6 }),
  )
  .map(([password, way, detours]) =>
    way(password).flatMap((step, index) => [detours[index] ?? new Wait(0), step]),
  )

/** With Yamada's code in hand on to Suzuki's account: any of these, in this order. */
const otherAccountTail = [
  returnToCode(),
  prove('somebody'),
  prove(YAMADA.localPart),
  prove(SUZUKI.localPart),
  submit('stranger'),
  submit('newest'),
]
/** With a mailed code in hand on to the mobile: any of these, in this order. */
const otherWayTail = [
  returnToCode(),
  prove('5978', 'contact-3-sms'),
  prove('5432', 'contact-3-sms'),
  submit('former'),
  submit('newest'),
]
/** With a code from before another one was sent: any of these, in this order. */
const resentTail = [submit('wrong'), submit('former'), submit('stranger'), submit('newest')]

const crossing = (tail: readonly ProcedureCommand[], start: readonly ProcedureCommand[]) =>
  fc
    .tuple(passwords, fc.subarray([...tail]))
    .map(([password, kept]) => [...start, ...kept, setPassword(password)])
const anyWay = fc.oneof(
  { arbitrary: mixedWay, weight: 4 },
  { arbitrary: fc.array(anyCommand, { maxLength: 30 }), weight: 2 },
  {
    arbitrary: crossing(otherAccountTail, [
      ...upToCode('YAMADA', YAMADA.localPart),
      goBack(),
      goBack(),
      identify('SUZUKI'),
    ]),
    weight: 1,
  },
  {
    arbitrary: crossing(otherWayTail, [...upToCode('YAMADA', YAMADA.localPart), goBack()]),
    weight: 1,
  },
  {
    arbitrary: crossing(resentTail, [
      ...upToCode('YAMADA', YAMADA.localPart),
      new Wait(61_000),
      resend(),
    ]),
    weight: 1,
  },
)

test('no sequence of calls reaches another password without picture, proof and code in order', async () => {
  const kiosk = await openTestKiosk()
  const changes = { YAMADA: 0, SUZUKI: 0 }
  await fc.assert(
    fc.asyncProperty(anyWay, async (commands) => {
      // A day and an hour later no count of the former run is left.
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(DAY_MS + DAY_MS / 24)
      const ledger = await newLedger(kiosk)
      const before = { ...ledger.passwordHashes }
      await fc.asyncModelRun(() => ({ model: ledger, real: { kiosk } }), commands)
      if (ledger.passwordHashes.YAMADA !== before.YAMADA) changes.YAMADA += 1
      if (ledger.passwordHashes.SUZUKI !== before.SUZUKI) changes.SUZUKI += 1
    }),
    { numRuns: 400 },
  )
  // The runs must reach the end often enough to mean something.
  expect(changes.YAMADA).toBeGreaterThan(40)
  expect(changes.SUZUKI).toBeGreaterThan(40)
}, 120_000)
