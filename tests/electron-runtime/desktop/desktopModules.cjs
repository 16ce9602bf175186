// @ts-check
'use strict'
// The modules about the machine around the app: small, and honest about how little there is without a desktop.

const { strict } = require('../main/strict.cjs')
const { clipboard } = require('./clipboard.cjs')
const { crashReporter } = require('./crashReporter.cjs')
const { Menu } = require('./Menu.cjs')
const { NativeTheme } = require('./NativeTheme.cjs')
const { net } = require('./net.cjs')
const { PowerMonitor, powerSaveBlocker } = require('./power.cjs')
const { safeStorage } = require('./safeStorage.cjs')
const { Screen } = require('./Screen.cjs')

/** @type {Record<string, object>} */
const desktopModules = {
  clipboard: strict(clipboard, 'clipboard', 'Clipboard'),
  crashReporter: strict(crashReporter, 'crashReporter', 'CrashReporter'),
  Menu: strict(Menu, 'Menu', 'Menu.static'),
  nativeTheme: strict(new NativeTheme(), 'nativeTheme', 'NativeTheme'),
  net: strict(net, 'net', 'Net'),
  powerMonitor: strict(new PowerMonitor(), 'powerMonitor', 'PowerMonitor'),
  powerSaveBlocker: strict(powerSaveBlocker, 'powerSaveBlocker', 'PowerSaveBlocker'),
  safeStorage: strict(safeStorage, 'safeStorage', 'SafeStorage'),
  screen: strict(new Screen(), 'screen', 'Screen'),
}

module.exports = { desktopModules }
