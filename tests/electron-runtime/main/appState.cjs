// @ts-check
'use strict'
// What the loader knows of the app before the app asks `electron.app` for it.

const application = {
  name: 'Electron',
  version: '0.0.0',
  appPath: process.cwd(),
}

module.exports = { application }
