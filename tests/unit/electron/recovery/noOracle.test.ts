import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  file,
  fileAndReview,
  goToForm,
  OF_TANAKA,
  openLink,
  review,
  settled,
  STRANGER,
  TANAKA,
  WRONG_ANSWERS,
  YAMADA,
} from '../../../support/recoverySteps'
import { openTestKiosk } from '../../../support/testKiosk'

function filesHolding(folder: string, bytes: Buffer): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(bytes))
    .map(({ name }) => name)
}

const GUESSES = { formerPasswords: ['Guess-1', 'Guess-2', 'Guess-3'] }

/** The hashes that a review of these guesses takes, and nothing else of its work. */
async function hashesOfReview(person: { readonly address: string }, guesses = GUESSES) {
  const work: string[] = []
  const kiosk = await openTestKiosk({ work })
  await file(kiosk, person, guesses)
  work.length = 0
  await review(kiosk)
  return work.filter((item) => item === 'verify').length
}

describe('how long a review takes tells nothing', () => {
  test('of whether the account exists', async () => {
    const known = await hashesOfReview(TANAKA)
    expect(known).toBeGreaterThan(0)
    expect(await hashesOfReview(STRANGER)).toBe(known)
    expect(await hashesOfReview(YAMADA)).toBe(known)
  })

  test('of whether a guess was right', async () => {
    const lucky = { formerPasswords: ['Sapporo#1', 'Guess-2', 'Guess-3'] }
    expect(await hashesOfReview(TANAKA, lucky)).toBe(await hashesOfReview(TANAKA))
  })
})

test('strangers cannot fill one mailbox with the answers to forms of all kinds of accounts', async () => {
  const kiosk = await openTestKiosk()
  const most = LIMITS.requestsPerContactAddressPerDay.count
  for (let index = 0; index < most; index += 1) {
    await file(kiosk, { address: `someone${index}@outlook.jp` }, WRONG_ANSWERS)
  }
  await expect(file(kiosk, { address: 'one.more@outlook.jp' }, WRONG_ANSWERS)).rejects.toThrow(
    'requests-exhausted',
  )
  kiosk.time.advance(LIMITS.requestsPerContactAddressPerDay.windowMs)
  await file(kiosk, { address: 'one.more@outlook.jp' }, WRONG_ANSWERS)
})

test('the kiosk as a whole takes only so many requests a day, and says so before the form', async () => {
  const kiosk = await openTestKiosk()
  const atMs = kiosk.time.nowMs()
  const { count } = LIMITS.requestsPerStationPerDay
  const events = Array.from({ length: count }, () => ({
    kind: 'request-filed' as const,
    counted_key: 'station',
    at_ms: atMs,
  }))
  await kiosk.store.sql.insertInto('counted_events').values(events).execute()
  const { problems } = await goToForm(kiosk, STRANGER)
  expect(problems).toMatchObject([{ code: 'requests-exhausted' }])
})

test("a stranger's refused form leaves the owner's link as it is", async () => {
  const kiosk = await openTestKiosk()
  const { link } = await fileAndReview(kiosk, TANAKA, OF_TANAKA)
  await file(kiosk, TANAKA, WRONG_ANSWERS)
  await review(kiosk)
  const reply = await openLink(kiosk, { link })
  expect(reply.problems).toEqual([])
  expect(reply.state.view.screen).toBe('reset-by-link')
})

test('a decision leaves nothing of the form in any file', async () => {
  const kiosk = await openTestKiosk()
  await file(kiosk, TANAKA, OF_TANAKA)
  const { sealed_form } = await kiosk.store.sql
    .selectFrom('recovery_requests')
    .select('sealed_form')
    .executeTakeFirstOrThrow()
  await review(kiosk)
  await settled(kiosk)
  const sealed = Buffer.from(sealed_form ?? [])
  expect(sealed.length).toBeGreaterThan(100)
  expect(filesHolding(kiosk.folder, sealed)).toEqual([])
})
