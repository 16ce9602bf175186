// @ts-check
'use strict'

const { createWire } = require('../page/wire.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Runtime.ExceptionDetails} ExceptionDetails */

const wire = createWire()

/** @param {ExceptionDetails} details */
function errorOf(details) {
  const exception = details.exception
  if (exception?.subtype !== 'error')
    return exception && 'value' in exception ? exception.value : new Error(details.text)
  const [first = details.text] = (exception.description ?? '').split('\n')
  const error = new Error(first.replace(/^(Uncaught )?\w*Error: /, ''))
  error.name = exception.className ?? 'Error'
  return error
}

/**
 * Runs a script in the page's own world; its value, or its promise's, comes back as plain data.
 * @param {import('./Page.cjs').Page} page @param {string} frameId @param {string} code @param {boolean} userGesture
 */
async function runScript(page, frameId, code, userGesture) {
  if (!page.devtools) await page.ready
  const contextId = await page.worlds.mainContext(frameId)
  const answer = await page.send('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    userGesture,
    allowUnsafeEvalBlockedByCSP: true,
    ...(contextId === undefined ? {} : { contextId }),
  })
  if (answer.exceptionDetails) throw errorOf(answer.exceptionDetails)
  return answer.result.objectId ? cloneOf(page, answer.result.objectId) : valueOf(answer.result)
}

/** An object's structured clone, made where it is. @param {import('./Page.cjs').Page} page @param {string} objectId */
async function cloneOf(page, objectId) {
  const functionDeclaration = `function () { return (${createWire})().encode(this) }`
  const { result, exceptionDetails } = await page.send('Runtime.callFunctionOn', {
    functionDeclaration,
    objectId,
    returnByValue: true,
  })
  void page.tell('Runtime.releaseObject', { objectId })
  if (exceptionDetails) throw errorOf(exceptionDetails)
  return wire.decode(String(result.value))
}

/** @param {import('../chromium/protocol').Protocol.Runtime.RemoteObject} result */
function valueOf(result) {
  if (result.type === 'bigint') return BigInt(String(result.unserializableValue).replace(/n$/, ''))
  if (result.unserializableValue !== undefined) return Number(result.unserializableValue)
  if (result.type === 'symbol') throw new Error('An object could not be cloned.')
  return result.type === 'undefined' ? undefined : result.value
}

module.exports = { runScript }
