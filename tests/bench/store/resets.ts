import { accountOfTurn } from './benchAccounts'
import { openBenchKiosk, type BenchKiosk } from './benchKiosk'
import { countingFileSystem } from './countingFileSystem'
import { watchStatements } from './liveStatements'
import { finish, resetByMail } from './mailReset'
import type { Holdings, Resets, ResetTask } from './measurements'
import { answer, collect, readTask, timed } from './task'

/** Between two persons. What is kept for a day is at its most after 288 of them. */
const PAUSE_MS = 5 * 60 * 1000

const { dataFolder, accountCount, warmUpCount, count } = readTask<ResetTask>()
const statements = watchStatements()
const { fileSystem, counts } = countingFileSystem()

function holdings(): Holdings {
  collect()
  const { heapTotal, heapUsed, external, rss } = process.memoryUsage()
  return {
    liveBytes: heapUsed + external,
    spareBytes: heapTotal - heapUsed,
    residentBytes: rss,
    openFiles: counts.openFiles,
    statements: statements.size,
  }
}

async function person(kiosk: BenchKiosk, turn: number) {
  const before = counts.fsyncs
  const account = accountOfTurn(turn, accountCount)
  const resetMs = await timed(() => resetByMail(kiosk, account))
  const fsyncs = counts.fsyncs - before
  const finishMs = await timed(() => finish(kiosk))
  kiosk.time.advance(PAUSE_MS)
  return { resetMs, fsyncs, finishMs }
}

const kiosk = await openBenchKiosk(dataFolder, fileSystem)
for (let turn = 1; turn <= warmUpCount; turn += 1) await person(kiosk, turn)
const before = holdings()
const persons: Awaited<ReturnType<typeof person>>[] = []
for (let turn = 1; turn <= count; turn += 1) persons.push(await person(kiosk, warmUpCount + turn))
const after = holdings()
await kiosk.dispose()
answer({
  resetsMs: persons.map(({ resetMs }) => resetMs),
  fsyncs: persons.map(({ fsyncs }) => fsyncs),
  finishMs: persons.map(({ finishMs }) => finishMs),
  before,
  after,
  closed: { openFiles: counts.openFiles, statements: statements.size },
} satisfies Resets)
