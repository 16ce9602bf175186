// @ts-check
'use strict'

/**
 * @typedef {object} CommandLine
 * @property {string | undefined} app the folder or script to run
 * @property {string[]} modules what `-r` asked for
 * @property {string[]} switches everything that starts with a dash, wherever it stands
 * @property {boolean} version
 */

/**
 * Like Electron's default app: the first word without a dash is the app. Switches are taken from the
 * whole line, because Chromium's own parser does not care where they stand.
 * @param {string[]} words
 * @returns {CommandLine}
 */
function parseCommandLine(words) {
  /** @type {CommandLine} */
  const line = { app: undefined, modules: [], switches: [], version: false }
  for (let index = 0; index < words.length; index++) {
    const word = /** @type {string} */ (words[index])
    if (line.app === undefined && (word === '-r' || word === '--require')) {
      index += 1
      line.modules.push(words[index] ?? '')
    } else if (line.app === undefined && (word === '-v' || word === '--version'))
      line.version = true
    else if (word === '--') {
      line.app ??= words[index + 1]
      break
    } else if (word.startsWith('-')) line.switches.push(word)
    else line.app ??= word
  }
  return line
}

module.exports = { parseCommandLine }
