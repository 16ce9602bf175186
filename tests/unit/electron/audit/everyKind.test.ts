import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { auditEvent, auditKinds } from '../../../../electron/audit/auditEvent'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { checkKiosk, tellTrail, trailOf } from '../../../support/audit/trailOf'
import {
  goToCode,
  goToContacts,
  goToSignIn,
  wrongCode,
  YAMADA,
} from '../../../support/journeySteps'
import { fileAndReview, openLink, SUZUKI, TANAKA } from '../../../support/recoverySteps'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'
import { everythingQuiet, prove, YAMADA_MAIL, restart } from '../../../support/waySteps'
import { goToNewContacts, proveContact, refusal } from '../registration/registrationSteps'

/** Written down where no page asks for it; each has a test of its own. */
const APART = [
  ...['trail-cut', 'trail-broken', 'trail-exported', 'store-restored'],
  ...['clock-doubted', 'hash-raised'],
]
/** A counter's. */
const STAFF = ['staff-acted']

test('a whole reset by mail stands in the trail step by step', async () => {
  const kiosk = await openTestKiosk()
  await goToSignIn(kiosk, 'Asagao-2026')
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: 'Asagao-2026' })
  await everythingQuiet(kiosk)
  await kiosk.ask('reset:finish', {})
  const told = (await tellTrail(kiosk)).filter((line) => !line.startsWith('message-settled'))
  expect(told).toEqual([
    ...['kiosk-started', 'session-began notice', 'step-taken reason-chosen'],
    ...['tried picture', 'passed picture', 'step-taken identified'],
    ...['tried proof', 'passed proof', 'code-sent first', 'tried code', 'passed code'],
    ...['password-changed by-code', 'step-taken continued'],
    ...['tried password', 'passed password', 'session-ended finished'],
  ])
  expect(await tellTrail(kiosk)).toContain('message-settled code/delivered')
  expect(await tellTrail(kiosk)).toContain('message-settled password-changed/delivered')
})

test('each row says when, which kiosk, which session and whom, masked', async () => {
  const kiosk = await openTestKiosk()
  await goToCode(kiosk)
  await everythingQuiet(kiosk)
  await kiosk.ask('reset:abandon', {})
  await goToContacts(kiosk, SUZUKI.address)
  const rows = await trailOf(kiosk)
  expect(new Set(rows.map(({ station }) => station)).size).toBe(1)
  expect(rows.every(({ atMs }) => atMs === kiosk.time.nowMs())).toBe(true)
  expect(new Set(rows.flatMap(({ session }) => session ?? [])).size).toBe(2)
  expect(new Set(rows.flatMap(({ account }) => account ?? [])).size).toBe(2)
  const sent = rows.find(({ kind }) => kind === 'code-sent')
  expect(sent).toMatchObject({ mask: 'ms*****@outlook.com', channel: 'email' })
  expect(sent?.account).toMatch(/^[0-9a-f]{16}$/)
  const arrived = rows.find(({ detail }) => detail === 'code/delivered')
  expect(arrived).toMatchObject({ mask: 'ms*****@outlook.com', session: sent?.session })
})

test('the names in the trail lead to no session and no count in the store', async () => {
  const kiosk = await openTestKiosk()
  await goToCode(kiosk)
  const sent = (await trailOf(kiosk)).find(({ kind }) => kind === 'code-sent')
  const code = await kiosk.store.sql
    .selectFrom('security_codes')
    .select(['session_id', 'subject_key'])
    .executeTakeFirstOrThrow()
  expect(code.session_id).not.toContain(sent?.session)
  expect(code.subject_key).not.toContain(sent?.account)
})

test('refusals say why, and locks and limits are told apart from them', async () => {
  const kiosk = await openTestKiosk()
  await goToContacts(kiosk, YAMADA.address)
  await kiosk.ask('reset:submit-code', { code: '1234567' })
  for (let tries = 0; tries <= LIMITS.wrongProofsPerContact.count; tries += 1) {
    await prove(kiosk, { ...YAMADA_MAIL, proof: 'somebody' })
  }
  const rows = (await trailOf(kiosk)).filter(({ kind }) => kind === 'refused' || kind === 'locked')
  expect(rows.map(({ kind, detail, step }) => [kind, detail, step].join(' '))).toEqual([
    'refused out-of-step choose-contact',
    ...Array.from({ length: 4 }, () => 'refused proof-wrong choose-contact'),
    // Said once a minute, however often it is pressed.
    'locked proof-closed choose-contact',
  ])
})

test('a key that is stuck leaves one row a minute for each thing it is refused for', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  const press = { address: 'not an address', pictureText: '' }
  const { problems } = await kiosk.ask('reset:identify', press)
  expect(new Set(problems.map(({ code }) => code)).size).toBe(2)
  for (let seconds = 0; seconds < 119; seconds += 1) {
    kiosk.time.advance(1000)
    await kiosk.ask('reset:identify', press)
  }
  const refusals = (await tellTrail(kiosk)).filter((line) => line.startsWith('refused'))
  expect(refusals).toHaveLength(2 * 2)
})

/** 手順 A with a wrong code, a second code, help, and more time. */
async function walkWithHelp(kiosk: TestKiosk): Promise<void> {
  const code = await goToCode(kiosk)
  await kiosk.ask('kiosk:call-staff', {})
  await kiosk.ask('kiosk:end-staff-call', {})
  await kiosk.ask('kiosk:set-long-time', { isLong: true })
  await kiosk.ask('reset:submit-code', { code: wrongCode(code) })
  await kiosk.ask('reset:resend-code', {})
  await kiosk.ask('reset:submit-code', { code })
  await kiosk.ask('reset:set-password', { password: 'Asagao-2026', confirmation: 'Asagao-2026' })
  await kiosk.ask('reset:continue', {})
  await kiosk.ask('reset:sign-in', { address: SUZUKI.address, password: SUZUKI.password })
  await kiosk.ask('reset:abandon', {})
}

test('everything that can happen before the screen is written down, and the trail is whole', async () => {
  const kiosk = await openTestKiosk()
  await walkWithHelp(kiosk)
  await openLink(kiosk, await fileAndReview(kiosk, TANAKA))
  await kiosk.ask('reset:set-password', { password: 'Asagao-2026', confirmation: 'Asagao-2026' })
  await kiosk.ask('reset:abandon', {})
  kiosk.time.advance(LIMITS.linkLifeMs)
  await goToNewContacts(kiosk, await refusal(kiosk, SUZUKI))
  await proveContact(kiosk, 'mobile', '080-3333-4444')
  await kiosk.ask('registration:complete', {})
  await kiosk.ask('reset:abandon', {})
  const again = await restart(kiosk)
  const rows = await trailOf(again)
  for (const { kind, detail } of rows) auditEvent.parse({ kind, detail })
  const kinds = new Set(rows.map(({ kind }) => kind))
  const missing = auditKinds.filter((kind) => !kinds.has(kind))
  expect(missing).toEqual(expect.arrayContaining([...APART, ...STAFF]))
  expect(missing).toHaveLength(APART.length + STAFF.length)
  await again.dispose()
  const last = await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
  expect(await checkKiosk(last)).toMatchObject({ kind: 'whole', firstSeq: 1 })
})

test('a hash that was raised to the price of today is told', async () => {
  const kiosk = await openTestKiosk()
  await goToSignIn(kiosk, 'Asagao-2026')
  const cheap = createPasswordHasher(systemRandom, { logN: 3, r: 8, p: 1 })
  await kiosk.store.sql
    .updateTable('accounts')
    .set({ password_hash: await cheap.hash('Asagao-2026') })
    .where('address', '=', YAMADA.address)
    .execute()
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: 'Asagao-2026' })
  expect((await tellTrail(kiosk)).at(-1)).toBe('hash-raised')
})

test('a session that is abandoned, left or outlived ends in the trail as it ended', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:go-back', {})
  await kiosk.ask('reset:begin', {})
  kiosk.time.advance(LIMITS.sessionLifeMs)
  await kiosk.ask('kiosk:open', {})
  const ended = (await tellTrail(kiosk)).filter((line) => line.startsWith('session-ended'))
  expect(ended).toEqual(['abandoned', 'left', 'expired'].map((how) => `session-ended ${how}`))
})

test('a picture that was missed is told, and the new one', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  await kiosk.ask('reset:identify', { address: YAMADA.address, pictureText: 'WRONG' })
  await kiosk.ask('reset:identify', { address: YAMADA.address, pictureText: PICTURE_TEXT })
  expect((await tellTrail(kiosk)).slice(3)).toEqual([
    ...['tried picture', 'step-taken picture-shown', 'refused picture-wrong'],
    ...['tried picture', 'passed picture', 'step-taken identified'],
  ])
})
