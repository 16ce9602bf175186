// @ts-check
'use strict'

const { launchBrowser, isHeadless } = require('../chromium/browser.cjs')
const { listenForTestDriver } = require('../chromium/testDriver.cjs')
const { appendedSwitches, commandLine } = require('./switches.cjs')
const { browserState, screenSize } = require('./browserState.cjs')
const { attachToTarget, openFirstPage, watchTargets } = require('../webContents/target.cjs')
const { onBrowserGone } = require('./lifecycle.cjs')

/** Electron becomes ready after the main script has run; its switches are complete then. */
function startBrowserSoon() {
  if (commandLine.hasSwitch('remote-debugging-port')) {
    listenForTestDriver(
      Number(commandLine.getSwitchValue('remote-debugging-port')),
      browserState.connected,
    )
  }
  setImmediate(startBrowser)
}

function startBrowser() {
  if (browserState.exiting) return
  const screen = screenSize()
  const browser = launchBrowser({ appended: appendedSwitches(), screen })
  browserState.started(browser)
  process.on('exit', browser.end)
  browser.process.on('exit', (code, signal) => onBrowserGone(code, signal))
  void becomeReady(browser)
}

/**
 * On a display, the first window knows how large the screen is.
 * @param {import('../chromium/connection.cjs').Connection} connection @param {Promise<string>} firstPage
 */
async function measureScreen(connection, firstPage) {
  const page = await attachToTarget(connection, await firstPage)
  const { result } = await page.send('Runtime.evaluate', {
    expression: '[screen.width, screen.height]',
    returnByValue: true,
  })
  const [width, height] = /** @type {[number, number]} */ (result.value)
  return { width, height }
}

/** @param {import('../chromium/browser.cjs').Browser} browser */
async function becomeReady({ connection, headless }) {
  const root = connection.root
  const version = await root.send('Browser.getVersion').catch(() => undefined)
  if (!version) return
  Object.assign(process.versions, { chrome: version.product.split('/')[1] })
  browserState.userAgent = version.userAgent
  const watching = watchTargets(connection)
  const firstPage = openFirstPage(connection)
  await watching
  browserState.screen = headless
    ? screenSize()
    : await measureScreen(connection, firstPage).catch(screenSize)
  browserState.connect(connection)
}

module.exports = { startBrowserSoon, isHeadless }
