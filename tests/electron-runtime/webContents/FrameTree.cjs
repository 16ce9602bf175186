// @ts-check
'use strict'

const { WebFrameMain } = require('./WebFrameMain.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Page.FrameTree} ProtocolTree */

/** Which frames a page has, under DevTools' ids. */
class FrameTree {
  /** @param {import('./Page.cjs').Page} page */
  constructor(page) {
    this.page = page
    /** @type {Map<string, WebFrameMain>} */
    this.byId = new Map()
    this.main = new WebFrameMain(page, undefined)
  }

  /** @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools */
  watch(devtools) {
    devtools.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.attach(frameId, parentFrameId),
    )
    devtools.on(
      'Page.frameDetached',
      ({ frameId, reason }) => reason !== 'swap' && this.detach(frameId),
    )
    devtools.on('Page.frameNavigated', ({ frame }) => this.navigated(frame))
    devtools.on('Page.navigatedWithinDocument', ({ frameId, url }) =>
      this.byId.get(frameId)?.moveTo(url),
    )
  }

  /** @param {import('../chromium/devToolsSession.cjs').DevToolsSession} devtools */
  async load(devtools) {
    const { frameTree } = await devtools.send('Page.getFrameTree')
    this.byId.set(frameTree.frame.id, this.main)
    this.main.identify(frameTree.frame.id)
    for (const child of frameTree.childFrames ?? []) this.add(child, this.main)
  }

  /** @param {ProtocolTree} tree @param {WebFrameMain} parent */
  add(tree, parent) {
    const frame = this.attach(tree.frame.id, parent.devToolsId)
    frame.moveTo(tree.frame.url)
    for (const child of tree.childFrames ?? []) this.add(child, frame)
  }

  /** @param {string} id @param {string} parentId */
  attach(id, parentId) {
    const known = this.byId.get(id)
    if (known) return known
    const frame = new WebFrameMain(this.page, this.byId.get(parentId) ?? this.main)
    frame.identify(id)
    this.byId.set(id, frame)
    this.page.contents.emit('frame-created', {}, { frame })
    return frame
  }

  /** @param {string} id */
  detach(id) {
    const frame = this.byId.get(id)
    if (!frame || frame === this.main) return
    frame.leave()
    this.byId.delete(id)
  }

  /** @param {import('../chromium/protocol').Protocol.Page.Frame} frame */
  navigated(frame) {
    const own = frame.parentId ? this.attach(frame.id, frame.parentId) : this.main
    if (!frame.parentId) {
      this.byId.set(frame.id, own)
      own.identify(frame.id)
    }
    own.navigatedTo(`${frame.url}${frame.urlFragment ?? ''}`, frame.name ?? '')
  }

  /** @param {string | undefined} id @returns {WebFrameMain | undefined} */
  find(id) {
    return id === undefined ? undefined : this.byId.get(id)
  }
}

module.exports = { FrameTree }
