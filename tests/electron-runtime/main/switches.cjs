// @ts-check
'use strict'
// The command line that `app.commandLine` reads and writes. What the app adds before `ready` reaches Chromium.

/** @type {Map<string, string>} */
const switches = new Map()
/** @type {Set<string>} names the app itself appended; only these are passed on to Chromium */
const appended = new Set()
/** @type {string[]} */
const plainArguments = []

/** @param {string[]} words */
function addFromCommandLine(words) {
  for (const word of words) {
    const match = /^--?([^=]+)(?:=(.*))?$/s.exec(word)
    if (match?.[1]) switches.set(match[1].toLowerCase(), match[2] ?? '')
  }
}

/** @param {string} name @param {string} [value] */
function appendSwitch(name, value = '') {
  if (typeof name !== 'string')
    throw new TypeError('Error processing argument at index 0, conversion failure')
  switches.set(name.toLowerCase(), String(value))
  appended.add(name.toLowerCase())
}

/** @param {string} name */
function removeSwitch(name) {
  switches.delete(name.toLowerCase())
  appended.delete(name.toLowerCase())
}

const commandLine = {
  appendSwitch,
  removeSwitch,
  hasSwitch: (/** @type {string} */ name) => switches.has(name.toLowerCase()),
  getSwitchValue: (/** @type {string} */ name) => switches.get(name.toLowerCase()) ?? '',
  appendArgument: (/** @type {string} */ value) => void plainArguments.push(String(value)),
}

/** @returns {[string, string][]} */
function appendedSwitches() {
  return [...appended].map((name) => [name, switches.get(name) ?? ''])
}

module.exports = { addFromCommandLine, appendedSwitches, commandLine }
