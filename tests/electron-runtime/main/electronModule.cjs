// @ts-check
'use strict'
// What `require('electron')` gives in the main process.

const { strict } = require('./strict.cjs')
const { app } = require('./app.cjs')
const { ipcMain } = require('./ipcMain.cjs')
const { BaseWindow } = require('../window/BaseWindow.cjs')
const { BrowserWindow } = require('../window/BrowserWindow.cjs')
const { WebContents } = require('../webContents/WebContents.cjs')
const { session, protocol } = require('../session/sessionModule.cjs')
const { NativeImage } = require('./NativeImage.cjs')
const { desktopModules } = require('../desktop/desktopModules.cjs')
const { unimplementedModules } = require('./unimplementedModules.cjs')

/** @type {Record<string, object>} */
const electron = strict(
  {
    ...unimplementedModules,
    app,
    ipcMain,
    BaseWindow: strict(BaseWindow, 'BaseWindow', 'BaseWindow.static'),
    BrowserWindow: strict(BrowserWindow, 'BrowserWindow', 'BrowserWindow.static'),
    webContents: strict(WebContents, 'webContents', 'WebContents.static'),
    session,
    protocol,
    nativeImage: strict(NativeImage, 'nativeImage', 'NativeImage.static'),
    ...desktopModules,
  },
  'electron',
  'module',
)

module.exports = electron
