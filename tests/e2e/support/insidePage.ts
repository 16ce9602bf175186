import type { Page } from '@playwright/test'
import type { DisplaySettings } from '../../../renderer/display/displaySettings'

// What the page knows of itself and shows in no words: where its router stands, what its stores
// hold. Read from Vue's and Pinia's public properties of the mounted app.

const APP = ['__vue_app__', 'config', 'globalProperties'] as const
const SHOWN_ROUTE = [...APP, '$router', 'currentRoute', 'value', 'name']
const PENDING_CALL = [...APP, '$pinia', 'state', 'value', 'session', 'pendingCall']
const DISPLAY = [...APP, '$pinia', 'state', 'value', 'display']

function readInside(page: Page, names: readonly string[]): Promise<unknown> {
  return page.evaluate(
    (path) =>
      path.reduce<unknown>(
        (value, name) => Reflect.get(Object(value), name),
        document.querySelector('#app'),
      ),
    names,
  )
}

/** The screen that the page has put up, whatever its wording. */
export function shownScreen(page: Page): Promise<unknown> {
  return readInside(page, SHOWN_ROUTE)
}

/** Until the page has drawn what changed last. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
  })
}

/** Until main has answered what was asked last, and the answer is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async (path) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const pendingCall = () =>
      path.reduce<unknown>(
        (value, name) => Reflect.get(Object(value), name),
        document.querySelector('#app'),
      )
    while (pendingCall() !== null) await frame()
    await frame()
    await frame()
  }, PENDING_CALL)
}

/** The same as in 「表示を変える」, without opening it: what is on the screen stays as it is. */
export async function setDisplay(page: Page, settings: DisplaySettings): Promise<void> {
  await page.evaluate(
    async ({ path, changed }) => {
      const store = path.reduce<unknown>(
        (value, name) => Reflect.get(Object(value), name),
        document.querySelector('#app'),
      )
      Reflect.set(Object(store), 'settings', changed)
      await new Promise((resolve) => setTimeout(resolve))
      const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition)
      await Promise.allSettled(transitions.map(({ finished }) => finished))
    },
    { path: DISPLAY, changed: settings },
  )
}
