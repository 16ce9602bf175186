// @ts-check
'use strict'

const { browserState } = require('../main/browserState.cjs')
const { originOf, toChromium } = require('../chromium/addresses.cjs')

/** @typedef {import('./Session.cjs').Session} Session */

/** Electron's names and DevTools'. @type {Record<string, string>} */
const storageTypes = {
  cookies: 'cookies',
  filesystem: 'file_systems',
  fileSystems: 'file_systems',
  indexdb: 'indexeddb',
  indexedDB: 'indexeddb',
  localstorage: 'local_storage',
  localStorage: 'local_storage',
  shadercache: 'shader_cache',
  websql: 'websql',
  webSQL: 'websql',
  serviceworkers: 'service_workers',
  serviceWorkers: 'service_workers',
  cachestorage: 'cache_storage',
  cache: 'cache_storage',
}

/** Only pages have had an origin to store under. @param {Session} session */
function openPages(session) {
  const { everyContents } = require('../webContents/registry.cjs')
  return everyContents().filter((contents) => contents.session === session)
}

/** @param {Session} session @returns {string[]} */
function knownOrigins(session) {
  return [
    ...new Set([
      ...session.seenOrigins(),
      ...openPages(session).map((contents) => originOf(contents.getURL())),
    ]),
  ].filter((origin) => origin.includes('://'))
}

/** @param {Session} session @param {string[]} origins @param {string[]} types */
async function clearOrigins(session, origins, types) {
  const [contents] = openPages(session)
  for (const origin of origins) {
    const where = { origin: toChromium(origin).replace(/\/$/, ''), storageTypes: types.join(',') }
    if (contents) await contents.page.tell('Storage.clearDataForOrigin', where)
  }
}

/** @param {Session} session */
async function clearCookies(session) {
  const { root } = await browserState.connected
  const browserContextId = await session.browserContextId()
  await root.tell('Storage.clearCookies', browserContextId ? { browserContextId } : {})
}

/** @param {Session} session */
async function clearHttpCache(session) {
  const [contents] = openPages(session)
  await contents?.page.tell('Network.clearBrowserCache')
}

/** @param {Session} session @param {import('electron').ClearStorageDataOptions} [options] */
async function clearStorage(session, options = {}) {
  const types = (options.storages ?? [])
    .map((name) => storageTypes[name])
    .filter((type) => type !== undefined)
  await clear(session, types, options.origin ? [options.origin] : undefined)
}

/** @param {Session} session @param {import('electron').ClearDataOptions} [options] */
async function clearEverything(session, { dataTypes, origins, excludeOrigins = [] } = {}) {
  const types = (dataTypes ?? [])
    .map((name) => storageTypes[name])
    .filter((type) => type !== undefined)
  const chosen =
    origins ??
    (excludeOrigins.length
      ? knownOrigins(session).filter((origin) => !excludeOrigins.includes(origin))
      : undefined)
  if (!dataTypes || dataTypes.includes('cache')) await clearHttpCache(session)
  await clear(session, types, chosen)
}

/** @param {Session} session @param {string[]} types none means all @param {string[] | undefined} origins none means all */
async function clear(session, types, origins) {
  const all = types.length === 0
  if (!origins && (all || types.includes('cookies'))) await clearCookies(session)
  await clearOrigins(session, origins ?? knownOrigins(session), all ? ['all'] : types)
}

module.exports = { clearStorage, clearEverything }
