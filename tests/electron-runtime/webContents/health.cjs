// @ts-check
'use strict'

const { EventObject } = require('./eventObject.cjs')
const { browserState } = require('../main/browserState.cjs')

/** Electron's own patience; tests shorten it. */
const hangMilliseconds = Number(process.env['MADOGUCHI_HANG_MS'] ?? 30000)

/** Notices that a page no longer answers, and that it does again. */
class Health {
  /** @param {import('./WebContents.cjs').WebContents} contents */
  constructor(contents) {
    this.contents = contents
    this.isResponsive = true
    this.asked = false
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined
  }

  start() {
    this.timer = setInterval(() => this.ask(), hangMilliseconds / 2)
    this.timer.unref()
  }

  ask() {
    const { page } = this.contents
    if (this.asked || page.crashed || page.gone) return
    this.asked = true
    const late = setTimeout(() => this.setResponsive(false), hangMilliseconds)
    late.unref()
    void page.tell('Runtime.evaluate', { expression: '0', silent: true }).then(() => {
      clearTimeout(late)
      this.asked = false
      this.setResponsive(true)
    })
  }

  /** @param {boolean} responsive */
  setResponsive(responsive) {
    if (this.isResponsive === responsive || this.contents.page.gone) return
    this.isResponsive = responsive
    this.contents.emit(responsive ? 'responsive' : 'unresponsive')
  }

  /** A new document answers for itself. */
  committed() {
    this.asked = false
  }

  stop() {
    clearInterval(this.timer)
  }
}

/** @param {import('./Page.cjs').Page} page @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools */
function watchHealth(page, devtools) {
  page.contents.health.start()
  devtools.on('Inspector.targetCrashed', () => pageCrashed(page, 'crashed', 5))
}

/** @param {import('./Page.cjs').Page} page @param {string} reason @param {number} exitCode */
function pageCrashed(page, reason, exitCode) {
  if (page.crashed || page.gone) return
  page.crashed = true
  page.worlds.forget()
  page.contents.health.isResponsive = true
  const details = { reason, exitCode }
  page.contents.emit('render-process-gone', new EventObject(), details)
  browserState.events.emit('render-process-gone', page.contents, details)
}

module.exports = { Health, watchHealth, pageCrashed }
