// @ts-check
'use strict'

const fs = require('node:fs')
const { browserState } = require('./browserState.cjs')

/** @type {Record<string, string>} */
const typeNames = { renderer: 'Tab', 'gpu-process': 'GPU', utility: 'Utility', zygote: 'Zygote' }

/** @returns {{ pid: number, words: string[] }[]} Chromium's processes; it is the leader of their group */
function chromiumProcesses() {
  const leader = browserState.browser?.process.pid
  if (!leader || process.platform !== 'linux') return []
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const group = fs
          .readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[2]
        const words = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split(/[\0 ]/)
        return Number(group) === leader ? [{ pid: Number(name), words }] : []
      } catch {
        return []
      }
    })
}

/** @returns {number[]} */
function rendererPids() {
  return chromiumProcesses()
    .filter(({ words }) => words.includes('--type=renderer'))
    .map(({ pid }) => pid)
}

function appMetrics() {
  const usage = { percentCPUUsage: 0, idleWakeupsPerSecond: 0 }
  const memory = {
    workingSetSize: Math.round(process.memoryUsage().rss / 1024),
    peakWorkingSetSize: Math.round(process.memoryUsage().rss / 1024),
  }
  const own = {
    pid: process.pid,
    type: 'Browser',
    cpu: usage,
    memory,
    creationTime: Date.now() - process.uptime() * 1000,
  }
  const others = chromiumProcesses().flatMap(({ pid, words }) => {
    const type = words.find((word) => word.startsWith('--type='))?.slice(7)
    if (!type) return []
    // Run by root, Chromium has no sandbox; nothing else may be claimed.
    const sandboxed = process.getuid?.() !== 0
    return [
      {
        pid,
        type: typeNames[type] ?? 'Unknown',
        cpu: usage,
        memory: { workingSetSize: 0, peakWorkingSetSize: 0 },
        creationTime: 0,
        sandboxed,
      },
    ]
  })
  return [own, ...others]
}

module.exports = { appMetrics, rendererPids }
