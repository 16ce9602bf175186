import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openNotes } from './noteDatabase'
import { temporaryFolder } from './temporaryFolder'

export interface CheckedNotes {
  readonly integrity: string
  readonly rowCount: number
  readonly lastId: number
  /** Rows of which only a part of a transaction is there. */
  readonly halfCount: number
}

export interface Checker {
  readonly name: string
  check(file: string): Promise<CheckedNotes>
}

const QUERIES = [
  'PRAGMA integrity_check',
  'SELECT count(*) FROM notes',
  'SELECT coalesce(max(id), 0) FROM notes',
  'SELECT count(*) FROM notes WHERE amount <> id + 1 AND id < (SELECT max(id) FROM notes)',
] as const

const NODE_SQLITE = `
const { DatabaseSync } = require('node:sqlite')
const database = new DatabaseSync(process.argv[1])
const all = JSON.parse(process.argv[2]).map((sql) => Object.values(database.prepare(sql).get())[0])
console.log(JSON.stringify(all))`

const PYTHON_SQLITE = `
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(json.dumps([connection.execute(sql).fetchone()[0] for sql in json.loads(sys.argv[2])]))`

/** Another SQLite than ours, as far as this machine has one. */
export function findChecker(): Checker {
  const nodeSqlite = ['--experimental-sqlite', '-e', NODE_SQLITE]
  if (runs(process.execPath, ['--experimental-sqlite', '-e', "require('node:sqlite')"]))
    return external('node:sqlite', process.execPath, nodeSqlite)
  // STRICT tables need SQLite 3.37.
  const isNewEnough = 'import sqlite3; assert sqlite3.sqlite_version_info >= (3, 37)'
  if (runs('python3', ['-c', isNewEnough]))
    return external("python3's sqlite3", 'python3', ['-c', PYTHON_SQLITE])
  return { name: 'our own engine (no other SQLite found)', check: checkOurselves }
}

function external(name: string, command: string, script: readonly string[]): Checker {
  return {
    name,
    check: async (file) => {
      const copy = copyOf(file)
      const output = execFileSync(command, [...script, copy, JSON.stringify(QUERIES)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return checkedNotes(JSON.parse(output))
    },
  }
}

async function checkOurselves(file: string): Promise<CheckedNotes> {
  const database = await openNotes(copyOf(file))
  const answers: unknown[] = []
  for (const query of QUERIES) {
    const { rows } = await sql.raw<Record<string, unknown>>(query).execute(database.sql)
    answers.push(Object.values(rows[0] ?? {})[0])
  }
  await database.close()
  return checkedNotes(answers)
}

/** The checker recovers the log, which would hide from us what our own recovery does. */
function copyOf(file: string): string {
  const copy = join(temporaryFolder(), 'copy.db')
  for (const suffix of ['', '-wal', '-journal'])
    if (fs.existsSync(file + suffix)) fs.copyFileSync(file + suffix, copy + suffix)
  return copy
}

function checkedNotes(answers: unknown): CheckedNotes {
  if (!Array.isArray(answers)) throw new Error('the checker gave no answers')
  const [integrity, rowCount, lastId, halfCount] = answers
  return {
    integrity: String(integrity),
    rowCount: Number(rowCount),
    lastId: Number(lastId),
    halfCount: Number(halfCount),
  }
}

const runs = (command: string, values: readonly string[]): boolean =>
  spawnSync(command, values, { stdio: 'ignore' }).status === 0
