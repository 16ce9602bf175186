// @ts-check
'use strict'

const { strict } = require('./strict.cjs')

/** Modules of which nothing works here: they can be imported, and every member throws by name. */
const types = /** @type {const} */ ({
  autoUpdater: 'AutoUpdater',
  contentTracing: 'ContentTracing',
  desktopCapturer: 'DesktopCapturer',
  dialog: 'Dialog',
  globalShortcut: 'GlobalShortcut',
  inAppPurchase: 'InAppPurchase',
  netLog: 'NetLog',
  pushNotifications: 'PushNotifications',
  shell: 'Shell',
  systemPreferences: 'SystemPreferences',
  utilityProcess: 'UtilityProcess.static',
})

/** @type {Record<string, object>} */
const unimplementedModules = {}
for (const [name, type] of Object.entries(types))
  unimplementedModules[name] = strict({}, name, type)

module.exports = { unimplementedModules }
