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
    if (!match) continue
    loadWhatDriversRead()
    inspector.open(Number(match[3] ?? 9229), match[2] ?? '127.0.0.1', Boolean(match[1]))
  }
}

/**
 * Node loads these globals when they are first read. A driver's question interrupts main in the middle
 * of whatever it runs: asked while one is half loaded, Node keeps it as undefined until the process
 * ends, and no page is served any more (1 of 72 starts beside three busy programs).
 */
function loadWhatDriversRead() {
  void [globalThis.performance, globalThis.AbortSignal]
}

module.exports = { openInspector }
