// @ts-check
'use strict'

const { emitPreventable } = require('./eventObject.cjs')

/**
 * alert, confirm, prompt and beforeunload. Without a desktop nobody could close Electron's native box: with
 * `disableDialogs` they are dismissed, else left to a test driver; when there is none, they are dismissed too.
 * @param {import('./Page.cjs').Page} page @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools
 */
function watchPrompts(page, devtools) {
  const { hasTestDriver } = require('../chromium/testDriver.cjs')
  devtools.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type === 'beforeunload') {
      // As in Electron: the page stays unless the app prevents the prevention.
      const accept = emitPreventable(page.contents, 'will-prevent-unload', {})
      void answerUnload(page, devtools, accept)
    } else if (page.preferences.disableDialogs || !hasTestDriver()) {
      void devtools.tell('Page.handleJavaScriptDialog', { accept: false })
    }
  })
}

/**
 * @param {import('./Page.cjs').Page} page @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools
 * @param {boolean} accept whether the page is left
 */
async function answerUnload(page, devtools, accept) {
  await devtools.tell('Page.handleJavaScriptDialog', { accept })
  if (accept) return
  // Once the page runs again, Chromium's attempt to close is over; until then it would ignore the next one.
  await devtools.tell('Runtime.evaluate', { expression: '0', silent: true })
  page.contents.emit('-unload-prevented')
}

module.exports = { watchPrompts }
