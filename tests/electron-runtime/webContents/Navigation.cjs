// @ts-check
'use strict'

const { originOf, schemeOf, schemes, toChromium, toElectron } = require('../chromium/addresses.cjs')
const { blankAppPage } = require('../chromium/flags.cjs')
const { emitPreventable, EventObject } = require('./eventObject.cjs')
const { loadError, netError } = require('./netErrors.cjs')
const { LoadWaiter } = require('./LoadWaiter.cjs')

/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */
/** @typedef {import('./WebFrameMain.cjs').WebFrameMain} WebFrameMain */

/** Where the page goes: our own commands, the page's wishes and Chromium's reports, as Electron's events. */
class Navigation {
  /** @param {import('./Page.cjs').Page} page */
  constructor(page) {
    this.page = page
    this.contents = page.contents
    this.url = ''
    this.isLoading = false
    this.isLoadingMainFrame = false
    /** @type {string[]} addresses that we or a test driver asked for; the page asked for every other */
    this.expected = []
    /** @type {Set<string>} navigations announced by 'did-start-navigation' */
    this.announced = new Set()
    /** @type {Map<string, { status: number, text: string }>} */
    this.responses = new Map()
    /** @type {string | undefined} the loader of Chromium's own page about a failed load */
    this.errorPage = undefined
    this.waiter = new LoadWaiter()
    this.firstCommit = true
    this.traversing = false
  }

  /** @param {DevToolsSession} devtools */
  watch(devtools) {
    devtools.on('Page.frameStartedNavigating', (event) => this.startedNavigating(event))
    devtools.on('Page.frameStartedLoading', ({ frameId }) => this.startedLoading(frameId))
    devtools.on('Page.frameStoppedLoading', ({ frameId }) => this.stoppedLoading(frameId))
    devtools.on('Page.frameNavigated', ({ frame }) => this.committed(frame))
    devtools.on('Page.navigatedWithinDocument', ({ frameId, url }) =>
      this.movedWithin(frameId, url),
    )
    devtools.on('Page.lifecycleEvent', (event) => this.lifecycle(event))
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Document')
        this.responses.set(requestId, { status: response.status, text: response.statusText })
    })
    devtools.on('Network.loadingFailed', ({ requestId, type, errorText }) => {
      if (type === 'Document') this.requestFailed(requestId, errorText)
    })
  }

  /** @param {string} url @param {{ httpReferrer?: unknown }} [options] @returns {Promise<void>} */
  async load(url, options = {}) {
    const address = toChromium(url)
    const done = this.waiter.start(url)
    const own = this.waiter.current
    this.page.worlds.refresh()
    this.expect(address)
    this.begin()
    const referrer =
      typeof options.httpReferrer === 'string' ? { referrer: toChromium(options.httpReferrer) } : {}
    void this.page.send('Page.navigate', { url: address, ...referrer }).then(
      (answer) => this.answered(url, address, answer, own),
      (error) => this.waiter.fail(error, own),
    )
    return done
  }

  /** @param {string} url @param {string} address @param {import('../chromium/protocol').Result<'Page.navigate'>} answer @param {import('./LoadWaiter.cjs').Load | undefined} own */
  answered(url, address, { errorText, loaderId }, own) {
    this.forget(address)
    if (own !== this.waiter.current) return
    if (errorText) this.failed(this.page.frames.main, url, errorText)
    else if (!loaderId) this.waiter.finish()
  }

  /** @param {string} address as Chromium knows it */
  expect(address) {
    this.expected.push(withoutHash(address))
  }

  /** @param {string} address */
  forget(address) {
    const index = this.expected.indexOf(withoutHash(address))
    if (index >= 0) this.expected.splice(index, 1)
    return index >= 0
  }

  begin() {
    if (this.isLoading) return
    this.isLoading = true
    this.contents.emit('did-start-loading', {})
  }

  /** @param {string} frameId */
  startedLoading(frameId) {
    if (this.page.frames.find(frameId) !== this.page.frames.main) return
    this.isLoadingMainFrame = true
    this.begin()
  }

  /** @param {string} frameId */
  stoppedLoading(frameId) {
    if (this.page.frames.find(frameId) !== this.page.frames.main) return
    this.isLoadingMainFrame = false
    if (this.isLoading) {
      this.isLoading = false
      this.contents.history.refresh()
      this.contents.emit('did-stop-loading', {})
    }
    this.waiter.settle()
  }

  /** @param {import('../chromium/protocol').EventOf<'Page.frameStartedNavigating'>[0]} event */
  startedNavigating({ frameId, url, loaderId, navigationType }) {
    const isMain = this.page.frames.find(frameId) === this.page.frames.main
    if (isMain && navigationType.startsWith('history')) this.traversing = true
    this.announce(
      this.page.frames.find(frameId),
      url,
      loaderId,
      /sameDocument/i.test(navigationType),
    )
  }

  /** @param {WebFrameMain | undefined} frame @param {string} address @param {string} loaderId @param {boolean} isSameDocument */
  announce(frame, address, loaderId, isSameDocument) {
    if (!frame || this.announced.has(loaderId)) return
    if (loaderId) this.announced.add(loaderId)
    this.emitWithDetails('did-start-navigation', frame, address, isSameDocument)
  }

  /** @param {string} name @param {WebFrameMain} frame @param {string} address @param {boolean} isSameDocument @returns {boolean} */
  emitWithDetails(name, frame, address, isSameDocument) {
    const isMainFrame = frame === this.page.frames.main
    const url = toElectron(address)
    const details = { url, isSameDocument, isMainFrame, frame, initiator: null }
    return emitPreventable(
      this.contents,
      name,
      details,
      url,
      isSameDocument,
      isMainFrame,
      frame.processId,
      frame.routingId,
    )
  }

  /**
   * A document request that Chromium holds until we have decided.
   * @param {{ frameId: string, address: string, loaderId: string, isRedirect: boolean }} request
   * @returns {boolean} whether it may go on
   */
  mayRequest({ frameId, address, loaderId, isRedirect }) {
    const frame = this.page.frames.find(frameId)
    if (!frame) return true
    const isMain = frame === this.page.frames.main
    this.announce(frame, address, loaderId, false)
    if (isRedirect) return this.mayRedirect(frame, address)
    if (isMain && (this.forget(address) || this.traversing)) return true
    return this.mayNavigate(frame, address)
  }

  /** @param {WebFrameMain} frame @param {string} address */
  mayRedirect(frame, address) {
    if (this.emitWithDetails('will-redirect', frame, address, false)) return false
    this.emitWithDetails('did-redirect-navigation', frame, address, false)
    return true
  }

  /** @param {WebFrameMain} frame @param {string} address */
  mayNavigate(frame, address) {
    if (this.emitWithDetails('will-frame-navigate', frame, address, false)) return false
    return (
      frame !== this.page.frames.main ||
      !this.emitWithDetails('will-navigate', frame, address, false)
    )
  }

  /**
   * A page's wish that never becomes a network request: about:, blob:, mailto:, or the app's own scheme by name.
   * @param {string} url @param {string} frameId
   */
  mayLeaveFor(url, frameId) {
    const frame = this.page.frames.find(frameId)
    if (!frame) return 'prevent'
    this.announce(frame, url, '', false)
    if (!this.mayNavigate(frame, url)) return 'prevent'
    const scheme = schemeOf(url)
    if (schemes.has(scheme)) {
      this.expect(toChromium(url))
      void this.page.tell('Page.navigate', { url: toChromium(url), frameId })
      return 'prevent'
    }
    // Everything else that Chromium does not load itself would go to the desktop's own programs.
    return ['about', 'blob', 'data'].includes(scheme) ? 'allow' : 'prevent'
  }

  /** @param {import('../chromium/protocol').Protocol.Page.Frame} frame */
  committed({ id, parentId, url, urlFragment, loaderId, unreachableUrl }) {
    const frame = this.page.frames.find(id)
    if (!frame || unreachableUrl) {
      if (unreachableUrl && !parentId) this.failureCommitted(unreachableUrl, loaderId)
      return
    }
    const { status = 200, text = '' } = this.responses.get(loaderId) ?? {}
    this.responses.delete(loaderId)
    const address = toElectron(`${url}${urlFragment ?? ''}`)
    if (!parentId && this.isFirstBlank(address)) return
    if (!parentId) this.mainCommitted(address)
    this.contents.emit(
      'did-frame-navigate',
      {},
      address,
      status,
      text,
      !parentId,
      frame.processId,
      frame.routingId,
    )
    if (!parentId) this.contents.emit('did-navigate', {}, address, status, text)
  }

  /** @param {string} address @param {string} loaderId */
  failureCommitted(address, loaderId) {
    this.url = toElectron(address)
    this.errorPage = loaderId
  }

  /** What a window shows before the app has said anything is no navigation of Electron's. @param {string} address */
  isFirstBlank(address) {
    return (
      this.url === '' &&
      (address === 'about:blank' || address === blankAppPage) &&
      !this.waiter.isWaitingFor(address)
    )
  }

  /** @param {string} address */
  mainCommitted(address) {
    this.url = address
    this.traversing = false
    this.announced.clear()
    this.page.crashed = false
    this.contents.health.committed()
    this.contents.history.refresh()
    this.contents.session.seenOrigins(originOf(address))
  }

  /** @param {string} frameId @param {string} url */
  movedWithin(frameId, url) {
    const frame = this.page.frames.find(frameId)
    if (!frame) return
    const isMain = frame === this.page.frames.main
    if (isMain) this.url = toElectron(url)
    this.contents.history.refresh()
    this.contents.emit(
      'did-navigate-in-page',
      {},
      toElectron(url),
      isMain,
      frame.processId,
      frame.routingId,
    )
  }

  /** @param {import('../chromium/protocol').EventOf<'Page.lifecycleEvent'>[0]} event */
  lifecycle({ frameId, loaderId, name }) {
    const frame = this.page.frames.find(frameId)
    if (!frame || this.url === '') return
    const isMain = frame === this.page.frames.main
    if (name === 'DOMContentLoaded' && isMain) this.contents.emit('dom-ready', {})
    if (isMain && (name === 'firstPaint' || name === 'load')) this.contents.emit('-first-paint')
    if (name !== 'load') return
    this.contents.emit('did-frame-finish-load', {}, isMain, frame.processId, frame.routingId)
    if (!isMain) return
    this.forgetBlankPage()
    // What failed has not loaded, however soon its error page stands.
    if (loaderId !== this.errorPage) this.waiter.loaded()
    this.contents.emit('did-finish-load', {})
    this.waiter.settle()
  }

  /** The blank page every target starts with is no entry of Electron's history. */
  forgetBlankPage() {
    if (!this.firstCommit) return
    this.firstCommit = false
    void this.page.tell('Page.resetNavigationHistory')
    this.contents.history.refresh()
  }

  /** @param {string} requestId @param {string} errorText */
  requestFailed(requestId, errorText) {
    const request = this.page.requests.documents.get(requestId)
    this.page.requests.documents.delete(requestId)
    const frame = this.page.frames.find(request?.frameId)
    // What we asked for ourselves is reported by that command's own answer.
    if (!request || !frame || request.ours) return
    this.failed(frame, toElectron(request.address), errorText)
  }

  /** @param {WebFrameMain} frame @param {string} url @param {string} errorText */
  failed(frame, url, errorText) {
    const error = netError(errorText)
    const isMain = frame === this.page.frames.main
    if (isMain) this.traversing = false
    const words = [
      new EventObject(),
      error.code,
      error.description,
      url,
      isMain,
      frame.processId,
      frame.routingId,
    ]
    this.contents.emit('did-fail-provisional-load', ...words)
    if (error.code !== -3) this.contents.emit('did-fail-load', ...words)
    if (isMain) this.waiter.fail(loadError(error, url))
    if (isMain && error.code === -3) this.stoppedLoading(frame.devToolsId)
  }
}

/** @param {string} address */
function withoutHash(address) {
  const [bare = ''] = address.split('#')
  return URL.canParse(bare) ? new URL(bare).href : bare
}

module.exports = { Navigation }
