// @ts-check
'use strict'
// Electron's API is larger than this runtime. A name that Electron has and we do not must not be silently
// undefined: reading it throws, with its full name. A name that Electron does not have is undefined, as there.

const fs = require('node:fs')
const path = require('node:path')

/** @type {Record<string, string[]>} */
const electronNames = JSON.parse(
  fs.readFileSync(path.join(__dirname, 'electronNames.json'), 'utf8'),
)

/** @param {string} type @returns {Set<string>} */
function namesOf(type) {
  return new Set(electronNames[type] ?? [])
}

/** @param {string} fullName */
function notImplemented(fullName) {
  return new Error(`electron-runtime: ${fullName} is not implemented`)
}

/**
 * @template {object} T
 * @param {T} target
 * @param {string} label as the documentation writes it: `app`, `webContents`, `win`
 * @param {string} type the name in electron.d.ts
 * @returns {T}
 */
function strict(target, label, type) {
  const names = namesOf(type)
  return new Proxy(target, {
    get(object, name, receiver) {
      if (typeof name === 'string' && !(name in object) && names.has(name))
        throw notImplemented(`${label}.${name}`)
      return Reflect.get(object, name, receiver)
    },
  })
}

module.exports = { strict, notImplemented }
