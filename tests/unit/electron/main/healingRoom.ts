import { EventEmitter } from 'node:events'
import { KioskHealing } from '../../../../electron/main/healing/kioskHealing'
import { RelaunchNote } from '../../../../electron/main/healing/relaunchNote'
import { createLogger } from '../../../../electron/platform/logger'
import { FakeTime } from '../../../support/fakeTime'
import { temporaryFolder } from '../../../support/testKiosk'

export const SECOND_MS = 1000
export const PAGE_URL = 'app://bundle/index.html'
export const OUT_OF_ORDER_URL = 'app://bundle/out-of-order.html'

/** Electron's contents, as far as they are lost and loaded. */
export class FakePage extends EventEmitter {
  readonly loaded: string[] = []
  crashes = 0

  isDestroyed(): boolean {
    return false
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1
    this.lose()
  }

  lose(reason = 'crashed'): void {
    this.emit('render-process-gone', {}, { reason })
  }
}

export class FakeApp extends EventEmitter {
  readonly relaunches: (readonly string[])[] = []
  readonly exits: number[] = []

  relaunch({ args }: { readonly args: string[] }): void {
    this.relaunches.push(args)
  }

  exit(code: number): void {
    this.exits.push(code)
  }
}

class FakeProcess extends EventEmitter {
  readonly argv = ['electron', '.', '--mode=demo']
}

/** A blocker that a sleep makes forget what it blocked, as some systems do. */
class FakeBlocker {
  readonly started = new Set<number>()
  #last = 0

  start(): number {
    this.started.add((this.#last += 1))
    return this.#last
  }

  isStarted(id: number): boolean {
    return this.started.has(id)
  }

  stop(id: number): void {
    this.started.delete(id)
  }
}

/** The healing over a fake Electron that has just shown its page. */
export function startHealing(
  options: {
    endSession?: () => Promise<void>
    /** Why the kiosk behind the page cannot be opened. */
    openingError?: Error
    folder?: string
    isSoftwareRendered?: boolean
    isSupervised?: boolean
    /** How long the machine has run. */
    upMs?: number
    hasDevTools?: boolean
  } = {},
) {
  const time = new FakeTime()
  const lines: string[] = []
  const ended: string[] = []
  const [app, page, power, process] = [
    new FakeApp(),
    new FakePage(),
    new EventEmitter(),
    new FakeProcess(),
  ]
  const asked: string[] = []
  const displayBlocker = new FakeBlocker()
  const endSession = options.endSession ?? (async () => void ended.push(page.loaded.join()))
  let loads = 0
  const healing = new KioskHealing({
    onLoad: () => void (loads += 1),
    ...{ app, power, process, displayBlocker, clock: time, scheduler: time },
    notify: (event) => void asked.push(event),
    logger: createLogger((line) => lines.push(line)),
    relaunchNote: new RelaunchNote(options.folder ?? temporaryFolder(), {
      monotonicMs: () => options.upMs ?? 0,
    }),
    isSoftwareRendered: options.isSoftwareRendered ?? false,
    hasDevTools: options.hasDevTools ?? false,
    isSupervised: options.isSupervised ?? false,
    pageUrl: PAGE_URL,
    isOwnPage: (url) => url === PAGE_URL,
    outOfOrderUrl: OUT_OF_ORDER_URL,
  })
  healing.start()
  const { openingError } = options
  const kiosk =
    openingError === undefined ? Promise.resolve({ endSession }) : Promise.reject(openingError)
  healing.show(page, kiosk)
  /** Lets what was begun come to its timer, and the timers of so many milliseconds run. */
  const pass = async (durationMs = 0) => {
    await new Promise((resolve) => setImmediate(resolve))
    time.advance(durationMs)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const beat = () => healing.handlers['kiosk:alive']({})
  const loseFile = () => healing.loseFile('/assets/page.js')
  return {
    loseFile,
    time,
    lines,
    ended,
    app,
    page,
    power,
    process,
    asked,
    displayBlocker,
    pass,
    beat,
    loads: () => loads,
  }
}
