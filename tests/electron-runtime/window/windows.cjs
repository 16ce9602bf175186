// @ts-check
'use strict'

/** @typedef {import('./BaseWindow.cjs').BaseWindow} BaseWindow */

/** @type {Map<number, BaseWindow>} */
const open = new Map()
/** @type {{ id: number }} */
const focused = { id: 0 }
let lastId = 0

const nextId = () => ++lastId

/** @param {BaseWindow} window */
function register(window) {
  open.set(window.id, window)
}

/** @param {BaseWindow} window */
function unregister(window) {
  open.delete(window.id)
  if (focused.id === window.id) focused.id = 0
}

const everyWindow = () => [...open.values()]
const windowById = (/** @type {number} */ id) => open.get(id)

module.exports = { register, unregister, nextId, everyWindow, windowById, focused }
