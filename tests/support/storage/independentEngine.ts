import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** What each query answered: its single value as text; null where its table does not exist. */
export type Answers = readonly (string | null)[]

/** Another SQLite than ours, in a process of its own that serves one file after another. */
export interface IndependentEngine {
  readonly name: string
  /** Asks copies of a database's files, by the suffixes of their names (`''`, `-wal`, …). */
  ask(files: ReadonlyMap<string, Uint8Array>, queries: readonly string[]): Promise<Answers>
  dispose(): void
}

// Nothing of the copies is kept, so nothing is synced.
const NODE_SQLITE = `
const { DatabaseSync } = require('node:sqlite')
const answer = (database, sql) => {
  try {
    const value = Object.values(database.prepare(sql).get() ?? {})[0]
    return value === null || value === undefined ? '' : String(value)
  } catch (error) {
    return /no such (table|column)/.test(error.message) ? null : 'error: ' + error.message
  }
}
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { file, queries } = JSON.parse(line)
  let answers
  try {
    const database = new DatabaseSync(file)
    database.exec('PRAGMA synchronous = OFF')
    answers = queries.map((sql) => answer(database, sql))
    database.close()
  } catch (error) {
    answers = queries.map(() => 'error: ' + error.message)
  }
  console.log(JSON.stringify(answers))
})`

const PYTHON_SQLITE = `
import json, sqlite3, sys
def answer(connection, sql):
    try:
        row = connection.execute(sql).fetchone()
        return '' if row is None or row[0] is None else str(row[0])
    except sqlite3.Error as error:
        said = str(error)
        return None if 'no such table' in said or 'no such column' in said else 'error: ' + said
for line in sys.stdin:
    request = json.loads(line)
    connection = sqlite3.connect(request['file'], isolation_level=None)
    try:
        connection.execute('PRAGMA synchronous = OFF')
        answers = [answer(connection, sql) for sql in request['queries']]
    except sqlite3.Error as error:
        answers = ['error: ' + str(error)] * len(request['queries'])
    connection.close()
    print(json.dumps(answers), flush=True)`

/** Starts another SQLite; nothing where this machine has none. */
export function startIndependentEngine(): IndependentEngine | undefined {
  if (runs(process.execPath, ['--experimental-sqlite', '-e', "require('node:sqlite')"]))
    return start('node:sqlite', process.execPath, ['--experimental-sqlite', '-e', NODE_SQLITE])
  // STRICT tables need SQLite 3.37.
  if (runs('python3', ['-c', 'import sqlite3; assert sqlite3.sqlite_version_info >= (3, 37)']))
    return start("python3's sqlite3", 'python3', ['-c', PYTHON_SQLITE])
  return undefined
}

function start(name: string, command: string, script: readonly string[]): IndependentEngine {
  const child = spawn(command, script, { stdio: ['pipe', 'pipe', 'ignore'] })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-engine-'))
  const waiting = answersInOrder(child)
  let count = 0
  return {
    name,
    ask: async (files, queries) => {
      count += 1
      const file = path.join(folder, `${count}.db`)
      for (const [suffix, bytes] of files) fs.writeFileSync(file + suffix, bytes)
      const answers = waiting()
      child.stdin.write(`${JSON.stringify({ file, queries })}\n`)
      const lines = await answers
      for (const suffix of ['', '-wal', '-shm', '-journal'])
        fs.rmSync(file + suffix, { force: true })
      return lines
    },
    dispose: () => {
      child.kill()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Each call answers the promise of the next line that nobody waits for yet. */
function answersInOrder(child: ChildProcess): () => Promise<Answers> {
  const askers: { resolve: (answers: Answers) => void; reject: (error: Error) => void }[] = []
  if (child.stdout === null) throw new Error('the other engine cannot be heard')
  createInterface({ input: child.stdout }).on('line', (line) =>
    askers.shift()?.resolve(JSON.parse(line)),
  )
  child.on('close', () => {
    for (const { reject } of askers.splice(0)) reject(new Error('the other engine ended'))
  })
  return () => new Promise((resolve, reject) => askers.push({ resolve, reject }))
}

const runs = (command: string, values: readonly string[]): boolean =>
  spawnSync(command, values, { stdio: 'ignore' }).status === 0
