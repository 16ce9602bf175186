import { expect, test } from 'vitest'
import { goToContacts, YAMADA } from '../../../support/journeySteps'
import { settled } from '../../../support/recoverySteps'
import { codeIn, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const DELIVERY_MS = 3000
const PASSWORD = 'Asagao-2026'

/** On to 「サインインできました」, with the notices of the change still on their way. */
async function withNoticesUnderWay(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk({ deliveryDelayMs: DELIVERY_MS })
  await goToContacts(kiosk, YAMADA.address)
  await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
  kiosk.time.advance(DELIVERY_MS)
  await kiosk.ask('reset:submit-code', { code: codeIn(await kiosk.newestMail()) })
  await kiosk.ask('reset:set-password', { password: PASSWORD, confirmation: PASSWORD })
  await kiosk.ask('reset:continue', {})
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: PASSWORD })
  return kiosk
}

test('a notice that arrives in the moment of 「終了」 leaves nothing on the cleared devices', async () => {
  const kiosk = await withNoticesUnderWay()
  const { checkpoint } = kiosk.store
  // The last thing of an end: the devices are cleared by then, and the session is not yet over.
  Object.assign(kiosk.store, {
    async checkpoint() {
      kiosk.time.advance(DELIVERY_MS)
      await settled(kiosk)
      await checkpoint()
    },
  })
  const reply = await kiosk.ask('reset:finish', {})
  expect(reply.state.view.screen).toBe('notice')
  const { sql } = kiosk.store
  const fates = await sql
    .selectFrom('outbox')
    .select('state')
    .where('kind', '=', 'password-changed')
    .execute()
  expect(fates).toEqual([{ state: 'suppressed' }, { state: 'suppressed' }])
  expect(await sql.selectFrom('practice_mails').selectAll().execute()).toEqual([])
  expect(await sql.selectFrom('practice_texts').selectAll().execute()).toEqual([])
})
