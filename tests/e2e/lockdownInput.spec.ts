import { begin, goToContacts, goToNewPassword } from './support/journeys'
import { expect, test } from './support/kiosk'
import { fingerOn } from './support/touch'
import { account, goToAccount } from './support/typedFields'
import { expectUntouched, withWindow } from './support/untouched'

const COMMAND_KEYS = [
  ...['Control+w', 'Control+q', 'Control+r', 'Control+Shift+R', 'F5', 'Control+m', 'F11'],
  ...['Control+Shift+I', 'Control+Shift+J', 'F12', 'Control+0', 'Control+Equal', 'Control+Minus'],
  ...['Control+n', 'Control+t', 'Control+Shift+N', 'Control+o', 'Control+u', 'Control+j'],
  ...['Control+l', 'Control+k', 'Control+d', 'Control+h', 'Control+f', 'Control+g', 'Control+p'],
  ...['Control+s', 'Control+Tab', 'Control+PageDown', 'Control+1', 'F1', 'F3', 'F4', 'F6', 'F7'],
  ...['F10', 'Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+d', 'Alt+e', 'Alt'],
  ...['Shift+F10', 'ContextMenu', 'PrintScreen', 'Meta', 'Meta+r', 'Shift+F12'],
]

test('no key that is a command reaches the page or does anything', async ({ kiosk }) => {
  const { page } = kiosk
  await begin(page)
  await page.evaluate(() => {
    const keys: string[] = []
    Reflect.set(globalThis, 'reachedKeys', keys)
    addEventListener('keydown', ({ key }) => keys.push(key), true)
  })
  await expectUntouched(kiosk, async () => {
    for (const key of COMMAND_KEYS) await page.keyboard.press(key)
  })
  const reached = await page.evaluate(() => Reflect.get(globalThis, 'reachedKeys') as string[])
  expect(new Set(reached)).toEqual(new Set(['Control', 'Shift']))
})

test('what is typed, corrected, copied and pasted in a field is not disturbed', async ({
  page,
}) => {
  await goToNewPassword(page)
  const first = page.getByLabel('新しいパスワード', { exact: true })
  await first.click()
  await page.keyboard.type('Asagao-20!~')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('End')
  for (let index = 0; index < 2; index += 1) await page.keyboard.press('Backspace')
  await expect(first).toHaveValue('Asagao-20')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(first).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue('Asagao-20')
})

test('an input method writes as ever', async ({ page }) => {
  await goToContacts(page)
  await page.getByRole('radio').first().check()
  const proof = page.getByRole('textbox').first()
  await proof.click()
  const devtools = await page.context().newCDPSession(page)
  const caret = { selectionStart: 1, selectionEnd: 1 }
  await devtools.send('Input.imeSetComposition', { text: 'か', ...caret })
  await page.keyboard.press('F7')
  await devtools.send('Input.insertText', { text: '漢' })
  await expect(proof).toHaveValue('漢')
})

test('nothing is dragged in or out', async ({ kiosk }) => {
  const { page } = kiosk
  const prevented = (type: string) =>
    page.evaluate((name) => {
      const event = new DragEvent(name, { bubbles: true, cancelable: true })
      return !document.querySelector('h1')?.dispatchEvent(event)
    }, type)
  await expectUntouched(kiosk, async () => {
    for (const type of ['dragstart', 'dragover', 'drop']) expect(await prevented(type)).toBe(true)
  })
})

test('no menu comes up, and the other buttons of the mouse do nothing', async ({ kiosk }) => {
  const { page } = kiosk
  await begin(page)
  await page.evaluate(() => {
    const left: string[] = []
    Reflect.set(globalThis, 'leftAlone', left)
    for (const type of ['contextmenu', 'auxclick', 'mousedown', 'mouseup'] as const) {
      addEventListener(
        type,
        (event) => event.button > 0 && !event.defaultPrevented && left.push(type),
      )
    }
  })
  await expectUntouched(kiosk, async () => {
    for (const button of ['right', 'middle'] as const) {
      await page.getByRole('heading', { level: 1 }).click({ button })
    }
    await page
      .getByRole('radio')
      .first()
      .click({ modifiers: ['Control'], noWaitAfter: true })
    await page
      .getByRole('radio')
      .first()
      .click({ modifiers: ['Shift'], noWaitAfter: true })
  })
  expect(await page.evaluate(() => Reflect.get(globalThis, 'leftAlone'))).toEqual([])
})

test('the page stays at one size', async ({ kiosk }) => {
  const { app, page } = kiosk
  const window = await withWindow(app)
  const wheel = () =>
    page.evaluate(() => {
      const event = new WheelEvent('wheel', { ctrlKey: true, deltaY: -100, cancelable: true })
      return !document.dispatchEvent(event)
    })
  expect(await wheel()).toBe(true)
  await expectUntouched(kiosk, () =>
    window.evaluate((win) => {
      win.webContents.setZoomFactor(2)
      // What Chromium says of Ctrl and the wheel, and of the keys.
      win.webContents.emit('zoom-changed', {}, 'in')
    }),
  )
})

/** Longer than Chromium waits before it marks the word below a finger. */
const RESTING_MS = 1000

// A tap on what is marked gives the nearest word the focus, and that may be in a field.
test('no word of the page is marked, whatever hands do there', async ({ page }) => {
  await goToAccount(page)
  await account(page).fill('yamada.taro@outlook.com')
  await account(page).blur()
  const marked = () => page.evaluate(() => String(getSelection()))
  const title = page.getByRole('heading', { level: 1 })
  await title.dblclick({ position: { x: 40, y: 20 } })
  expect(await marked()).toBe('')
  await page.mouse.down()
  await account(page).hover()
  await page.mouse.up()
  expect(await marked()).toBe('')
  const finger = await fingerOn(page)
  await finger.tap(title, RESTING_MS)
  expect(await marked()).toBe('')
})
