// @ts-check
'use strict'

const { toElectron } = require('../chromium/addresses.cjs')

/** @typedef {import('../webContents/Requests.cjs').PausedRequest} PausedRequest */
/** @typedef {[string, string][]} HeaderList */

/** @type {Record<string, string>} */
const typeNames = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
}

let lastId = 0

/**
 * The hooks of `session.webRequest` for one request, in their order.
 * @param {import('./Session.cjs').Session} session
 * @param {import('../webContents/Page.cjs').Page} page
 * @param {PausedRequest} event
 */
function webRequestStages(session, page, event) {
  const { webRequest } = session
  const frame = page.frames.find(event.frameId)
  const isSubframe = event.resourceType === 'Document' && frame !== page.frames.main
  const base = {
    id: ++lastId,
    url: toElectron(event.request.url),
    method: event.request.method,
    webContentsId: page.contents.id,
    webContents: page.contents,
    frame: frame ?? null,
    resourceType: isSubframe ? 'subFrame' : (typeNames[event.resourceType] ?? 'other'),
    referrer: toElectron(event.request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  }
  return {
    before: () => webRequest.ask('onBeforeRequest', base),
    /** @param {Record<string, string>} requestHeaders */
    async beforeSend(requestHeaders) {
      const answer = await webRequest.ask('onBeforeSendHeaders', { ...base, requestHeaders })
      const sent = {
        requestHeaders: flatten(answer.requestHeaders ?? requestHeaders),
        cancel: answer.cancel,
      }
      if (!answer.cancel)
        webRequest.report('onSendHeaders', { ...base, requestHeaders: sent.requestHeaders })
      return sent
    },
    /** @param {number} statusCode @param {string} text @param {HeaderList} headers */
    async headersReceived(statusCode, text, headers) {
      const details = {
        ...base,
        statusCode,
        statusLine: `HTTP/1.1 ${statusCode} ${text}`.trim(),
        responseHeaders: group(headers),
      }
      const answer = await webRequest.ask('onHeadersReceived', details)
      const status = answer.statusLine
        ? Number(/ (\d{3})/.exec(answer.statusLine)?.[1] ?? statusCode)
        : statusCode
      return {
        cancel: answer.cancel,
        status,
        headers: answer.responseHeaders ? ungroup(answer.responseHeaders) : headers,
      }
    },
    /** @param {number} statusCode @param {HeaderList} headers */
    completed: (statusCode, headers) => {
      webRequest.report('onResponseStarted', {
        ...base,
        statusCode,
        responseHeaders: group(headers),
        fromCache: false,
      })
      webRequest.report('onCompleted', {
        ...base,
        statusCode,
        responseHeaders: group(headers),
        fromCache: false,
        error: '',
      })
    },
    /** @param {string} error */
    failed: (error) => webRequest.report('onErrorOccurred', { ...base, fromCache: false, error }),
  }
}

/** @param {HeaderList} list @returns {Record<string, string[]>} */
function group(list) {
  /** @type {Record<string, string[]>} */
  const grouped = {}
  for (const [name, value] of list) (grouped[name] ??= []).push(value)
  return grouped
}

/** @param {Record<string, string | string[]>} grouped @returns {HeaderList} */
function ungroup(grouped) {
  return Object.entries(grouped).flatMap(([name, value]) =>
    [value].flat().map((one) => /** @type {[string, string]} */ ([name, one])),
  )
}

/** @param {Record<string, string | string[]>} headers @returns {Record<string, string>} */
function flatten(headers) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  )
}

module.exports = { webRequestStages }
