// @ts-check
'use strict'

const { browserState } = require('../main/browserState.cjs')
const { originOf, toChromium } = require('../chromium/addresses.cjs')

/** @typedef {import('./Session.cjs').Session} Session */
/** @typedef {import('../webContents/Page.cjs').Page} Page */

/** Electron's names and those of the engine's own permission store. @type {Record<string, { name: string, sysex?: boolean }[]>} */
const engineNames = {
  geolocation: [{ name: 'geolocation' }],
  notifications: [{ name: 'notifications' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  'idle-detection': [{ name: 'idle-detection' }],
  'storage-access': [{ name: 'storage-access' }],
  'top-level-storage-access': [{ name: 'top-level-storage-access' }],
  'window-management': [{ name: 'window-management' }],
  'screen-wake-lock': [{ name: 'screen-wake-lock' }],
}

/** What `navigator.permissions.query` calls them, as Electron's handlers are told. @type {Record<string, string>} */
const queryNames = {
  camera: 'media',
  microphone: 'media',
  'clipboard-write': 'clipboard-sanitized-write',
  'persistent-storage': 'persistent-storage',
  push: 'notifications',
}

/** @param {Session} session @param {string} permission @param {string} address @param {boolean} granted */
async function tellEngine(session, permission, address, granted) {
  const { root } = await browserState.connected
  const browserContextId = await session.browserContextId()
  const where = {
    origin: toChromium(originOf(address)).replace(/\/$/, ''),
    ...(browserContextId ? { browserContextId } : {}),
  }
  const setting = granted ? 'granted' : 'denied'
  await Promise.all(
    (engineNames[permission] ?? []).map((permission) =>
      root.tell('Browser.setPermission', { ...where, permission, setting }),
    ),
  )
}

/** Electron grants what nobody decides about. @param {Page} page @param {string} permission @param {string} address @param {object} details */
function check(page, permission, address, details) {
  const { check: handler, request } = page.contents.session.state
  if (!handler) return !request
  return Boolean(
    handler(page.contents, permission, originOf(address), {
      requestingUrl: address,
      securityOrigin: originOf(address),
      ...details,
    }),
  )
}

/** Before a document of a new origin: the engine starts from the app's own answers. @param {Page} page @param {string} address */
async function prepareOrigin(page, address) {
  const { session } = page.contents
  const origin = originOf(address)
  if (!origin.includes('://') || session.state.decided.has(origin)) return
  session.state.decided.add(origin)
  await Promise.all(
    Object.keys(engineNames).map((permission) =>
      tellEngine(
        session,
        permission,
        address,
        check(page, permission, address, { isMainFrame: true }),
      ),
    ),
  )
}

/**
 * A page's request: the handler decides, the engine is told, and only then does the page's call go on.
 * @param {Page} page @param {string} frameId @param {string} permission @param {object} details
 */
async function requestPermission(page, frameId, permission, details) {
  const frame = page.frames.find(frameId) ?? page.frames.main
  const { request } = page.contents.session.state
  const isMainFrame = frame === page.frames.main
  const allow = await new Promise((resolve) => {
    if (!request) return resolve(check(page, permission, frame.url, { isMainFrame }))
    request(page.contents, permission, (granted) => resolve(Boolean(granted)), {
      requestingUrl: frame.url,
      isMainFrame,
      ...details,
    })
  })
  await tellEngine(page.contents.session, permission, frame.url, allow)
  return { allow }
}

/** @param {Page} page @param {string} frameId @param {string} name */
async function checkPermission(page, frameId, name) {
  const frame = page.frames.find(frameId) ?? page.frames.main
  const permission = queryNames[name] ?? name
  const allow = check(page, permission, frame.url, { isMainFrame: frame === page.frames.main })
  await tellEngine(page.contents.session, permission, frame.url, allow)
  return { allow }
}

/** No device is ever offered; the app still hears of the wish. @param {Page} page @param {string} event */
function chooseDevice(page, event) {
  const emitter = event === 'select-bluetooth-device' ? page.contents : page.contents.session
  emitter.emit(
    event,
    { preventDefault() {} },
    { deviceList: [], frame: page.frames.main },
    () => undefined,
  )
  return { allow: false }
}

module.exports = { prepareOrigin, requestPermission, checkPermission, chooseDevice }
