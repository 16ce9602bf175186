import { accountOfTurn } from './benchAccounts'
import type { CommitSeries, ExportTask } from './measurements'
import { openExported } from './sqlJsExport'
import { throughExport } from './step'
import { answer, readTask, timed } from './task'

/** sql.js with a full export has a process of its own: its memory would slow the others down. */
const LOOK_UPS = 2000

const { copy, accountCount, rounds } = readTask<ExportTask>()
const subject = throughExport(await openExported(copy))
const commitsMs: number[] = []
const lookUpsMs: number[] = []
for (let turn = 1; turn <= rounds; turn += 1)
  commitsMs.push(await timed(() => subject.commit(accountOfTurn(turn, accountCount), turn)))
for (let turn = 1; turn <= LOOK_UPS; turn += 1)
  lookUpsMs.push(await timed(() => subject.findId(accountOfTurn(turn, accountCount))))
answer({
  engine: 'sql.js',
  accountCount,
  commitsMs,
  lookUpsMs,
  fsyncs: [],
  writtenBytes: [],
} satisfies CommitSeries)
