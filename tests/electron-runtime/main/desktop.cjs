// @ts-check
'use strict'
// The modules about the machine around the app: small, and honest about how little there is without a desktop.

const { EventEmitter } = require('node:events')
const { browserState, screenSize } = require('./browserState.cjs')
const { notImplemented, strict } = require('./strict.cjs')

// ---- Menu: remembered, never drawn

class Menu extends EventEmitter {
  constructor() {
    super()
    /** @type {object[]} */
    this.items = []
  }

  /** @param {object} item */
  append(item) {
    this.items.push(item)
  }

  /** @param {object[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append({ ...item })
    return menu
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    applicationMenu = menu
  }

  static getApplicationMenu() {
    return applicationMenu
  }
}
/** @type {Menu | null} */
let applicationMenu = null

// ---- screen

class Screen extends EventEmitter {
  getPrimaryDisplay() {
    const size = browserState.screen ?? screenSize()
    const bounds = { x: 0, y: 0, ...size }
    return { id: 1, label: 'screen', bounds, workArea: bounds, size, workAreaSize: size, scaleFactor: 1, rotation: 0, internal: false, touchSupport: 'unknown', colorDepth: 24 }
  }

  getAllDisplays() {
    return [this.getPrimaryDisplay()]
  }

  getDisplayNearestPoint() {
    return this.getPrimaryDisplay()
  }

  getDisplayMatching() {
    return this.getPrimaryDisplay()
  }

  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
}

// ---- powerSaveBlocker and powerMonitor

/** @type {Set<number>} */
const blockers = new Set()
let lastBlocker = -1

const powerSaveBlocker = {
  /** @param {string} type */
  start(type) {
    if (!['prevent-app-suspension', 'prevent-display-sleep'].includes(type)) throw new TypeError('Error processing argument at index 0, conversion failure')
    blockers.add(++lastBlocker)
    return lastBlocker
  },
  isStarted: (/** @type {number} */ id) => blockers.has(id),
  stop: (/** @type {number} */ id) => blockers.delete(id),
}

class PowerMonitor extends EventEmitter {
  getSystemIdleTime() {
    return 0
  }
  getSystemIdleState() {
    return 'active'
  }
  isOnBatteryPower() {
    return false
  }
  get onBatteryPower() {
    return false
  }
  getCurrentThermalState() {
    return 'unknown'
  }
}

// ---- clipboard

let clipboardText = ''
const clipboard = {
  clear() {
    clipboardText = ''
  },
  readText: async () => clipboardText,
  writeText: async (/** @type {string} */ text) => void (clipboardText = String(text)),
}

// ---- safeStorage: no secret store, said so

const noStore = 'Encryption is not available'
const safeStorage = {
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption() {
    throw notImplemented('safeStorage.setUsePlainTextEncryption')
  },
  encryptString() {
    throw new Error(`Error while encrypting the text provided to safeStorage.encryptString. ${noStore}.`)
  },
  decryptString() {
    throw new Error(`Error while decrypting the ciphertext provided to safeStorage.decryptString. ${noStore}.`)
  },
  async encryptStringAsync() {
    throw new Error(`Error while encrypting the text provided to safeStorage.encryptStringAsync. ${noStore}.`)
  },
  async decryptStringAsync() {
    throw new Error(`Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync. ${noStore}.`)
  },
}

// ---- the rest

class NativeTheme extends EventEmitter {
  constructor() {
    super()
    this.themeSource = 'system'
    this.shouldUseDarkColors = false
    this.shouldUseHighContrastColors = false
    this.shouldUseInvertedColorScheme = false
    this.inForcedColorsMode = false
    this.prefersReducedTransparency = false
  }
}

const crashReporter = {
  start() {},
  getLastCrashReport: () => null,
  getUploadedReports: () => [],
  getUploadToServer: () => false,
  setUploadToServer() {},
  addExtraParameter() {},
  removeExtraParameter() {},
  getParameters: () => ({}),
}

const net = {
  /** @param {string | Request} input @param {RequestInit} [init] */
  async fetch(input, init) {
    const { fromPartition } = require('../session/Session.cjs')
    const url = typeof input === 'string' ? input : input.url
    const handler = fromPartition('').protocol.handlers.get(url.split(':')[0]?.toLowerCase() ?? '')
    if (!handler) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const request = new Request('http://placeholder.invalid/', typeof input === 'string' ? init : input)
    Object.defineProperty(request, 'url', { value: url })
    return handler(request)
  },
  isOnline: () => false,
  get online() {
    return false
  },
}

module.exports = {
  Menu: strict(Menu, 'Menu', 'Menu.static'),
  screen: strict(new Screen(), 'screen', 'Screen'),
  powerSaveBlocker: strict(powerSaveBlocker, 'powerSaveBlocker', 'PowerSaveBlocker'),
  powerMonitor: strict(new PowerMonitor(), 'powerMonitor', 'PowerMonitor'),
  clipboard: strict(clipboard, 'clipboard', 'Clipboard'),
  safeStorage: strict(safeStorage, 'safeStorage', 'SafeStorage'),
  nativeTheme: strict(new NativeTheme(), 'nativeTheme', 'NativeTheme'),
  crashReporter: strict(crashReporter, 'crashReporter', 'CrashReporter'),
  net: strict(net, 'net', 'Net'),
}
