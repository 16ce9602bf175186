import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fixtures } from '../conformance/lab'

/** The executable that `electron/index.js` names: the stand-in's or the real one. */
export const electron = path.resolve(String(createRequire(import.meta.url)('electron')))
export const isStandIn = electron.endsWith(path.join('electron-runtime', 'electron'))

export interface Run {
  child: ChildProcess
  /** Everything said on stdout and stderr so far. */
  output(): string
  said(text: string | RegExp): Promise<void>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

export function run(app: string, words: string[] = [], env: Record<string, string> = {}): Run {
  const child = spawn(electron, ['--no-sandbox', path.join(fixtures, app), ...words], {
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return follow(child)
}

const children = new Set<ChildProcess>()

/** After each test: a test that failed must not leave its app behind. */
export function endAll(): void {
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  children.clear()
}

export function follow(child: ChildProcess): Run {
  children.add(child)
  let text = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      text += String(part)
      for (const check of waiting) check()
    })
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  const said = (wanted: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const check = () =>
        (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) && resolve()
      waiting.add(check)
      check()
      void ended.then(() => reject(new Error(`ended before it said ${wanted}:\n${text}`)))
    })
  return { child, output: () => text, said, ended }
}

/** Processes whose command line names the text. */
export function processesWith(text: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          pid !== process.pid &&
          fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text) &&
          !/^State:\tZ/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
        )
      } catch {
        return false
      }
    })
}
