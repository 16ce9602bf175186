import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test } from 'vitest'
import { createWindowPage } from '../../../../electron/main/clearTraces'

function openWindow(hasWindow = true) {
  const done: string[] = []
  const emitter = new EventEmitter()
  const contents = Object.assign(emitter, {
    session: { clearData: async () => void done.push('session data') },
    reload: () => void done.push('reload'),
  })
  const page = createWindowPage({
    clipboard: { clear: () => void done.push('clipboard') },
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

test('without a window there is still the clipboard', async () => {
  const { page, done } = openWindow(false)
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
