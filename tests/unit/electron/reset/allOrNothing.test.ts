import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { breakStatement } from '../../../support/breakStatement'
import { goToCode, goToNewPassword, YAMADA } from '../../../support/journeySteps'
import { changesByTransaction } from '../../../support/readWork'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const PASSWORDS = { password: 'Asagao-2026', confirmation: 'Asagao-2026' }

/** The one transaction that makes a change; a change made outside of it is not in the answer. */
function transactionWith(work: readonly string[], change: string): readonly string[] {
  const found = changesByTransaction(work).filter((changes) => changes.includes(change))
  expect(found).toHaveLength(1)
  return found[0] ?? []
}

describe('a new password, the lifted lock, the notices and all that is void by it (R11)', () => {
  async function rowsOf({ store }: TestKiosk) {
    const { sql } = store
    return {
      accounts: await sql.selectFrom('accounts').selectAll().orderBy('id').execute(),
      failures: await sql.selectFrom('sign_in_failures').selectAll().execute(),
      codes: await sql.selectFrom('security_codes').selectAll().orderBy('id').execute(),
      former: await sql.selectFrom('former_passwords').selectAll().orderBy('id').execute(),
      requests: await sql.selectFrom('recovery_requests').selectAll().execute(),
      links: await sql.selectFrom('mailed_links').selectAll().execute(),
      outbox: await sql.selectFrom('outbox').selectAll().orderBy('id').execute(),
    }
  }

  /** A request and a link of an earlier day that nobody has used. */
  async function leaveRequest({ store: { sql }, secrets }: TestKiosk, subject_key: string) {
    const sealed = secrets.seal('')
    await sql
      .insertInto('recovery_requests')
      .values({
        ...{ id: 'request', subject_key, account_id: null, reason: 'forgotten', state: 'filed' },
        ...{ receipt_digest: '', contact_mask: '', sealed_form: sealed },
        ...{ filed_at_ms: 0, review_at_ms: 1e15, decided_at_ms: null },
      })
      .execute()
    await sql
      .insertInto('mailed_links')
      .values({
        ...{ id: 'link', request_id: 'request', subject_key, purpose: 'reset', state: 'open' },
        ...{ sealed_address: sealed, token_digest: '', expires_at_ms: 1e15 },
      })
      .execute()
  }

  /** At the new password, with something of every kind that it has to clear. */
  async function atNewPassword(work: string[] = []): Promise<TestKiosk> {
    const kiosk = await openTestKiosk({ work })
    await goToNewPassword(kiosk)
    const subject_key = kiosk.secrets.digest('account', YAMADA.address)
    await kiosk.store.sql
      .insertInto('sign_in_failures')
      .values({ subject_key, failures: 3, last_failure_at_ms: 0 })
      .execute()
    const used = await kiosk.store.sql
      .selectFrom('security_codes')
      .selectAll()
      .executeTakeFirstOrThrow()
    const left = { ...used, id: 'left', session_id: 'another', state: 'open' } as const
    await kiosk.store.sql.insertInto('security_codes').values(left).execute()
    await leaveRequest(kiosk, subject_key)
    work.length = 0
    return kiosk
  }

  test('stand in one transaction', async () => {
    const work: string[] = []
    const kiosk = await atNewPassword(work)
    await kiosk.ask('reset:set-password', PASSWORDS)
    expect(transactionWith(work, 'update accounts')).toEqual(
      expect.arrayContaining([
        'insert former_passwords',
        'delete sign_in_failures',
        'update security_codes',
        'update mailed_links',
        'update recovery_requests',
        'insert outbox',
      ]),
    )
  })

  test.each([
    'UPDATE ON accounts',
    'DELETE ON sign_in_failures',
    'UPDATE ON security_codes',
    'INSERT ON former_passwords',
    'UPDATE ON mailed_links',
    'UPDATE ON recovery_requests',
    'INSERT ON outbox',
  ] as const)('are all as they were when the %s fails', async (statement) => {
    const kiosk = await atNewPassword()
    const before = await rowsOf(kiosk)
    const mend = await breakStatement(kiosk, statement)
    const failed = await kiosk.call('reset:set-password', PASSWORDS)
    expect(failed).toEqual({ ok: false, error: 'failed' })
    await mend()
    expect(await rowsOf(kiosk)).toEqual(before)

    const again = await kiosk.ask('reset:set-password', PASSWORDS)
    expect(again.state.view.screen).toBe('recovered')
    expect(await rowsOf(kiosk)).not.toEqual(before)
  })
})

describe('a new code, its count, its message and the end of the former one', () => {
  async function rowsOf({ store }: TestKiosk) {
    const { sql } = store
    return {
      codes: await sql.selectFrom('security_codes').selectAll().orderBy('id').execute(),
      events: await sql.selectFrom('counted_events').selectAll().orderBy('id').execute(),
      outbox: await sql.selectFrom('outbox').selectAll().orderBy('id').execute(),
    }
  }

  test('stand in one transaction', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToCode(kiosk)
    kiosk.time.advance(LIMITS.resendPauseMs)
    work.length = 0
    await kiosk.ask('reset:resend-code', {})
    expect(transactionWith(work, 'insert outbox')).toEqual(
      expect.arrayContaining([
        'update security_codes',
        'insert security_codes',
        'insert counted_events',
      ]),
    )
  })

  test.each([
    'UPDATE ON security_codes',
    'INSERT ON security_codes',
    'INSERT ON counted_events',
    'INSERT ON outbox',
  ] as const)('are all as they were when the %s fails', async (statement) => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    kiosk.time.advance(LIMITS.resendPauseMs)
    const before = await rowsOf(kiosk)
    const mend = await breakStatement(kiosk, statement)
    expect(await kiosk.call('reset:resend-code', {})).toEqual({ ok: false, error: 'failed' })
    await mend()
    expect(await rowsOf(kiosk)).toEqual(before)

    const reply = await kiosk.ask('reset:submit-code', { code })
    expect(reply.state.view.screen).toBe('new-password')
  })
})
