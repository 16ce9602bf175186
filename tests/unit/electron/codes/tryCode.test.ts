import { expect, test } from 'vitest'
import { findSubject } from '../../../../electron/accounts/subjectFinder'
import { digestOfCode } from '../../../../electron/codes/issueCode'
import { tryCode } from '../../../../electron/codes/tryCode'
import { goToCode, YAMADA } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

async function newestCode({ store }: TestKiosk) {
  return await store.sql
    .selectFrom('security_codes')
    .select(['id', 'session_id'])
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
}

async function attemptOf(kiosk: TestKiosk) {
  const digits = await goToCode(kiosk)
  const { id, session_id } = await newestCode(kiosk)
  const { key } = await findSubject(
    { sql: kiosk.store.sql, secrets: kiosk.secrets },
    YAMADA.address,
  )
  const nowMs = kiosk.time.nowMs()
  return { codeId: id, sessionId: session_id, subjectKey: key, digits, nowMs }
}

test('a code is worth nothing in another session', async () => {
  const kiosk = await openTestKiosk()
  const attempt = await attemptOf(kiosk)
  expect(await tryCode(kiosk, { ...attempt, sessionId: 'another' })).toEqual({ kind: 'void' })
  expect(await tryCode(kiosk, attempt)).toEqual({ kind: 'right' })
})

test('the same digits rest as another digest in another session', async () => {
  const { secrets } = await openTestKiosk()
  const digest = digestOfCode(secrets, 'one session', '1234567')
  expect(digestOfCode(secrets, 'one session', '1234567')).toBe(digest)
  expect(digestOfCode(secrets, 'another session', '1234567')).not.toBe(digest)
  expect(digestOfCode(secrets, 'one session', '1234568')).not.toBe(digest)
})

test('what rests of a code is the digest for its session', async () => {
  const kiosk = await openTestKiosk()
  const { sessionId, digits } = await attemptOf(kiosk)
  const stored = await kiosk.store.sql
    .selectFrom('security_codes')
    .select('code_digest')
    .executeTakeFirstOrThrow()
  expect(stored.code_digest).toBe(digestOfCode(kiosk.secrets, sessionId, digits))
})

test('of fifty wrong tries at once, five get as far as the comparison', async () => {
  const kiosk = await openTestKiosk()
  const attempt = await attemptOf(kiosk)
  const wrong = { ...attempt, digits: attempt.digits === '0000000' ? '0000001' : '0000000' }
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => tryCode(kiosk, wrong)))
  expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(5)
  expect(outcomes.filter(({ kind }) => kind === 'void')).toHaveLength(45)
  expect(await tryCode(kiosk, attempt)).toEqual({ kind: 'void' })
})

test('of fifty right tries at once, one succeeds', async () => {
  const kiosk = await openTestKiosk()
  const attempt = await attemptOf(kiosk)
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => tryCode(kiosk, attempt)))
  expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1)
})

test('a right code takes its own count back', async () => {
  const kiosk = await openTestKiosk()
  await tryCode(kiosk, await attemptOf(kiosk))
  const counted = kiosk.store.sql
    .selectFrom('counted_events')
    .select('kind')
    .where('kind', '=', 'wrong-code')
  expect(await counted.execute()).toEqual([])
})
