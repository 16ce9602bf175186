import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test } from 'vitest'
import { createWindowPage } from '../../../../electron/main/clearTraces'

function openWindow({ hasWindow = true, hasSelection = false } = {}) {
  const done: string[] = []
  const emitter = new EventEmitter()
  const contents = Object.assign(emitter, {
    session: { clearData: async () => void done.push('session data') },
    reload: () => void done.push('reload'),
  })
  const page = createWindowPage({
    clipboard: {
      clear: () => void done.push('clipboard'),
      ...(hasSelection ? { selection: { clear: () => void done.push('selection') } } : {}),
    },
    // As much of it as the page takes.
    findContents: () => (hasWindow ? (contents as unknown as WebContents) : null),
  })
  return { page, done, emitter }
}

test('nothing is left to paste, and nothing stored', async () => {
  const { page, done } = openWindow()
  await page.clearTraces()
  expect(done).toEqual(['clipboard', 'session data'])
})

test('on Linux nothing is left that was only marked', async () => {
  const { page, done } = openWindow({ hasSelection: true })
  await page.clearTraces()
  expect(done).toEqual(['clipboard', 'selection', 'session data'])
})

test('it is known how often the page was healed', () => {
  const { page } = openWindow()
  expect(page.timesHealed).toBe(0)
  page.heal()
  expect(page.timesHealed).toBe(1)
})

test('without a window there is still the clipboard', async () => {
  const { page, done } = openWindow({ hasWindow: false })
  await page.clearTraces()
  await page.reload()
  expect(done).toEqual(['clipboard'])
})

test.each(['did-stop-loading', 'render-process-gone', 'destroyed'])(
  'a page that is loaded anew is waited for until %s',
  async (event) => {
    const { page, done, emitter } = openWindow()
    let isThere = false
    const loaded = page.reload().then(() => (isThere = true))
    await Promise.resolve()
    expect(done).toEqual(['reload'])
    expect(isThere).toBe(false)
    emitter.emit(event)
    await loaded
    expect(emitter.eventNames()).toEqual([])
  },
)
