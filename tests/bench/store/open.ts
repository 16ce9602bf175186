import fs from 'node:fs'
import { findSubject } from '../../../electron/accounts/subjectFinder'
import { loadSqlEngine } from '../../../electron/storage/engine/loadSqlEngine'
import { accountOfTurn } from './benchAccounts'
import { openBenchStore } from './benchStore'
import type { Opening, OpenTask } from './measurements'
import { openNative } from './nodeSqlite'
import { openExported } from './sqlJsExport'
import { throughExport, throughNative } from './step'
import { answer, collect, readTask, timed } from './task'

const { engine, dataFolder, copy, accountCount } = readTask<OpenTask>()
const account = accountOfTurn(1, accountCount)

/** Each opens, finds one account, and answers what has to stay open while memory is read. */
const OPENINGS: Readonly<Record<OpenTask['engine'], () => Promise<unknown>>> = {
  load: () => loadSqlEngine({ fileSystem: fs, folder: dataFolder }),
  async ours() {
    const { store, secrets } = await openBenchStore(dataFolder)
    const { accountId } = await findSubject({ sql: store.sql, secrets }, account.address)
    assertFound(accountId)
    return store
  },
  async 'node:sqlite'() {
    const database = openNative(copy)
    if (database === null) throw new Error('node:sqlite is not in this Node')
    assertFound(throughNative(database).findId(account))
    return database
  },
  async 'sql.js'() {
    const exported = await openExported(copy)
    assertFound(throughExport(exported).findId(account))
    return exported
  },
}

function assertFound(id: unknown): void {
  if (id !== account.id) throw new Error(`found ${String(id)} instead of ${account.id}`)
}

collect()
const beforeBytes = process.memoryUsage.rss()
const held: unknown[] = []
const openMs = await timed(async () => held.push(await OPENINGS[engine]()))
collect()
const addedBytes = process.memoryUsage.rss() - beforeBytes
if (held.length === 0) throw new Error('nothing was opened')
answer({ openMs, addedBytes } satisfies Opening)
