// @ts-check
'use strict'
// Chromium cannot be taught a scheme from outside. A registered scheme's `app://HOST/PATH` is therefore
// served at `https://HOST.app.invalid/PATH` (http for a scheme without the `secure` privilege).
// The top level domain "invalid" is reserved and never resolves.

/** @type {Map<string, import('electron').Privileges>} */
const schemes = new Map()

const domain = 'invalid'

/** @param {string} scheme a scheme may hold + and ., a host label may not */
function label(scheme) {
  return scheme.replace(/[+.]/g, (character) => (character === '+' ? '-plus-' : '-dot-'))
}

/** @type {{ scheme: string, mapped: string, label: string, toElectron: RegExp, toChromium: RegExp }[]} */
let rules = []

/** @param {string} scheme @param {import('electron').Privileges} privileges */
function registerScheme(scheme, privileges) {
  schemes.set(scheme, privileges)
  rules = [...schemes].map(([name, { secure }]) => ({
    scheme: name,
    mapped: secure ? 'https' : 'http',
    label: label(name),
    toElectron: new RegExp(
      `\\b${secure ? 'https' : 'http'}://([a-z0-9._-]+)\\.${label(name)}\\.${domain}(?![a-z0-9.-])`,
      'gi',
    ),
    toChromium: new RegExp(`^${name.replace(/[+.]/g, '\\$&')}://([^/?#:]*)`, 'i'),
  }))
}

/** Rewrites every mapped address in a text: an address alone, or the messages of a test driver. */
function toElectron(/** @type {string} */ text) {
  if (!text.includes(`.${domain}`)) return text
  return rules.reduce(
    (result, rule) => result.replace(rule.toElectron, `${rule.scheme}://$1`),
    text,
  )
}

/** @param {string} address */
function toChromium(address) {
  for (const rule of rules) {
    const host = rule.toChromium.exec(address)
    if (host)
      return `${rule.mapped}://${host[1]}.${rule.label}.${domain}${slash(address.slice(host[0].length))}`
  }
  return address
}

/** A mapped address always has a path, as a standard scheme's has. @param {string} rest */
function slash(rest) {
  return rest === '' || rest.startsWith('?') || rest.startsWith('#') ? `/${rest}` : rest
}

/** @param {string} address of either form @returns {string} the scheme as the app knows it, without ":" */
function schemeOf(address) {
  return /^([a-z][a-z0-9+.-]*):/i.exec(toElectron(address))?.[1]?.toLowerCase() ?? ''
}

/** @param {string} address as the app knows it; Node's URL gives "null" for schemes it does not know */
function originOf(address) {
  const standard = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(address)
  return standard && schemeOf(address) !== 'file'
    ? `${standard[1]}://${standard[2]}`
    : schemeOf(address) === 'file'
      ? 'file://'
      : 'null'
}

module.exports = { registerScheme, schemes, toElectron, toChromium, schemeOf, originOf }
