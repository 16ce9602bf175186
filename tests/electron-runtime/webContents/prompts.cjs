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
      void devtools.tell('Page.handleJavaScriptDialog', { accept })
      if (!accept) page.contents.emit('-unload-prevented')
    } else if (page.preferences.disableDialogs || !hasTestDriver()) {
      void devtools.tell('Page.handleJavaScriptDialog', { accept: false })
    }
  })
}

module.exports = { watchPrompts }
