// @ts-check
'use strict'

/**
 * What only the runtime needs is made invisible, so that inspecting an object shows what Electron shows.
 * @param {object} object @param {string[]} names
 */
function conceal(object, names) {
  for (const name of names) Object.defineProperty(object, name, { enumerable: false })
}

module.exports = { conceal }
