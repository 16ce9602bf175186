// @ts-check
'use strict'

const { App } = require('./Application.cjs')
const { strict } = require('./strict.cjs')

const app = strict(new App(), 'app', 'App')

module.exports = { app }
