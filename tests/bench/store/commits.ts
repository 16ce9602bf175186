import fs from 'node:fs'
import path from 'node:path'
import { accountOfTurn } from './benchAccounts'
import { openBenchStore } from './benchStore'
import { countingFileSystem, type FileCounts } from './countingFileSystem'
import type { Commits, CommitSeries, CommitTask, StoreFolders } from './measurements'
import { openNative } from './nodeSqlite'
import { throughNative, throughProduct, type StepSubject } from './step'
import { answer, readTask, timed } from './task'

/** Enough for V8 to have compiled what runs over and over. */
const WARM_UP_ROUNDS = 300
/** Turns, so that no look-up finds the page warm that was just written. */
const FAR_AWAY = 5000
const PAGE = new Uint8Array(4096)

interface Contender {
  readonly subject: StepSubject
  readonly counts: FileCounts | null
  readonly series: { [Key in keyof CommitSeries]: Mutable<CommitSeries[Key]> }
  close(): unknown
}
type Mutable<Value> = Value extends readonly number[] ? number[] : Value

const newSeries = (engine: CommitSeries['engine'], accountCount: number): Contender['series'] => ({
  engine,
  accountCount,
  commitsMs: [],
  lookUpsMs: [],
  fsyncs: [],
  writtenBytes: [],
})

async function contendersOf({
  dataFolder,
  copy,
  accountCount,
}: StoreFolders): Promise<Contender[]> {
  const { fileSystem, counts } = countingFileSystem()
  const { store } = await openBenchStore(dataFolder, { fileSystem })
  const ours = {
    subject: throughProduct(store),
    counts,
    series: newSeries('ours', accountCount),
    close: () => store.close(),
  }
  const native = openNative(copy)
  if (native === null) return [ours]
  const subject = throughNative(native)
  const series = newSeries('node:sqlite', accountCount)
  return [ours, { subject, counts: null, series, close: () => native.close() }]
}

async function commitOnce({ subject, counts, series }: Contender, turn: number): Promise<void> {
  const account = accountOfTurn(turn, series.accountCount)
  const before = { ...counts }
  series.commitsMs.push(await timed(() => subject.commit(account, turn)))
  if (counts === null) return
  series.fsyncs.push(counts.fsyncs - (before.fsyncs ?? 0))
  series.writtenBytes.push(counts.writtenBytes - (before.writtenBytes ?? 0))
}

async function findOnce({ subject, series }: Contender, turn: number): Promise<void> {
  const account = accountOfTurn(turn, series.accountCount)
  series.lookUpsMs.push(await timed(() => subject.findId(account)))
}

function forget({ series }: Contender): void {
  for (const list of [series.commitsMs, series.lookUpsMs, series.fsyncs, series.writtenBytes])
    list.length = 0
}

/** By turns, so that the noise of the machine meets all of them. */
async function runRounds(
  contenders: readonly Contender[],
  rounds: { readonly first: number; readonly count: number },
  pageSyncsMs: number[],
): Promise<void> {
  for (let turn = rounds.first; turn < rounds.first + rounds.count; turn += 1) {
    for (const contender of contenders) await commitOnce(contender, turn)
    for (const contender of contenders) await findOnce(contender, turn + FAR_AWAY)
    pageSyncsMs.push(await timed(syncPage))
  }
}

const { stores, rounds } = readTask<CommitTask>()
const folder = stores[0]?.dataFolder ?? '.'
const descriptor = fs.openSync(path.join(folder, 'page'), 'w')
function syncPage(): void {
  fs.writeSync(descriptor, PAGE, 0, PAGE.length, 0)
  fs.fsyncSync(descriptor)
}

const contenders = (await Promise.all(stores.map(contendersOf))).flat()
await runRounds(contenders, { first: 1, count: WARM_UP_ROUNDS }, [])
contenders.forEach(forget)
const pageSyncsMs: number[] = []
await runRounds(contenders, { first: 1 + WARM_UP_ROUNDS, count: rounds }, pageSyncsMs)
for (const { close } of contenders) await close()
answer({ series: contenders.map(({ series }) => series), pageSyncsMs } satisfies Commits)
