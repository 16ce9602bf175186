// @ts-check
'use strict'

const { toElectron } = require('../chromium/addresses.cjs')

/** @typedef {(details: import('electron').HandlerDetails) => import('electron').WindowOpenHandlerResponse} OpenHandler */
/** @typedef {import('electron').WindowOpenHandlerResponse} Decision */

/** What a page opens beside itself: `window.open`, `target=_blank`, a middle click. */
class Popups {
  /** @param {import('./WebContents.cjs').WebContents} contents */
  constructor(contents) {
    this.contents = contents
    /** @type {OpenHandler | null} */
    this.handler = null
    /** @type {Decision[]} decisions that the page already knows, for the targets that follow */
    this.decided = []
    /** @type {{ url: string, disposition: import('electron').HandlerDetails['disposition'], name: string, features: string }[]} */
    this.wishes = []
  }

  /** @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools */
  watch(devtools) {
    devtools.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'newTab')
        this.wishes.push({ url, disposition: 'background-tab', name: '', features: '' })
      if (disposition === 'newWindow')
        this.wishes.push({ url, disposition: 'new-window', name: '', features: '' })
    })
    devtools.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const features = windowFeatures.join(',')
      this.wishes.push({
        url,
        disposition: windowFeatures.includes('toolbar') ? 'foreground-tab' : 'new-window',
        name: windowName,
        features,
      })
    })
  }

  /** @param {string} address @param {string} frameName @param {string} features @param {import('electron').HandlerDetails['disposition']} disposition @returns {Decision} */
  decide(address, frameName, features, disposition) {
    if (!this.handler) return { action: 'allow' }
    const referrer = /** @type {import('electron').Referrer} */ ({
      url: '',
      policy: 'strict-origin-when-cross-origin',
    })
    const decision = this.handler({
      url: toElectron(address),
      frameName,
      features,
      disposition,
      referrer,
    })
    return decision?.action === 'allow' ? decision : { action: 'deny' }
  }

  /**
   * `window.open` waits for its answer, because it must return null when denied.
   * @param {string} url @param {string} name @param {string} features @param {string} frameId
   */
  askForWindow(url, name, features, frameId) {
    const base = this.contents.page.frames.find(frameId)?.url ?? ''
    const target = ['_self', '_top', '_parent'].includes(name)
    if (target) return { allow: true }
    const decision = this.decide(
      resolveAddress(url, base),
      name,
      features,
      features ? 'new-window' : 'foreground-tab',
    )
    if (decision.action === 'allow') this.decided.push(decision)
    return { allow: decision.action === 'allow' }
  }

  /**
   * A target that this page has opened and that still waits for its first navigation.
   * @param {string} url @returns {Decision}
   */
  decideForTarget(url) {
    const wish = this.wishes.pop()
    this.wishes = []
    const known = this.decided.shift()
    if (known) return known
    return this.decide(
      wish?.url || url,
      wish?.name ?? '',
      wish?.features ?? '',
      wish?.disposition ?? 'foreground-tab',
    )
  }
}

/** @param {string} url @param {string} base */
function resolveAddress(url, base) {
  if (url === '') return 'about:blank'
  const standard = base.replace(/^[a-z][a-z0-9+.-]*:/i, 'https:')
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || !URL.canParse(url, standard)) return url
  return new URL(url, standard).href.replace(/^https:/, /^[^:]*:/.exec(base)?.[0] ?? 'https:')
}

module.exports = { Popups }
