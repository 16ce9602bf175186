// @ts-check
'use strict'

/** What the app has switched for the whole process. */
const appFlags = { sandboxAll: false, hardwareAcceleration: true }

module.exports = { appFlags }
