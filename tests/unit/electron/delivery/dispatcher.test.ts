import { expect, test } from 'vitest'
import { Dispatcher } from '../../../../electron/delivery/dispatcher'
import { cancelWaiting } from '../../../../electron/delivery/outboxRepository'
import { practiceMailCourier } from '../../../../electron/delivery/practiceMailCourier'
import { createLogger } from '../../../../electron/platform/logger'
import { goToContacts, YAMADA } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const NEVER_MS = 9 * 60_000

/** A kiosk with a message in its outbox, and a dispatcher of our own over the same store. */
async function withWaitingMail(store: (kiosk: TestKiosk) => TestKiosk['store']) {
  const kiosk = await openTestKiosk({ deliveryDelayMs: NEVER_MS })
  await goToContacts(kiosk, YAMADA.address)
  await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
  const lines: string[] = []
  let arrivals = 0
  const dispatcher = new Dispatcher({
    store: store(kiosk),
    secrets: kiosk.secrets,
    clock: { nowMs: () => kiosk.time.nowMs() + NEVER_MS },
    scheduler: kiosk.time,
    logger: createLogger((line) => lines.push(line)),
    couriers: [practiceMailCourier],
    onDelivered: () => void (arrivals += 1),
  })
  dispatcher.wake()
  await dispatcher.dispose()
  const { state } = await kiosk.store.sql
    .selectFrom('outbox')
    .select('state')
    .executeTakeFirstOrThrow()
  return { state, lines, arrivals }
}

test('a message is delivered once it is due, and its arrival is told', async () => {
  const { state, arrivals } = await withWaitingMail(({ store }) => store)
  expect({ state, arrivals }).toEqual({ state: 'delivered', arrivals: 1 })
})

test('a message that is called back while it is being taken out is not delivered', async () => {
  const { state, arrivals } = await withWaitingMail(({ store }) => ({
    ...store,
    async transaction(work) {
      await cancelWaiting(store.sql, 0)
      return await store.transaction(work)
    },
  }))
  expect({ state, arrivals }).toEqual({ state: 'cancelled', arrivals: 0 })
})

test('a delivery that fails is recorded and told to the log, and forgets its code', async () => {
  const { state, lines, arrivals } = await withWaitingMail(({ store }) => ({
    ...store,
    transaction: () => Promise.reject(new Error('CANARY')),
  }))
  expect({ state, arrivals }).toEqual({ state: 'failed', arrivals: 0 })
  expect(lines.join('')).toMatch(/^error delivery failed Error/)
  expect(lines.join('')).not.toContain('CANARY')
})
