// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { application } = require('./appState.cjs')
const { appFlags } = require('./appFlags.cjs')
const { browserState } = require('./browserState.cjs')
const { commandLine } = require('./switches.cjs')
const { conceal } = require('./conceal.cjs')
const { exitNow } = require('./lifecycle.cjs')
const { getPath, setPath } = require('./paths.cjs')
const { notImplemented, strict } = require('./strict.cjs')
const { emitPreventable, EventObject } = require('../webContents/eventObject.cjs')
const { everyWindow } = require('../window/windows.cjs')
const { appMetrics } = require('./appMetrics.cjs')
const { executable } = require('./processProperties.cjs')
const singleInstance = require('./singleInstance.cjs')

/** Electron's `app`. */
class App extends EventEmitter {
  constructor() {
    super()
    this.commandLine = strict(commandLine, 'app.commandLine', 'CommandLine')
    this.userAgentFallback = ''
    this.quitting = false
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve) =>
      browserState.events.once('ready', () => setImmediate(() => this.becomeReady(resolve))),
    )
    conceal(this, ['quitting', 'ready'])
    this.quitOnSignals()
  }

  /** As Electron on Linux: the first signal asks the app to quit, the second is Node's own and ends it. */
  quitOnSignals() {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => process.listenerCount(signal) === 0 && this.quit())
    }
  }

  /** @param {() => void} resolve */
  becomeReady(resolve) {
    require('./paths.cjs').ensureUserData()
    require('../window/targetEvents.cjs').watchTargetEvents()
    this.passOn('web-contents-created')
    this.passOn('browser-window-created')
    this.passOn('render-process-gone')
    browserState.events.on('session-created', (session) => this.emit('session-created', session))
    browserState.events.on('window-all-closed', () => this.windowsClosed())
    const self = /** @type {App} */ (require('./app.cjs').app)
    self.emit('will-finish-launching')
    // Through the property: a test driver replaces `emit` to hold `ready` back.
    self.emit('ready', new EventObject(), {})
    resolve()
  }

  /** @param {string} name */
  passOn(name) {
    browserState.events.on(name, (...words) => this.emit(name, new EventObject(), ...words))
  }

  isReady() {
    return browserState.isReady
  }

  whenReady() {
    return this.ready
  }

  get isPackaged() {
    return false
  }

  // ---- ending

  windowsClosed() {
    if (this.quitting) return void this.finishQuitting()
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** Asks everybody: 'before-quit', each window's 'close', 'will-quit'. */
  quit() {
    if (browserState.exiting || emitPreventable(this, 'before-quit', {})) return
    this.quitting = true
    const open = everyWindow()
    if (open.length === 0) return void this.finishQuitting()
    for (const window of open) {
      window.once('-stayed', () => (this.quitting = false))
      window.close()
    }
  }

  finishQuitting() {
    if (emitPreventable(this, 'will-quit', {})) {
      this.quitting = false
      return
    }
    this.exit(Number(process.exitCode ?? 0))
  }

  /** @param {number} [code] */
  exit(code = 0) {
    this.emit('quit', new EventObject(), code)
    exitNow(code)
  }

  /** @param {{ args?: string[], execPath?: string }} [options] */
  relaunch({ args = process.argv.slice(1), execPath = executable } = {}) {
    const { spawn } = require('node:child_process')
    process.once('exit', () => {
      singleInstance.release()
      spawn(execPath, args, { detached: true, stdio: 'inherit', cwd: process.cwd() }).unref()
    })
  }

  // ---- facts

  getName() {
    return application.name
  }

  /** @param {string} name */
  setName(name) {
    application.name = name
  }

  get name() {
    return application.name
  }

  set name(name) {
    application.name = name
  }

  getVersion() {
    return application.version
  }

  getAppPath() {
    return application.appPath
  }

  /** @param {string} name */
  getPath(name) {
    return getPath(name)
  }

  /** @param {string} name @param {string} path */
  setPath(name, path) {
    setPath(name, path)
  }

  /** @param {string} [path] */
  setAppLogsPath(path) {
    setPath('logs', path ?? require('node:path').join(getPath('userData'), 'logs'))
  }

  getLocale() {
    return commandLine.getSwitchValue('lang') || systemLanguages()[0] || 'en-US'
  }

  getSystemLocale() {
    return systemLanguages()[0] ?? 'en-US'
  }

  getLocaleCountryCode() {
    return this.getSystemLocale().split('-')[1] ?? ''
  }

  getPreferredSystemLanguages() {
    return systemLanguages()
  }

  getAppMetrics() {
    return appMetrics()
  }

  // ---- switches

  enableSandbox() {
    if (browserState.isReady)
      throw new Error('app.enableSandbox() can only be called before app is ready')
    appFlags.sandboxAll = true
  }

  disableHardwareAcceleration() {
    if (browserState.isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    appFlags.hardwareAcceleration = false
    commandLine.appendSwitch('disable-gpu')
  }

  isHardwareAccelerationEnabled() {
    return appFlags.hardwareAcceleration
  }

  // Facts about the desktop that nobody can see without one.
  setAppUserModelId() {}
  setDesktopName() {}
  setAboutPanelOptions() {}
  clearRecentDocuments() {}
  addRecentDocument() {}

  focus() {
    everyWindow()
      .find((window) => window.isVisible())
      ?.focus()
  }

  isAccessibilitySupportEnabled() {
    return false
  }

  setAsDefaultProtocolClient() {
    throw notImplemented('app.setAsDefaultProtocolClient')
  }

  // ---- one instance

  /** @param {Record<string, unknown>} [additionalData] */
  requestSingleInstanceLock(additionalData) {
    return singleInstance.request(additionalData, (...words) =>
      this.emit('second-instance', new EventObject(), ...words),
    )
  }

  hasSingleInstanceLock() {
    return singleInstance.holds()
  }

  releaseSingleInstanceLock() {
    singleInstance.release()
  }
}

/** @returns {string[]} */
function systemLanguages() {
  const words = (
    process.env['LANGUAGE'] ||
    process.env['LC_ALL'] ||
    process.env['LC_MESSAGES'] ||
    process.env['LANG'] ||
    ''
  ).split(':')
  const languages = words
    .map((word) => word.split('.')[0]?.replace('_', '-') ?? '')
    .filter((word) => /^[a-z]{2}/.test(word))
  return languages.length ? languages : ['en-US']
}

module.exports = { App }
