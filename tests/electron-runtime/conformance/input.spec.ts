import { expect, test } from './lab'

/** Notes every key main sees, and forbids those named. */
function guard(win: Electron.BrowserWindow, forbidden: string[]) {
  win.webContents.on('before-input-event', (event, input) => {
    lab.log.push(`${input.type} ${input.control ? 'Control+' : ''}${input.key}`)
    if (forbidden.includes(input.key)) event.preventDefault()
  })
}

/** Notes every key the page sees. */
function listen() {
  const seen: string[] = []
  Object.assign(globalThis, { seen })
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, (event) => void seen.push(`${type} ${event.key}`), true)
}
const seen = () => (globalThis as unknown as { seen: string[] }).seen

test.describe('before-input-event', () => {
  test("sees a test driver's keys before the page, and a prevented one never reaches it", async ({
    window,
    page,
    electronApp,
  }) => {
    await page.evaluate(listen)
    await window.evaluate(guard, ['b', 'F5'])
    await page.locator('#field').focus()
    await page.keyboard.type('abc')
    await page.keyboard.press('F5')
    await page.keyboard.press('Control+d')
    await expect(page.locator('#field')).toHaveValue('ac')
    expect(
      await electronApp.evaluate(() =>
        lab.log.filter((entry) => !String(entry).endsWith('Control')),
      ),
    ).toEqual([
      'keyDown a',
      'keyUp a',
      'keyDown b',
      'keyUp b',
      'keyDown c',
      'keyUp c',
      'keyDown F5',
      'keyUp F5',
      'keyDown Control+d',
      'keyUp Control+d',
    ])
    const keys = await page.evaluate(seen)
    expect(keys).not.toContain('keydown b')
    expect(keys).not.toContain('keypress b')
    expect(keys).toContain('keydown a')
  })

  test('sees sendInputEvent', async ({ window, page, electronApp }) => {
    await page.evaluate(listen)
    await window.evaluate(guard, ['x'])
    await page.locator('#field').focus()
    await window.evaluate((win) => {
      for (const keyCode of ['a', 'x']) {
        for (const type of ['keyDown', 'char', 'keyUp'] as const)
          win.webContents.sendInputEvent({ type, keyCode })
      }
    })
    await expect
      .poll(() => electronApp.evaluate(() => lab.log))
      .toEqual(['keyDown a', 'keyUp a', 'keyDown x', 'keyUp x'])
    await expect(page.locator('#field')).toHaveValue('a')
    expect(await page.evaluate(seen)).toEqual(['keydown a', 'keypress a', 'keyup a'])
  })

  test('keeps the order of fast typing and leaves fill alone', async ({ window, page }) => {
    await window.evaluate(guard, [])
    const text = 'The quick brown fox jumps over the lazy dog 0123456789'
    await page.locator('#field').focus()
    const start = Date.now()
    await page.keyboard.type(text)
    test.info().annotations.push({
      type: 'a key',
      description: `${((Date.now() - start) / text.length).toFixed(1)} ms`,
    })
    await expect(page.locator('#field')).toHaveValue(text)
    await page.locator('#field').fill('漢字 かな')
    await expect(page.locator('#field')).toHaveValue('漢字 かな')
  })

  test('does not disturb an input method', async ({ window, page }) => {
    await window.evaluate(guard, [])
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const type of ['compositionstart', 'compositionend'])
        document.addEventListener(type, () => void heard.push(type))
    })
    await page.locator('#field').focus()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 })
    await client.send('Input.imeSetComposition', {
      text: 'かん',
      selectionStart: 2,
      selectionEnd: 2,
    })
    await client.send('Input.insertText', { text: '漢' })
    await expect(page.locator('#field')).toHaveValue('漢')
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(
      ['compositionstart', 'compositionend'],
    )
  })
})

test('sendInputEvent clicks and scrolls', async ({ window, page }) => {
  await page.evaluate(() => {
    document.body.style.height = '3000px'
    const clicks: number[][] = []
    Object.assign(globalThis, { clicks })
    document.addEventListener('click', (event) => void clicks.push([event.clientX, event.clientY]))
  })
  await window.evaluate((win) => {
    for (const type of ['mouseDown', 'mouseUp'] as const)
      win.webContents.sendInputEvent({ type, x: 400, y: 300, button: 'left', clickCount: 1 })
    win.webContents.sendInputEvent({ type: 'mouseWheel', x: 400, y: 300, deltaX: 0, deltaY: -200 })
  })
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { clicks: number[][] }).clicks))
    .toEqual([[400, 300]])
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
})
