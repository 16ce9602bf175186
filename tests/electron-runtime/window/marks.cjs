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

/** @param {object} prototype @param {string} setter @param {string} getter @param {'allowed' | 'marks'} group @param {string} field */
function addPair(prototype, setter, getter, group, field) {
  /** @typedef {Record<'allowed' | 'marks', Record<string, unknown>>} Groups */
  Object.defineProperty(prototype, setter, {
    value(/** @type {unknown} */ value) {
      const groups = /** @type {Groups} */ (/** @type {unknown} */ (this))
      groups[group][field] = value
    },
  })
  Object.defineProperty(prototype, getter, {
    value() {
      const groups = /** @type {Groups} */ (/** @type {unknown} */ (this))
      return groups[group][field]
    },
  })
}

/** @param {object} prototype */
function addMarks(prototype) {
  for (const field of allowed) addPair(prototype, `set${capital(field)}`, `is${capital(field)}`, 'allowed', field)
  for (const [setter = '', getter = '', field = ''] of marks) addPair(prototype, setter, getter, 'marks', field)
}

module.exports = { addMarks }
