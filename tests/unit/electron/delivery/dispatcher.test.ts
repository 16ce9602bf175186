import { describe, expect, test } from 'vitest'
import type { Courier } from '../../../../electron/delivery/courier'
import { Dispatcher } from '../../../../electron/delivery/dispatcher'
import { cancelWaitingCodes } from '../../../../electron/delivery/outboxRepository'
import { createLogger } from '../../../../electron/platform/logger'
import { createPracticeCouriers } from '../../../../electron/practice/practiceCouriers'
import { ReceptionKeeper } from '../../../../electron/practice/practiceReception'
import { goToContacts, YAMADA } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import { outboxOf, prove, YAMADA_MAIL } from '../../../support/waySteps'

const NEVER_MS = 9 * 60_000

interface Change {
  readonly store?: (kiosk: TestKiosk) => TestKiosk['store']
  readonly couriers?: (all: readonly Courier[]) => readonly Courier[]
  readonly before?: (kiosk: TestKiosk) => Promise<unknown>
}

/** A kiosk with a message in its outbox, and a dispatcher of our own over the same store. */
async function dispatchWaitingMail({ store, couriers, before }: Change = {}) {
  const kiosk = await openTestKiosk({ deliveryDelayMs: NEVER_MS })
  await goToContacts(kiosk, YAMADA.address)
  await prove(kiosk, YAMADA_MAIL)
  await before?.(kiosk)
  const { session_id: sessionId } = await kiosk.store.sql
    .selectFrom('outbox')
    .select('session_id')
    .executeTakeFirstOrThrow()
  const practice = createPracticeCouriers(new ReceptionKeeper(), () => ({ sessionId }))
  const lines: string[] = []
  let settled = 0
  const dispatcher = new Dispatcher({
    store: store?.(kiosk) ?? kiosk.store,
    secrets: kiosk.secrets,
    clock: { nowMs: () => kiosk.time.nowMs() + NEVER_MS },
    scheduler: kiosk.time,
    logger: createLogger((line) => lines.push(line)),
    couriers: couriers?.(practice) ?? practice,
    onSettled: () => void (settled += 1),
  })
  dispatcher.wake()
  await dispatcher.dispose()
  const states = (await outboxOf(kiosk)).map(({ state }) => state)
  const mails = await kiosk.store.sql.selectFrom('practice_mails').select('id').execute()
  const sealed = await kiosk.store.sql.selectFrom('outbox').select('sealed_message').execute()
  return { states, lines, settled, mails: mails.length, sealed }
}

/** The same message once more, behind the first. */
async function repeatMessage({ store }: TestKiosk): Promise<void> {
  const first = store.sql.selectFrom('outbox').selectAll()
  const message = await first.executeTakeFirstOrThrow()
  await store.sql
    .insertInto('outbox')
    .values({ ...message, id: message.id + 1 })
    .execute()
}

const FORGOTTEN = [{ sealed_message: null }]

describe('a message', () => {
  test('is delivered once it is due, its fate is told, and its content is forgotten', async () => {
    const { states, settled, mails, sealed } = await dispatchWaitingMail()
    expect({ states, settled, mails }).toEqual({ states: ['delivered'], settled: 1, mails: 1 })
    expect(sealed).toEqual(FORGOTTEN)
  })

  test('that is called back while it is being taken out is not delivered', async () => {
    const { states, mails, sealed } = await dispatchWaitingMail({
      store: ({ store }) => ({
        ...store,
        async transaction(work) {
          await cancelWaitingCodes(store.sql, 0)
          return await store.transaction(work)
        },
      }),
    })
    expect({ states, mails, sealed }).toEqual({
      states: ['cancelled'],
      mails: 0,
      sealed: FORGOTTEN,
    })
  })

  test('whose delivery fails is recorded and told to the log, and forgotten', async () => {
    const failures = [new Error('CANARY')]
    const { states, lines, mails, sealed } = await dispatchWaitingMail({
      store: ({ store }) => ({
        ...store,
        transaction(work) {
          const failure = failures.pop()
          return failure === undefined ? store.transaction(work) : Promise.reject(failure)
        },
      }),
    })
    expect({ states, mails, sealed }).toEqual({ states: ['failed'], mails: 0, sealed: FORGOTTEN })
    expect(lines.join('')).toMatch(/^error delivery failed Error/)
    expect(lines.join('')).not.toContain('CANARY')
  })

  test('that nobody can read any more does not hold up the one behind it', async () => {
    const { states, mails } = await dispatchWaitingMail({
      async before(kiosk) {
        await repeatMessage(kiosk)
        await kiosk.store.sql
          .updateTable('outbox')
          .set({ sealed_message: new Uint8Array(40) })
          .where('id', '=', 1)
          .execute()
      },
    })
    expect({ states, mails }).toEqual({ states: ['failed', 'delivered'], mails: 1 })
  })

  test('without a courier for its channel goes nowhere', async () => {
    const { states, mails } = await dispatchWaitingMail({
      couriers: (all) => all.filter(({ channel }) => channel !== 'email'),
    })
    expect({ states, mails }).toEqual({ states: ['suppressed'], mails: 0 })
  })
})
