import fs from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createLogger } from '../../../../electron/platform/logger'
import { migrations } from '../../../../electron/storage/migrations'
import { openDatabase, type OpenDatabase } from '../../../../electron/storage/openDatabase'
import type { Tables } from '../../../../electron/storage/schema'
import { SteadyClock } from '../../../../electron/time/steadyClock'
import { HEARTBEAT_MS, TimeKeeper } from '../../../../electron/time/timeKeeper'
import { FakeTime } from '../../../support/fakeTime'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

/** Lets what a timer has set off reach the store. */
const breathe = () => new Promise((resolve) => setImmediate(resolve))

export async function openTestStore(): Promise<OpenDatabase<Tables>> {
  const file = join(temporaryFolder(), 'accounts.db')
  const store = await openDatabase<Tables>({ file, migrations, applicationId: 1, fileSystem: fs })
  onTestFinished(() => store.close())
  return store
}

interface Run {
  readonly clock: SteadyClock
  readonly keeper: TimeKeeper
  isAlive: boolean
}

/** One machine over one store: runs of the kiosk follow one another, each with its own clock. */
export class MachineRoom {
  readonly time = new FakeTime()
  readonly logLines: string[] = []
  readonly #store: OpenDatabase<Tables>
  #run: Run | null = null

  constructor(store: OpenDatabase<Tables>) {
    this.#store = store
  }

  get nowMs(): number {
    return this.#running.clock.nowMs()
  }

  /** Starts the kiosk; what ran before is gone, with or without its last words. */
  async start(): Promise<void> {
    const clock = new SteadyClock(this.time)
    const run: Run = { clock, keeper: this.#keeperWith(clock, () => run.isAlive), isAlive: true }
    this.#run = run
    await run.keeper.start()
  }

  async quit(): Promise<void> {
    await this.#running.keeper.dispose()
    this.pullThePlug()
  }

  pullThePlug(): void {
    this.#running.isAlive = false
  }

  async settle(): Promise<void> {
    await this.#running.keeper.settle()
  }

  /** Time goes by, and the time is written down whenever it is due. */
  async wait(durationMs: number): Promise<void> {
    for (let leftMs = durationMs; leftMs > 0; leftMs -= HEARTBEAT_MS) {
      this.time.advance(Math.min(leftMs, HEARTBEAT_MS))
      await breathe()
    }
  }

  get #running() {
    if (this.#run === null) throw new Error('the kiosk has not been started')
    return this.#run
  }

  #keeperWith(clock: SteadyClock, isAlive: () => boolean): TimeKeeper {
    return new TimeKeeper({
      store: this.#store,
      machine: this.time,
      clock,
      scheduler: {
        after: (delayMs, work) => this.time.after(delayMs, () => void (isAlive() && work())),
      },
      logger: createLogger((line) => this.logLines.push(line)),
    })
  }
}
