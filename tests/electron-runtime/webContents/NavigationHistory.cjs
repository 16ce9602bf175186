// @ts-check
'use strict'

const { toElectron } = require('../chromium/addresses.cjs')
const { blankAppPage } = require('../chromium/flags.cjs')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Page.NavigationEntry} Entry */

const OPENING_PAGES = ['about:blank', blankAppPage]

/**
 * How many entries stand before the app's first one: Chromium keeps the page that a window was
 * opened with when the first load comes late enough, and Electron never counts it.
 * @param {Entry[]} entries
 */
function countOpening([first, ...others]) {
  return first && others.length > 0 && OPENING_PAGES.includes(first.url) ? 1 : 0
}

/** Chromium's list, copied after each navigation so that it can be read without waiting. */
class NavigationHistory {
  /** @param {import('./WebContents.cjs').WebContents} contents */
  constructor(contents) {
    /** @type {{ contents: import('./WebContents.cjs').WebContents, entries: Entry[], active: number }} */
    this.state = { contents, entries: [], active: 0 }
    conceal(this, ['state'])
  }

  refresh() {
    void this.state.contents.page.tell('Page.getNavigationHistory').then((answer) => {
      // None while a new process takes the page over; the end of loading asks again.
      if (!answer) return
      const opening = countOpening(answer.entries)
      this.state.entries = answer.entries.slice(opening)
      this.state.active = Math.max(0, answer.currentIndex - opening)
    })
  }

  length() {
    return Math.max(this.state.entries.length, 1)
  }

  getActiveIndex() {
    return this.state.active
  }

  /** @param {number} index */
  getEntryAtIndex(index) {
    const entry = this.state.entries[index]
    return entry ? { url: toElectron(entry.url), title: entry.title } : null
  }

  getAllEntries() {
    return this.state.entries.map(({ url, title }) => ({ url: toElectron(url), title }))
  }

  canGoBack() {
    return this.canGoToOffset(-1)
  }

  canGoForward() {
    return this.canGoToOffset(1)
  }

  /** @param {number} offset */
  canGoToOffset(offset) {
    return this.state.entries[this.state.active + offset] !== undefined
  }

  goBack() {
    this.goToOffset(-1)
  }

  goForward() {
    this.goToOffset(1)
  }

  /** @param {number} offset */
  goToOffset(offset) {
    this.goToIndex(this.state.active + offset)
  }

  /** @param {number} index */
  goToIndex(index) {
    const entry = this.state.entries[index]
    if (!entry) return
    this.state.contents.page.navigation.traversing = true
    void this.state.contents.page.tell('Page.navigateToHistoryEntry', { entryId: entry.id })
  }

  clear() {
    const [current] = this.state.entries.slice(this.state.active, this.state.active + 1)
    this.state.entries = current ? [current] : []
    this.state.active = 0
    void this.state.contents.page.tell('Page.resetNavigationHistory')
  }
}

/** @param {import('./WebContents.cjs').WebContents} contents @returns {NavigationHistory} */
function createHistory(contents) {
  return strict(new NavigationHistory(contents), 'navigationHistory', 'NavigationHistory')
}

module.exports = { createHistory }
