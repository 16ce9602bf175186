// @ts-check
'use strict'

const { browserState } = require('../main/browserState.cjs')
const { strict } = require('../main/strict.cjs')
const { fromPartition } = require('./Session.cjs')

const session = strict(
  {
    get defaultSession() {
      if (!browserState.isReady) throw new Error('Session can only be received when app is ready')
      return fromPartition('')
    },
    /** @param {string} partition */
    fromPartition(partition) {
      if (!browserState.isReady) throw new Error('Session can only be received when app is ready')
      return fromPartition(partition)
    },
  },
  'session',
  'Session.static',
)

/** The module `protocol` is the default session's, and what is registered before `ready` is everybody's. */
const protocol = strict(fromPartition('').protocol, 'protocol', 'Protocol')

module.exports = { session, protocol }
