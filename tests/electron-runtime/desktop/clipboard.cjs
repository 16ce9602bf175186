// @ts-check
'use strict'
// Without a display Chromium has a clipboard of its own, which only a page can reach. So there is one page, at an
// address of its own and shown to nobody, that may use it. On a display that page would be a window; there the
// clipboard is written through an app's own page, and reading gives what was written here last.

const { browserState } = require('../main/browserState.cjs')
const { browserPage } = require('../webContents/target.cjs')
const { everyContents } = require('../webContents/registry.cjs')

/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */

const origin = 'https://clipboard.runtime.invalid'
let lastText = ''
/** @type {Promise<DevToolsSession> | undefined} */
let helper

/** @returns {Promise<DevToolsSession>} */
async function openHelper() {
  const connection = await browserState.connected
  const page = await browserPage(connection)
  for (const name of ['clipboard-read', 'clipboard-write'])
    await connection.root.tell('Browser.setPermission', {
      permission: { name },
      setting: 'granted',
      origin,
    })
  page.on(
    'Fetch.requestPaused',
    ({ requestId }) =>
      void page.tell('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: 'text/html' }],
        body: '',
      }),
  )
  void page.tell('Runtime.runIfWaitingForDebugger')
  await Promise.all([
    page.send('Page.enable'),
    page.send('Fetch.enable'),
    page.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
  ])
  await page.send('Page.navigate', { url: `${origin}/` })
  return page
}

/** @param {string} expression @returns {Promise<string>} */
async function inHelper(expression) {
  const page = await (helper ??= openHelper())
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })
  if (exceptionDetails)
    throw new Error(
      `electron-runtime: clipboard: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
    )
  return String(result.value ?? '')
}

/** A copy that the page's own scripts do not see. @param {string} text */
async function writeThroughPage(text) {
  const data = JSON.stringify(text)
  const expression = `(() => {
    window.addEventListener('copy', (event) => { event.stopImmediatePropagation(); event.preventDefault(); event.clipboardData.setData('text/plain', ${data}) }, { capture: true, once: true })
    document.execCommand('copy')
  })()`
  const [contents] = everyContents()
  const context = contents?.page.worlds.findContext(contents.mainFrame.devToolsId, true)
  if (contents && context)
    await contents.page.tell('Runtime.evaluate', {
      expression,
      contextId: context.id,
      userGesture: true,
    })
}

/** @param {string} text */
async function write(text) {
  lastText = text
  if (browserState.browser?.headless)
    await inHelper(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  else await writeThroughPage(text)
}

/** Writes follow each other, and a read sees those before it. @type {Promise<unknown>} */
let queue = Promise.resolve()

/** @template T @param {() => Promise<T>} action @returns {Promise<T>} */
function enqueue(action) {
  const result = queue.then(action)
  queue = result.catch(() => undefined)
  return result
}

const clipboard = {
  // Nothing here marks text for the middle button: there is never anything to clear.
  selection: process.platform === 'linux' ? { clear() {} } : undefined,
  clear() {
    enqueue(() => write('')).catch((error) => process.stderr.write(`${error.message}\n`))
  },
  /** @param {string} text */
  writeText: (text) => enqueue(() => write(String(text))),
  readText: () =>
    enqueue(async () =>
      browserState.browser?.headless ? inHelper('navigator.clipboard.readText()') : lastText,
    ),
}

module.exports = { clipboard }
