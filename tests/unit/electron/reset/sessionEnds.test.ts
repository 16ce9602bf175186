import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  goToCode,
  goToContacts,
  goToSignIn,
  wrongCode,
  YAMADA,
} from '../../../support/journeySteps'
import { pullThePlug } from '../../../support/pullThePlug'
import { openTestKiosk } from '../../../support/testKiosk'

const NEW_PASSWORD = 'Asagao-2026'

describe('a page that is loaded again', () => {
  test('finds the step where it was', async () => {
    const kiosk = await openTestKiosk()
    await goToContacts(kiosk, YAMADA.address)
    const opening = await kiosk.ask('kiosk:open', {})
    expect(opening.isResumed).toBe(true)
    expect(opening.state.view).toMatchObject({ screen: 'choose-contact', address: YAMADA.address })
  })
})

describe('after a power cut', () => {
  test('the session is gone, its code is void, and every count is still there', async () => {
    const first = await openTestKiosk()
    const code = await goToCode(first)
    for (let tries = 0; tries < 3; tries += 1) {
      await first.ask('reset:submit-code', { code: wrongCode(code) })
    }

    const second = await openTestKiosk({ folder: pullThePlug(first), time: first.time })
    const opening = await second.ask('kiosk:open', {})
    expect(opening).toMatchObject({ isResumed: false, devices: { mails: [] } })
    expect(opening.state.view).toEqual({ screen: 'notice', endedBecause: null })
    const states = await second.store.sql.selectFrom('security_codes').select('state').execute()
    expect(states).toEqual([{ state: 'void' }])
    second.time.advance(LIMITS.resendPauseMs)
    await goToCode(second)
    const { state } = await second.ask('kiosk:open', {})
    expect(state.view).toMatchObject({ sentCode: { triesLeft: 5 } })
    const counted = await second.store.sql
      .selectFrom('counted_events')
      .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute()
    expect(counted).toEqual(
      expect.arrayContaining([
        { kind: 'wrong-code', count: 3 },
        // Each for its contact, and for the account.
        { kind: 'code-sent', count: 4 },
      ]),
    )
  })

  test('a store whose key file was lost is refused instead of served without its counts', async () => {
    const first = await openTestKiosk()
    await first.dispose()
    fs.rmSync(`${first.folder}/demo/store.key`)
    await expect(openTestKiosk({ folder: first.folder })).rejects.toMatchObject({
      name: 'KeyMismatchError',
    })
  })
})

describe('the end of a session', () => {
  test('leaves the mailbox empty and the first screen for the next person', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
    const { state } = await kiosk.ask('reset:finish', {})
    expect(state).toMatchObject({
      sessionEndsAtMs: null,
      view: { screen: 'notice', endedBecause: 'finished' },
    })
    expect(await kiosk.store.sql.selectFrom('practice_mails').selectAll().execute()).toEqual([])
  })
})
