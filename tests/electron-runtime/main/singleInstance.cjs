// @ts-check
'use strict'
// One lock for each user data folder: a file that only one process can create and that names its owner. The owner
// listens at a socket under its pid; what a dead owner leaves there, the next start's sweep removes.

const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')
const { spawnSync } = require('node:child_process')
const { isAlive } = require('../chromium/profile.cjs')
const { userData } = require('./paths.cjs')
const { nodePath } = require('./processProperties.cjs')

/** @typedef {(argv: string[], cwd: string, additionalData: unknown) => void} Arrived */

/** @type {net.Server | undefined} */
let server
let lockFile = ''

/** Not in the user data folder: its path may be long, a socket's may not. @param {number} owner */
function socketPath(owner) {
  return path.join(os.tmpdir(), `electron-runtime-${owner}-lock.sock`)
}

/** @param {string} file @returns {boolean} */
function take(file) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      const owner = Number(readOwner(file))
      if (owner && owner !== process.pid && isAlive(owner)) return false
      fs.rmSync(file, { force: true })
    }
  }
  return false
}

/** @param {string} file */
function readOwner(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @param {Record<string, unknown> | undefined} additionalData @param {Arrived} arrived @returns {boolean} */
function request(additionalData, arrived) {
  if (server) return true
  fs.mkdirSync(userData(), { recursive: true })
  const file = path.join(userData(), 'SingletonLock')
  if (!take(file)) {
    tellFirst(Number(readOwner(file)), { argv: process.argv, cwd: process.cwd(), additionalData })
    return false
  }
  lockFile = file
  listen(arrived)
  process.on('exit', release)
  return true
}

/** @param {Arrived} arrived */
function listen(arrived) {
  const address = socketPath(process.pid)
  fs.rmSync(address, { force: true })
  server = net.createServer((socket) => {
    /** @type {Buffer[]} */
    const parts = []
    socket.on('data', (part) => void parts.push(part))
    socket.on('error', () => undefined)
    socket.on('end', () => {
      const { argv, cwd, additionalData } = require('node:v8').deserialize(Buffer.concat(parts))
      arrived(argv, cwd, additionalData)
    })
  })
  server.listen(address)
  server.unref()
}

/** The caller expects a plain answer, so the message is delivered by a helper process that it waits for. @param {number} owner @param {object} message */
function tellFirst(owner, message) {
  const code = `const s=require('net').connect(${JSON.stringify(socketPath(owner))});const p=[];process.stdin.on('data',d=>p.push(d)).on('end',()=>s.end(Buffer.concat(p)));s.on('error',()=>process.exit(1))`
  spawnSync(nodePath, ['-e', code], { input: require('node:v8').serialize(message), timeout: 5000 })
}

function holds() {
  return server !== undefined
}

function release() {
  if (!server) return
  server.close()
  server = undefined
  fs.rmSync(lockFile, { force: true })
  fs.rmSync(socketPath(process.pid), { force: true })
}

module.exports = { request, holds, release }
