// @ts-check
'use strict'

const fs = require('node:fs')
const path = require('node:path')

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** @returns {string | undefined} */
function findChromium() {
  const chosen = process.env['MADOGUCHI_CHROMIUM']
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)].filter(Boolean)
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find(isExecutable)
}

function missingChromiumMessage() {
  const chosen = process.env['MADOGUCHI_CHROMIUM']
  const tried = chosen
    ? `MADOGUCHI_CHROMIUM=${chosen} is no executable file.`
    : `Looked for ${names.join(', ')}.`
  return [
    'electron-runtime: Chromium was not found, and without it there is no window.',
    tried,
    'Install it (Debian, Ubuntu: apt-get install chromium) or set MADOGUCHI_CHROMIUM=/path/to/chromium.',
  ].join('\n')
}

module.exports = { findChromium, missingChromiumMessage }
