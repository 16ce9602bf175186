import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { quitCleanly } from '../../../../electron/main/lifecycle'
import { createLogger } from '../../../../electron/platform/logger'

/** Quits as Electron does: asks first, and is gone unless somebody prevents it. */
class FakeApp extends EventEmitter {
  isGone = false

  quit(): void {
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => void (isPrevented = true) })
    this.isGone ||= !isPrevented
  }
}

function quitting(dispose: () => Promise<void>) {
  const app = new FakeApp()
  const lines: string[] = []
  quitCleanly(
    app,
    Promise.resolve({ dispose }),
    createLogger((line) => lines.push(line)),
  )
  return { app, lines }
}

test('the process goes only after the store is closed, which happens once', async () => {
  let disposals = 0
  let close: () => void = () => undefined
  const { app } = quitting(() => {
    disposals += 1
    return new Promise((resolve) => (close = resolve))
  })
  app.emit('window-all-closed')
  app.quit()
  await expect.poll(() => disposals).toBe(1)
  expect(app.isGone).toBe(false)
  close()
  await expect.poll(() => app.isGone).toBe(true)
  expect(disposals).toBe(1)
})

test('a store that cannot be closed is told to the log and keeps nobody waiting', async () => {
  const { app, lines } = quitting(() => Promise.reject(new Error('CANARY')))
  app.quit()
  await expect.poll(() => app.isGone).toBe(true)
  expect(lines.join('')).toMatch(/^error the store could not be closed Error/)
})
