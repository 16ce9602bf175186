import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { LeavePermit } from '../../../../electron/main/leavePermit'
import {
  END_OF_SERVICE_CODE,
  leaveAtShutdown,
  leaveWithSystem,
  quitCleanly,
} from '../../../../electron/main/lifecycle'
import { createLogger } from '../../../../electron/platform/logger'

/** Quits as Electron does: asks twice, and is gone unless somebody prevents it. */
class FakeApp extends EventEmitter {
  isGone = false
  exitCode = 0

  quit(): void {
    this.isGone ||= this.#isAllowed('before-quit') && this.#isAllowed('will-quit')
  }

  exit(code: number): void {
    this.isGone = true
    this.exitCode = code
  }

  #isAllowed(event: string): boolean {
    let isPrevented = false
    this.emit(event, { preventDefault: () => void (isPrevented = true) })
    return !isPrevented
  }
}

interface Quitting {
  dispose?: () => Promise<void>
  isDebugged?: boolean
  isEndOfService?: boolean
}

function quitting(options: Quitting = {}) {
  const { dispose = async () => undefined, isDebugged = false } = options
  const app = new FakeApp()
  const permit = new LeavePermit()
  const lines: string[] = []
  quitCleanly({
    ...{ app, permit },
    kiosk: Promise.resolve({ dispose }),
    isDebugged: () => isDebugged,
    isEndOfService: () => options.isEndOfService ?? false,
    logger: createLogger((line) => lines.push(line)),
  })
  const leave = () => {
    permit.give()
    app.quit()
  }
  return { app, permit, leave, lines }
}

/** Long enough for a dispose that nothing holds up. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('whoever stands before the kiosk', () => {
  test('cannot end it: neither a quit nor its last window ends the process', async () => {
    let disposals = 0
    const { app } = quitting({ dispose: async () => void (disposals += 1) })
    app.quit()
    app.emit('window-all-closed')
    await settled()
    expect(app.isGone).toBe(false)
    expect(disposals).toBe(0)
  })
})

describe('whoever may end the kiosk', () => {
  test('ends it, and the process goes only after the store is closed, which happens once', async () => {
    let disposals = 0
    let close: () => void = () => undefined
    const dispose = () => {
      disposals += 1
      return new Promise<void>((resolve) => (close = resolve))
    }
    const { app, leave } = quitting({ dispose })
    leave()
    await expect.poll(() => disposals).toBe(1)
    app.quit()
    expect(app.isGone).toBe(false)
    close()
    await expect.poll(() => app.isGone).toBe(true)
    expect(disposals).toBe(1)
  })

  test.each([
    ['the end of the service', true, END_OF_SERVICE_CODE],
    ['any other end', false, 0],
  ])('tells whoever started it that it was %s', async (_what, isEndOfService, code) => {
    let isClosed = false
    const { app, leave } = quitting({ isEndOfService, dispose: async () => void (isClosed = true) })
    leave()
    await expect.poll(() => app.isGone).toBe(true)
    expect(isClosed).toBe(true)
    expect(app.exitCode).toBe(code)
  })

  test('ends it with its last window, too', async () => {
    const { app, permit } = quitting()
    permit.give()
    app.emit('window-all-closed')
    await expect.poll(() => app.isGone).toBe(true)
  })

  test('is whoever debugs main, as tests do', async () => {
    const { app } = quitting({ isDebugged: true })
    app.quit()
    await expect.poll(() => app.isGone).toBe(true)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('is whoever sends %s, once', async (signal) => {
    const { app, leave } = quitting()
    const signals = new EventEmitter()
    leaveWithSystem(signals, leave)
    signals.emit(signal)
    await expect.poll(() => app.isGone).toBe(true)
    // A second one finds nobody, and the system does what it does without.
    expect(signals.listenerCount(signal)).toBe(0)
  })

  test('is the machine that goes down, which waits until the store is closed', async () => {
    const { app, leave } = quitting()
    const power = new EventEmitter()
    leaveAtShutdown(power, leave)
    let isHeldUp = false
    power.emit('shutdown', { preventDefault: () => void (isHeldUp = true) })
    expect(isHeldUp).toBe(true)
    await expect.poll(() => app.isGone).toBe(true)
  })

  test('is not kept waiting by a store that cannot be closed; the log is told', async () => {
    const { app, leave, lines } = quitting({ dispose: () => Promise.reject(new Error('CANARY')) })
    leave()
    await expect.poll(() => app.isGone).toBe(true)
    expect(lines.join('')).toMatch(/^error the store could not be closed Error/)
    expect(lines.join('')).not.toContain('CANARY')
  })
})
