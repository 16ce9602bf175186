// @ts-check
'use strict'

const { toElectron } = require('../chromium/addresses.cjs')
const { EventObject } = require('./eventObject.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Runtime.RemoteObject} RemoteObject */

/** @type {Record<string, string>} */
const levels = { debug: 'debug', warning: 'warning', error: 'error', assert: 'error' }
const order = ['debug', 'info', 'warning', 'error']

/** @param {RemoteObject} value */
function textOf(value) {
  if (value.type === 'string') return String(value.value)
  return value.unserializableValue ?? value.description ?? String(value.value)
}

/** @param {import('./Page.cjs').Page} page @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools */
function watchConsole(page, devtools) {
  /** @param {string} level @param {string} message @param {number} lineNumber @param {string} source @param {number} contextId */
  const emit = (level, message, lineNumber, source, contextId) => {
    const frame = page.frames.find(page.worlds.contexts.get(contextId)?.frameId) ?? page.frames.main
    const sourceId = toElectron(source)
    const event = new EventObject({ message, level, lineNumber, sourceId, frame })
    page.contents.emit(
      'console-message',
      event,
      order.indexOf(level),
      message,
      lineNumber,
      sourceId,
    )
  }
  devtools.on('Runtime.consoleAPICalled', ({ type, args, stackTrace, executionContextId }) => {
    const top = stackTrace?.callFrames[0]
    emit(
      levels[type] ?? 'info',
      args.map(textOf).join(' '),
      (top?.lineNumber ?? -1) + 1,
      top?.url ?? '',
      executionContextId,
    )
  })
  devtools.on(
    'Runtime.exceptionThrown',
    ({ exceptionDetails: { exception, text, lineNumber, url = '', executionContextId = 0 } }) => {
      const [first = ''] = (exception?.description ?? '').split('\n')
      emit(
        'error',
        exception ? `Uncaught ${first || textOf(exception)}` : text,
        lineNumber + 1,
        url,
        executionContextId,
      )
    },
  )
  devtools.on('Log.entryAdded', ({ entry }) =>
    emit(
      levels[entry.level] ?? 'info',
      toElectron(entry.text),
      (entry.lineNumber ?? -1) + 1,
      entry.url ?? '',
      0,
    ),
  )
  void devtools.tell('Log.enable')
}

module.exports = { watchConsole }
