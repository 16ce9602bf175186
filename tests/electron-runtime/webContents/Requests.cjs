// @ts-check
'use strict'

const { schemeOf, toElectron } = require('../chromium/addresses.cjs')
const { prepareOrigin } = require('../session/permissions.cjs')
const { answerRequest } = require('./answerRequest.cjs')
const { reasons } = require('./netErrors.cjs')

/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */
/** @typedef {import('../chromium/protocol').EventOf<'Fetch.requestPaused'>[0]} PausedRequest */

/** Every request of a page is held here; what nobody answers is not made. */
class Requests {
  /** @param {import('./Page.cjs').Page} page */
  constructor(page) {
    this.page = page
    /** @type {Map<string, { frameId: string, address: string, ours: boolean }>} */
    this.documents = new Map()
  }

  /** @param {DevToolsSession} devtools */
  watch(devtools) {
    devtools.on('Fetch.requestPaused', (event) => void this.paused(devtools, event))
    devtools.on('Fetch.authRequired', ({ requestId }) => {
      void devtools.tell('Fetch.continueWithAuth', {
        requestId,
        authChallengeResponse: { response: 'CancelAuth' },
      })
    })
  }

  /** @param {DevToolsSession} devtools */
  enable(devtools) {
    return devtools.send('Fetch.enable', {
      patterns: [{ urlPattern: '*', requestStage: 'Request' }],
    })
  }

  /** @param {DevToolsSession} devtools @param {PausedRequest} event */
  async paused(devtools, event) {
    if (event.responseStatusCode !== undefined || event.responseErrorReason) {
      return void devtools.tell('Fetch.continueRequest', { requestId: event.requestId })
    }
    // Electron has no place for a page's icon and does not ask for it.
    if (event.resourceType === 'Other' && event.request.url.endsWith('/favicon.ico')) {
      return void devtools.tell('Fetch.fulfillRequest', {
        requestId: event.requestId,
        responseCode: 204,
      })
    }
    try {
      if (!this.mayStart(event)) return this.refuse(devtools, event.requestId, 'ERR_ABORTED')
      if (event.resourceType === 'Document')
        await prepareOrigin(this.page, toElectron(event.request.url))
      await answerRequest(this, devtools, event)
    } catch (error) {
      process.stderr.write(
        `electron-runtime: ${toElectron(event.request.url)}: ${error instanceof Error ? error.stack : error}\n`,
      )
      this.refuse(devtools, event.requestId, 'ERR_FAILED')
    }
  }

  /** @param {PausedRequest} event */
  mayStart({ resourceType, frameId, networkId = '', request, redirectedRequestId }) {
    if (resourceType !== 'Document') return true
    const address = `${request.url}${request.urlFragment ?? ''}`
    const { navigation, frames } = this.page
    const ours = navigation.expected.length > 0 && frames.find(frameId) === frames.main
    this.documents.set(networkId, { frameId, address, ours })
    return navigation.mayRequest({
      frameId,
      address,
      loaderId: networkId,
      isRedirect: redirectedRequestId !== undefined,
    })
  }

  /** @param {DevToolsSession} devtools @param {string} requestId @param {string} reason */
  refuse(devtools, requestId, reason) {
    void devtools.tell('Fetch.failRequest', { requestId, errorReason: reasons[reason] ?? 'Failed' })
  }

  /** @param {string} address */
  isFromDevServer(address) {
    const server = process.env['ELECTRON_RENDERER_URL']
    if (!server || !URL.canParse(server)) return false
    const { origin, hostname } = new URL(server)
    return (
      ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && new URL(address).origin === origin
    )
  }

  /** Files belong to pages that main itself loaded from a file. @param {PausedRequest} event */
  isFileOfFilePage({ request }) {
    const { navigation } = this.page
    return (
      schemeOf(request.url) === 'file' &&
      (navigation.url.startsWith('file:') ||
        navigation.waiter.current?.url.startsWith('file:') === true)
    )
  }
}

module.exports = { Requests }
