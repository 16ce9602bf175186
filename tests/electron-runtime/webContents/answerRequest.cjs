// @ts-check
'use strict'

const { originOf, schemeOf, schemes, toChromium, toElectron } = require('../chromium/addresses.cjs')
const { handlerFor } = require('../session/protocolHandlers.cjs')
const { webRequestStages } = require('../session/webRequestStages.cjs')

/** @typedef {import('./Requests.cjs').Requests} Requests */
/** @typedef {ReturnType<typeof import('../session/webRequestStages.cjs').webRequestStages>} Stages */
/** @typedef {import('./Requests.cjs').PausedRequest} PausedRequest */
/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */

/** @param {Requests} requests @param {DevToolsSession} devtools @param {PausedRequest} event */
async function answerRequest(requests, devtools, event) {
  const { session } = requests.page.contents
  const stages = webRequestStages(session, requests.page, event)
  const decision = await stages.before()
  if (decision.cancel) return requests.refuse(devtools, event.requestId, 'ERR_BLOCKED_BY_CLIENT')
  if (decision.redirectURL) return redirect(devtools, event, decision.redirectURL)
  const headers = await stages.beforeSend(requestHeaders(event))
  if (headers.cancel) return requests.refuse(devtools, event.requestId, 'ERR_BLOCKED_BY_CLIENT')
  const handler = handlerFor(session, schemeOf(event.request.url))
  if (handler && !refusedByPrivileges(event))
    return serve(requests, devtools, event, handler, headers.requestHeaders, stages)
  if (requests.isFromDevServer(event.request.url) || requests.isFileOfFilePage(event)) {
    return void devtools.tell('Fetch.continueRequest', { requestId: event.requestId })
  }
  stages.failed(handler ? 'net::ERR_FAILED' : 'net::ERR_INTERNET_DISCONNECTED')
  requests.refuse(
    devtools,
    event.requestId,
    schemes.has(schemeOf(event.request.url)) ? 'ERR_FAILED' : 'ERR_INTERNET_DISCONNECTED',
  )
}

/** A scheme without `supportFetchAPI` cannot be fetched from a page; DevTools does not tell `fetch` from XMLHttpRequest. @param {PausedRequest} event */
function refusedByPrivileges({ resourceType, request }) {
  const privileges = schemes.get(schemeOf(request.url))
  return ['Fetch', 'XHR'].includes(resourceType) && !privileges?.supportFetchAPI
}

/** @param {PausedRequest} event @returns {Record<string, string>} */
function requestHeaders({ request }) {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, toElectron(value)]),
  )
}

/**
 * @param {Requests} requests @param {DevToolsSession} devtools @param {PausedRequest} event
 * @param {import('../session/protocolHandlers.cjs').SchemeHandler} handler
 * @param {Record<string, string>} headers
 * @param {Stages} stages
 */
async function serve(requests, devtools, event, handler, headers, stages) {
  const response = await callHandler(handler, event, headers)
  if (!response || response.type === 'error') {
    stages.failed('net::ERR_FAILED')
    return requests.refuse(devtools, event.requestId, 'ERR_FAILED')
  }
  const received = await stages.headersReceived(response.status, response.statusText, [
    ...response.headers,
  ])
  if (received.cancel) return requests.refuse(devtools, event.requestId, 'ERR_BLOCKED_BY_CLIENT')
  const body = Buffer.from(await response.arrayBuffer())
  void devtools.tell('Fetch.fulfillRequest', {
    requestId: event.requestId,
    responseCode: received.status,
    ...(response.statusText ? { responsePhrase: response.statusText } : {}),
    responseHeaders: received.headers.map(([name, value]) => ({
      name,
      value: name.toLowerCase() === 'location' ? location(value, event) : value,
    })),
    body: body.toString('base64'),
  })
  stages.completed(received.status, received.headers)
}

/** @param {string} value @param {PausedRequest} event */
function location(value, event) {
  return toChromium(
    value.startsWith('/') && !value.startsWith('//')
      ? `${originOf(toElectron(event.request.url))}${value}`
      : value,
  )
}

/** @param {import('../session/protocolHandlers.cjs').SchemeHandler} handler @param {PausedRequest} event @param {Record<string, string>} headers */
async function callHandler(handler, { request }, headers) {
  try {
    return await handler(makeRequest(request, headers))
  } catch (error) {
    process.stderr.write(
      `electron-runtime: protocol handler: ${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return undefined
  }
}

/** @param {PausedRequest['request']} request @param {Record<string, string>} headers */
function makeRequest(request, headers) {
  const parts = (request.postDataEntries ?? []).map(({ bytes }) =>
    Buffer.from(bytes ?? '', 'base64'),
  )
  const body = parts.length
    ? Buffer.concat(parts)
    : request.postData !== undefined
      ? Buffer.from(request.postData)
      : undefined
  const bodyless = request.method === 'GET' || request.method === 'HEAD' || body === undefined
  const made = new Request('http://placeholder.invalid/', {
    method: request.method,
    headers,
    ...(bodyless ? {} : { body }),
  })
  // Node's Request accepts any address but keeps its own idea of it; the app must read exactly the address asked for.
  Object.defineProperty(made, 'url', { value: toElectron(request.url), enumerable: true })
  return made
}

/** @param {DevToolsSession} devtools @param {PausedRequest} event @param {string} url */
function redirect(devtools, event, url) {
  const responseHeaders = [{ name: 'Location', value: toChromium(url) }]
  void devtools.tell('Fetch.fulfillRequest', {
    requestId: event.requestId,
    responseCode: 307,
    responseHeaders,
  })
}

module.exports = { answerRequest }
