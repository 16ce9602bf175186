// @ts-check
'use strict'

const inspector = require('node:inspector')

/**
 * `--inspect` is Node's flag; opened from within, no second process is needed to pass it on.
 * @param {string[]} switches
 */
function openInspector(switches) {
  for (const word of switches) {
    const match = /^--inspect(-brk)?(?:=(?:(.+):)?(\d+))?$/.exec(word)
    if (match) inspector.open(Number(match[3] ?? 9229), match[2] ?? '127.0.0.1', Boolean(match[1]))
  }
}

module.exports = { openInspector }
