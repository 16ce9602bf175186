// @ts-check
'use strict'
// Pairs of "set" and "is" that on this runtime are only remembered: there is no window manager to obey them.

/** @typedef {import('./BaseWindow.cjs').BaseWindow} BaseWindow */

const allowed = ['resizable', 'closable', 'minimizable', 'maximizable', 'movable', 'focusable']

/** setter, getter, field */
const marks = [
  ['setAlwaysOnTop', 'isAlwaysOnTop', 'alwaysOnTop'],
  ['setMenuBarVisibility', 'isMenuBarVisible', 'menuBarVisible'],
  ['setAutoHideMenuBar', 'isMenuBarAutoHide', 'autoHideMenuBar'],
  ['setContentProtection', 'isContentProtected', 'contentProtection'],
  ['setOpacity', 'getOpacity', 'opacity'],
  ['setBackgroundColor', 'getBackgroundColor', 'backgroundColor'],
  ['setProgressBar', '-progress', 'progress'],
  ['setSkipTaskbar', '-skip', 'skipTaskbar'],
  ['setVisibleOnAllWorkspaces', 'isVisibleOnAllWorkspaces', 'everyWorkspace'],
  ['setEnabled', 'isEnabled', 'enabled'],
  ['setHasShadow', 'hasShadow', 'shadow'],
  ['setFullScreenable', 'isFullScreenable', 'fullScreenable'],
]

/** @param {string} name */
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1)

/** @typedef {Record<'allowed' | 'marks', Record<string, unknown>>} Groups */

/** @param {object} prototype @param {string} setter @param {string} getter @param {'allowed' | 'marks'} group @param {string} field */
function addPair(prototype, setter, getter, group, field) {
  /** @this {Groups} @param {unknown} value */
  function set(value) {
    this[group][field] = value
  }
  /** @this {Groups} */
  function get() {
    return this[group][field]
  }
  Object.defineProperty(prototype, setter, { value: set })
  Object.defineProperty(prototype, getter, { value: get })
}

/** @param {object} prototype */
function addMarks(prototype) {
  for (const field of allowed)
    addPair(prototype, `set${capital(field)}`, `is${capital(field)}`, 'allowed', field)
  for (const [setter = '', getter = '', field = ''] of marks)
    addPair(prototype, setter, getter, 'marks', field)
}

module.exports = { addMarks }
