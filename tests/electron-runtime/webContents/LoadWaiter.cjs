// @ts-check
'use strict'

const { loadError } = require('./netErrors.cjs')

/** @typedef {{ url: string, loaded: boolean, resolve: () => void, reject: (error: Error) => void }} Load */

/** The promise of the latest `loadURL`: kept when that page has loaded, broken when it failed or was overtaken. */
class LoadWaiter {
  constructor() {
    /** @type {Load | undefined} */
    this.current = undefined
  }

  /** @param {string} url @returns {Promise<void>} */
  start(url) {
    this.fail(loadError({ code: -3, description: 'ERR_ABORTED' }, this.current?.url ?? ''))
    const promise = new Promise((resolve, reject) => {
      this.current = { url, loaded: false, resolve: () => resolve(undefined), reject }
    })
    // Electron warns instead of dying when nobody looks at the promise of a failed load.
    promise.catch(() => undefined)
    return promise
  }

  /** @param {string} url */
  isWaitingFor(url) {
    return this.current?.url === url
  }

  loaded() {
    if (this.current) this.current.loaded = true
  }

  /** Called when the page stands still; only a page that has loaded keeps the promise. */
  settle() {
    if (this.current?.loaded) this.finish()
  }

  finish() {
    this.current?.resolve()
    this.current = undefined
  }

  /** @param {Error} error @param {Load} [own] only if it is still the latest */
  fail(error, own = this.current) {
    if (own !== this.current) return
    this.current?.reject(error)
    this.current = undefined
  }
}

module.exports = { LoadWaiter }
