import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToCode } from '../../../support/journeySteps'
import { fileAndReview, settled, SUZUKI, WRONG_ANSWERS } from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

async function counts({ store: { sql } }: TestKiosk) {
  const count = async (
    table:
      | 'outbox'
      | 'security_codes'
      | 'counted_events'
      | 'recovery_requests'
      | 'mailed_links'
      | 'practice_mails',
  ) => (await sql.selectFrom(table).selectAll().execute()).length
  return {
    outbox: await count('outbox'),
    codes: await count('security_codes'),
    events: await count('counted_events'),
    requests: await count('recovery_requests'),
    links: await count('mailed_links'),
    mails: await count('practice_mails'),
  }
}

/** A code that was used, and a request that was refused, with its answer in the mailbox. */
async function withTraces(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await goToCode(kiosk)
  await kiosk.ask('reset:abandon', {})
  await fileAndReview(kiosk, SUZUKI, WRONG_ANSWERS)
  await settled(kiosk)
  return kiosk
}

async function reopened(kiosk: TestKiosk, afterMs: number): Promise<TestKiosk> {
  await kiosk.dispose()
  kiosk.time.advance(afterMs)
  return await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
}

test('what still counts is kept over a start', async () => {
  const kiosk = await withTraces()
  const before = await counts(kiosk)
  expect(Math.min(...Object.values(before))).toBeGreaterThan(0)
  expect(await counts(await reopened(kiosk, 0))).toEqual(before)
})

test('codes, messages, counts and answers go after a day, requests and links after a month', async () => {
  const kiosk = await withTraces()
  const { requests, links } = await counts(kiosk)
  // The code lives for ten minutes, and is kept for a day after that.
  const later = await reopened(kiosk, LIMITS.codesKeptMs + LIMITS.codeLifeMs + 1)
  expect(await counts(later)).toEqual({
    ...{ outbox: 0, codes: 0, events: 0, mails: 0 },
    ...{ requests, links },
  })
  const muchLater = await reopened(later, LIMITS.requestsKeptMs)
  expect(await counts(muchLater)).toMatchObject({ requests: 0, links: 0 })
})
