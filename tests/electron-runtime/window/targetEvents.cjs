// @ts-check
'use strict'

const { observers } = require('../chromium/testDriver.cjs')
const { browserState } = require('../main/browserState.cjs')
const { toChromium } = require('../chromium/addresses.cjs')
const { closeTarget } = require('../webContents/target.cjs')
const { WebContents } = require('../webContents/WebContents.cjs')
const { BrowserWindow } = require('./BrowserWindow.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Target.TargetInfo} TargetInfo */

/** What Chromium does with its pages by itself: closing them, opening further ones. */
function watchTargetEvents() {
  browserState.events.on('target-destroyed', (targetId) =>
    WebContents.fromDevToolsTargetId(targetId)?.owner?.pageGone(),
  )
  observers.add(driverCommanded)
  browserState.events.on('target-opened', opened)
}

/**
 * What a test driver asks for is the browser's navigation, not the page's.
 * @param {string} targetId @param {import('../chromium/protocol').Message} command
 */
function driverCommanded(targetId, { method, params }) {
  const navigation = WebContents.fromDevToolsTargetId(targetId)?.page.navigation
  if (!navigation) return
  const { url, frameId } = /** @type {{ url?: string, frameId?: string }} */ (params ?? {})
  const isMain = !frameId || frameId === navigation.page.frames.main.devToolsId
  if (method === 'Page.navigate' && isMain) navigation.expect(toChromium(String(url)))
  if (method === 'Page.reload' || method === 'Page.navigateToHistoryEntry')
    navigation.traversing = true
}

/** @param {TargetInfo} info */
function opened({ targetId, openerId = '', url }) {
  // A new tab or window by a modified click names no opener; the page that wished for one does.
  const opener =
    WebContents.fromDevToolsTargetId(openerId) ??
    WebContents.getAllWebContents().find((contents) => contents.popups.wishes.length > 0)
  const decision = opener
    ? opener.popups.decideForTarget(url)
    : /** @type {const} */ ({ action: 'deny' })
  if (!opener || decision.action !== 'allow') return void closeTarget(targetId)
  const { webPreferences, ...rest } = decision.overrideBrowserWindowOptions ?? {}
  const inherited = { ...opener.preferences, ...webPreferences }
  const window = new BrowserWindow({ ...rest, webPreferences: inherited, '-targetId': targetId })
  opener.emit('did-create-window', window, {
    url,
    frameName: '',
    options: rest,
    disposition: 'new-window',
  })
}

module.exports = { watchTargetEvents }
