// @ts-check
'use strict'

/** @typedef {import('./WebContents.cjs').WebContents} WebContents */

/** @type {Map<number, WebContents>} */
const living = new Map()
let lastId = 0

/** @param {WebContents} contents */
function register(contents) {
  living.set(contents.id, contents)
}

/** @param {WebContents} contents */
function unregister(contents) {
  living.delete(contents.id)
}

const nextId = () => ++lastId
const everyContents = () => [...living.values()]
const contentsById = (/** @type {number} */ id) => living.get(id)

module.exports = { register, unregister, nextId, everyContents, contentsById }
