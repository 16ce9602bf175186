import fc from 'fast-check'
import { expect, test } from 'vitest'
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
  () => submit('newest'),
  () => submit('former'),
  () => submit('stranger'),
  () => submit('wrong'),
  () => new Call('reset:continue', nothing),
  () => new Call('reset:sign-in', () => ({ address: YAMADA.address, password: 'Wrong-1234' })),
  () => new Call('reset:request-recovery', nothing),
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

const upToCode = (name: PersonName, localPart: string): readonly ProcedureCommand[] => [
  begin(),
  chooseReason(),
  identify(name),
  prove(localPart),
]
/** The straight way, so that the runs get far; a call may be mixed in before each of its steps. */
const straightWays = [
  (password: string) => [
    ...upToCode('YAMADA', YAMADA.localPart),
    submit('newest'),
    setPassword(password),
  ],
  (password: string) => [
    ...upToCode('SUZUKI', SUZUKI.localPart),
    submit('newest'),
    setPassword(password),
  ],
]
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
/** With a code from before another one was sent: any of these, in this order. */
const resentTail = [submit('wrong'), submit('former'), submit('stranger'), submit('newest')]

const crossing = (tail: readonly ProcedureCommand[], start: readonly ProcedureCommand[]) =>
  fc
    .tuple(passwords, fc.subarray([...tail]))
    .map(([password, kept]) => [...start, ...kept, setPassword(password)])
const anyWay = fc.oneof(
  { arbitrary: mixedWay, weight: 2 },
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
    { numRuns: 300 },
  )
  // The runs must reach the end often enough to mean something.
  expect(changes.YAMADA).toBeGreaterThan(40)
  expect(changes.SUZUKI).toBeGreaterThan(40)
}, 120_000)
