import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { recordAudit } from '../../../../electron/audit/recordAudit'
import { trailOf } from '../../../support/audit/trailOf'
import { breakStatement } from '../../../support/breakStatement'
import {
  goToCode,
  goToContacts,
  goToNewPassword,
  goToSignIn,
  YAMADA,
} from '../../../support/journeySteps'
import { goToCheck, rowsOf, TANAKA } from '../../../support/recoverySteps'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'
import { everythingQuiet } from '../../../support/waySteps'

const PASSWORDS = { password: 'Asagao-2026', confirmation: 'Asagao-2026' }
const SIGN_IN = { address: YAMADA.address, password: PASSWORDS.password }
const PROOF = { optionId: YAMADA.mailOption, proof: YAMADA.localPart }
const IDENTITY = { address: YAMADA.address, pictureText: PICTURE_TEXT }

type Act = (kiosk: TestKiosk) => Promise<unknown>
const STEPS: readonly (readonly [what: string, prepare: Act, act: Act])[] = [
  ['a beginning', async () => null, (kiosk) => kiosk.call('reset:begin', {})],
  ['a picture', (kiosk) => toPicture(kiosk), (kiosk) => kiosk.call('reset:identify', IDENTITY)],
  [
    'a proof',
    (kiosk) => goToContacts(kiosk, YAMADA.address),
    (kiosk) => kiosk.call('reset:send-code', PROOF),
  ],
  [
    'a code',
    (kiosk) => goToCode(kiosk),
    (kiosk) => kiosk.call('reset:submit-code', { code: '1234567' }),
  ],
  [
    'a new password',
    (kiosk) => goToNewPassword(kiosk),
    (kiosk) => kiosk.call('reset:set-password', PASSWORDS),
  ],
  [
    'a sign-in',
    (kiosk) => goToSignIn(kiosk, PASSWORDS.password),
    (kiosk) => kiosk.call('reset:sign-in', SIGN_IN),
  ],
  ['a request', (kiosk) => goToCheck(kiosk, TANAKA), (kiosk) => kiosk.call('recovery:submit', {})],
]

async function toPicture(kiosk: TestKiosk): Promise<void> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
}

describe('where nothing can be written into the trail', () => {
  test.each(STEPS)('%s does not happen, and changes no row', async (_what, prepare, act) => {
    const kiosk = await openTestKiosk()
    await prepare(kiosk)
    await everythingQuiet(kiosk)
    const before = await rowsOf(kiosk)
    const { state } = await kiosk.ask('kiosk:open', {})
    const mend = await breakStatement(kiosk, 'INSERT ON audit_events')
    expect(await act(kiosk)).toEqual({ ok: false, error: 'failed' })
    expect(await rowsOf(kiosk)).toEqual(before)
    expect((await kiosk.ask('kiosk:open', {})).state.view).toEqual(state.view)
    await mend()
    expect(await act(kiosk)).toMatchObject({ ok: true })
  })

  test('a refusal is not told either', async () => {
    const kiosk = await openTestKiosk()
    await toPicture(kiosk)
    const mend = await breakStatement(kiosk, 'INSERT ON audit_events')
    const input = { address: '', pictureText: '' }
    expect(await kiosk.call('reset:identify', input)).toEqual({ ok: false, error: 'failed' })
    await mend()
  })
})

test('a change that fails leaves no row in the trail', async () => {
  const kiosk = await openTestKiosk()
  await goToNewPassword(kiosk)
  await everythingQuiet(kiosk)
  const before = await trailOf(kiosk)
  const mend = await breakStatement(kiosk, 'UPDATE ON accounts')
  await kiosk.call('reset:set-password', PASSWORDS)
  await mend()
  expect(await trailOf(kiosk)).toEqual(before)
})

const copyWith = (detail: string, mask: string) => `
  INSERT INTO audit_events
  SELECT 99, at_ms, kind, ${detail}, step, station, session, account, ${mask}, channel, hash
  FROM audit_events LIMIT 1`

describe('the store itself keeps the trail', () => {
  test.each([
    ['a changed row', "UPDATE audit_events SET detail = 'code-void'"],
    ['a hole', 'DELETE FROM audit_events WHERE seq = 3'],
    ['no trail at all', 'DELETE FROM audit_events'],
    ['a contact as it is', copyWith('detail', "'msabc123@outlook.com'")],
    ['anything typed', copyWith("'It is 1234567'", 'mask')],
  ])('from %s', async (_what, statement) => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    const before = await trailOf(kiosk)
    await expect(sql.raw(statement).execute(kiosk.store.sql)).rejects.toMatchObject({
      kind: 'constraint',
    })
    expect(await trailOf(kiosk)).toEqual(before)
  })

  test('a row outside of a transaction is a bug', async () => {
    const { store, secrets } = await openTestKiosk()
    const entry = { kind: 'kiosk-started', detail: null, atMs: 0 } as const
    await expect(recordAudit({ secrets }, store.sql, entry)).rejects.toThrow('transaction')
  })
})
