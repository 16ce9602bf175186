import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { calls, type KioskCall } from '#shared/ipc/channels'
import type { CallResult, Input, Output } from '#shared/ipc/contract'
import { CallLimiter } from '../../electron/ipc/callLimiter'
import { registerHandlers } from '../../electron/ipc/registerHandlers'
import { openStore, type OpenStore } from '../../electron/main/openStore'
import { serveKiosk } from '../../electron/main/serveKiosk'
import { machineClocks } from '../../electron/platform/clock'
import { createLogger } from '../../electron/platform/logger'
import { createPasswordHasher } from '../../electron/platform/passwordHasher'
import { systemRandom } from '../../electron/platform/randomSource'
import { systemScheduler } from '../../electron/platform/scheduler'
import { BackupKeeper } from '../../electron/storage/backup/backupKeeper'
import { SteadyClock } from '../../electron/time/steadyClock'
import { playJourneys } from './journeys'
import { ADDRESS, type Promised, type Saying } from './promise'

/**
 * A kiosk without its window, to be killed: serves itself one journey after another and says on its
 * output what it was asked, and what it has answered.
 */
const [dataFolder = '', seed = '1'] = process.argv.slice(2)
/** The real scrypt, cheap: what is tested here is the disk. */
const CHEAP_COST = { logN: 4, r: 8, p: 1 }
const PICTURE = { answer: 'XVMS', url: 'data:,' }

const say = (saying: Saying): void => void fs.writeSync(1, `${JSON.stringify(saying)}\n`)

const clock = new SteadyClock(machineClocks)
const passwordHasher = createPasswordHasher(systemRandom, CHEAP_COST)
const logger = createLogger((line) => void fs.writeSync(2, line))

say({ kind: 'opening' })
const open = await openStore({
  dataFolder,
  mode: 'demo',
  clock,
  random: systemRandom,
  seedHasher: passwordHasher,
  fileSystem: fs,
  findKeyProtector: async () => null,
})
const { keeper, handlers } = await serve(open)
const subjectKey = open.secrets.digest('account', ADDRESS)
say({
  kind: 'serving',
  subjectKey,
  isRestored: open.restoredFromMs !== null,
  promised: await promisedNow(),
})

const listeners = new Map<string, (event: null, payload: unknown) => Promise<unknown>>()
registerHandlers<null>(
  { handle: (call, listener) => void listeners.set(call, listener) },
  handlers,
  { isTrustedSender: () => true, limiter: new CallLimiter(patientClock()), logger },
)
await playJourneys(Number(seed), {
  ask,
  act,
  wait: () => wait(2),
})

async function serve(opened: OpenStore) {
  const noted: { keeper?: BackupKeeper } = {}
  const watch = { scheduler: systemScheduler, logger, onDamaged: fail, onBroken: fail }
  const kiosk = await serveKiosk({
    ...opened,
    ...watch,
    machine: machineClocks,
    random: systemRandom,
    passwordHasher,
    pictures: { make: () => PICTURE },
    speaker: { speak: async () => 'data:,' },
    settings: {
      mode: 'demo',
      deliveryDelayMs: 0,
      display: { diagonalInches: 23.8, viewingDistanceMm: 500 },
    },
    notify: () => undefined,
    keepBackups: (isIdle) =>
      (noted.keeper = new BackupKeeper({
        ...opened.place,
        ...watch,
        store: opened.store,
        clock,
        isIdle,
      })),
  })
  return { handlers: kiosk.handlers, keeper: noted.keeper }
}

function fail(): never {
  throw new Error('the store broke')
}

/** Nobody types as fast as a journey, so the limiter is told of a slower time. */
function patientClock() {
  let nowMs = 0
  return { nowMs: () => (nowMs += 1000) }
}

async function ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>> {
  const password = 'password' in input ? String(input.password) : null
  say({ kind: 'calling', call, password })
  const listener = listeners.get(call)
  if (listener === undefined) throw new Error(`${calls.length} calls, none of them ${call}`)
  const result = (await listener(null, input)) as CallResult<C>
  if (!result.ok) throw new Error(`${call} was refused: ${result.error}`)
  say({ kind: 'answered', call, promised: await promisedNow() })
  return result.value
}

/** What no page asks for, but the machine does by itself. */
async function act(what: 'checkpoint' | 'backup'): Promise<void> {
  say({ kind: 'calling', call: what, password: null })
  if (what === 'checkpoint') await open.store.checkpoint()
  else await keeper?.backUpNow()
  say({ kind: 'answered', call: what, promised: await promisedNow() })
}

async function promisedNow(): Promise<Promised> {
  const key = open.secrets.digest('account', ADDRESS)
  const { rows } = await sql<Promised>`SELECT
    coalesce((SELECT password_hash FROM accounts WHERE address = ${ADDRESS}), '') AS passwordHash,
    coalesce((SELECT failures FROM sign_in_failures WHERE subject_key = ${key}), 0) AS failures,
    (SELECT count(*) FROM counted_events) AS countedEvents,
    (SELECT count(*) FROM recovery_requests) AS requests,
    coalesce((SELECT ahead_ms FROM practice_clock), 0) AS aheadMs`.execute(open.store.sql)
  const [row] = rows
  if (row === undefined) throw new Error('the store does not answer')
  return row
}
