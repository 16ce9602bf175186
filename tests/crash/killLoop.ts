import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { IndependentEngine } from '../support/storage/independentEngine'
import type { Outcome } from './judge'
import { compare } from './keptPromises'
import {
  runAndKill,
  situationOf,
  type KillPlan,
  type LastWords,
  type Situation,
} from './mortalProcess'
import { ADDRESS, type Promised, type Saying } from './promise'
import { writeReleasedStore } from './releasedStore'
import { seededRandom, type SeededRandom } from './seededRandom'
import { Tally } from './tally'

export interface KillLoopOptions {
  /** The bundle of mortalKiosk.ts. */
  readonly script: string
  readonly engine: IndependentEngine
  readonly seed: number
  readonly kills: number
}

/** At what a kiosk is killed. */
const KINDS = ['first start', 'migration', 'service', 'service', 'service'] as const
type Kind = (typeof KINDS)[number]

/** About three journeys. */
const MOST_CALLS = 60
/** About as long as a call takes. */
const LONGEST_CALL_MS = 12
/** Until the first start was measured. */
const GUESSED_START_MS = 200

/** Kills a running kiosk again and again and compares what it promised with what it left. */
export async function killAgainAndAgain(options: KillLoopOptions): Promise<Tally> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-kills-'))
  try {
    const loop = new KillLoop(root, options)
    return await loop.run()
  } finally {
    fs.rmSync(root, { recursive: true, force: true })
  }
}

class KillLoop {
  readonly #options: KillLoopOptions
  readonly #root: string
  readonly #tally = new Tally()
  readonly #killsDuring = new Map<string, number>()
  /** What is known of each folder from the kills before. */
  readonly #known = new Map<string, Situation>()
  /** Where the starts of a kind are cut off. */
  readonly #folders = new Map<Kind, string>()
  #startMs = GUESSED_START_MS
  #folderCount = 0
  #logCount = 0

  constructor(root: string, options: KillLoopOptions) {
    this.#root = root
    this.#options = options
  }

  async run(): Promise<Tally> {
    const { seed, kills } = this.#options
    const service = this.#newFolder()
    await this.#serveUntilFirstReset(service)
    for (let number = 1; number <= kills; number += 1) {
      const random = seededRandom(seed, number)
      const kind = KINDS[number % KINDS.length] ?? 'service'
      const folder = kind === 'service' ? service : await this.#prepare(kind, number, random)
      const outcome = await this.#kill(kind, folder, number, random)
      this.#tally.count(`kill ${number}, at ${kind}`, outcome)
    }
    for (const folder of this.#folders.values()) await this.#startForGood(folder)
    this.#tally.note(`${this.#logCount} left a log to recover`)
    for (const [call, count] of this.#killsDuring) this.#tally.note(`${count} during ${call}`)
    return this.#tally
  }

  /** The first password is hashed at its full price; every later one is quick. */
  async #serveUntilFirstReset(dataFolder: string): Promise<void> {
    const isTime = (said: Saying) => said.kind === 'answered' && said.call === 'reset:set-password'
    await this.#run(dataFolder, { seed: 0, isTime, delayMs: 0 })
  }

  /** After all its kills a store still serves. */
  async #startForGood(dataFolder: string): Promise<void> {
    const isTime = (said: Saying) => said.kind === 'serving'
    const { failure, sayings } = await this.#run(dataFolder, { seed: 0, isTime, delayMs: 0 })
    const complaint = failure ?? (situationOf(sayings).isRestored ? 'a backup was restored' : '')
    this.#tally.count(
      `the last start of ${dataFolder}`,
      complaint === '' ? { kind: 'sound' } : { kind: 'corrupt', complaint },
    )
  }

  async #run(
    dataFolder: string,
    plan: Pick<KillPlan, 'seed' | 'isTime' | 'delayMs'>,
  ): Promise<LastWords> {
    const words = await runAndKill({ script: this.#options.script, dataFolder, ...plan })
    this.#startMs = words.startMs ?? this.#startMs
    return words
  }

  #newFolder(): string {
    this.#folderCount += 1
    const folder = path.join(this.#root, String(this.#folderCount))
    fs.mkdirSync(folder)
    return folder
  }

  /** A folder of its own, or that of the last kill of this kind, where a start was cut off. */
  async #prepare(kind: Kind, number: number, random: SeededRandom): Promise<string> {
    const last = this.#folders.get(kind)
    if (last !== undefined && random.isLikely(0.6)) return last
    if (last !== undefined) await this.#startForGood(last)
    const folder = this.#newFolder()
    this.#folders.set(kind, folder)
    if (kind === 'migration') await writeReleasedStore(path.join(folder, 'demo'), 1 + (number % 2))
    return folder
  }

  async #kill(
    kind: Kind,
    dataFolder: string,
    number: number,
    random: SeededRandom,
  ): Promise<Outcome> {
    const isService = kind === 'service'
    const longestMs = isService ? LONGEST_CALL_MS : this.#startMs
    const { sayings, failure } = await this.#run(dataFolder, {
      seed: number,
      isTime: isService
        ? callNumber(1 + random.integerBelow(MOST_CALLS))
        : ({ kind: said }) => said === 'opening',
      delayMs: random.next() * longestMs,
    })
    if (failure !== undefined) return { kind: 'corrupt', complaint: failure }
    const situation = situationOf(sayings)
    const call = situation.underWay?.call ?? 'nothing'
    const what = isService ? call : kind
    this.#killsDuring.set(what, (this.#killsDuring.get(what) ?? 0) + 1)
    return await this.#judge(kind, dataFolder, this.#joined(dataFolder, situation))
  }

  /** A run that was killed before it promised anything still owes what the one before did. */
  #joined(dataFolder: string, situation: Situation): Situation {
    const before = this.#known.get(dataFolder)
    const isSame = before?.promised?.passwordHash === situation.promised?.passwordHash
    const password = situation.password ?? (isSame ? (before?.password ?? null) : null)
    const promised = situation.promised ?? before?.promised
    const subjectKey = situation.subjectKey ?? before?.subjectKey
    const joined = { ...situation, promised, password, subjectKey }
    this.#known.set(dataFolder, joined)
    return joined
  }

  async #judge(kind: Kind, dataFolder: string, situation: Situation): Promise<Outcome> {
    if (situation.isRestored)
      return { kind: 'lost', complaint: 'a backup took the place of a store' }
    const files = filesOf(path.join(dataFolder, 'demo', 'accounts.db'))
    if ((files.get('-wal')?.length ?? 0) > 0) this.#logCount += 1
    if (!files.has('')) {
      if (kind === 'first start' && situation.promised === undefined) return { kind: 'sound' }
      return { kind: 'lost', complaint: 'there is no database' }
    }
    const { integrity, version, found } = await this.#read(files, situation.subjectKey ?? '')
    if (integrity !== 'ok') return { kind: 'corrupt', complaint: String(integrity) }
    if (kind === 'migration' && Number(version) < 1)
      return { kind: 'lost', complaint: `found version ${version}` }
    return await compare(situation, found)
  }

  async #read(files: ReadonlyMap<string, Uint8Array>, subjectKey: string) {
    const [integrity, version, passwordHash, failures, countedEvents, requests, aheadMs] =
      await this.#options.engine.ask(files, [
        'PRAGMA integrity_check',
        'PRAGMA user_version',
        `SELECT password_hash FROM accounts WHERE address = '${ADDRESS}'`,
        `SELECT failures FROM sign_in_failures WHERE subject_key = '${subjectKey}'`,
        'SELECT count(*) FROM counted_events',
        'SELECT count(*) FROM recovery_requests',
        'SELECT ahead_ms FROM practice_clock',
      ])
    const found: Promised = {
      passwordHash: passwordHash ?? '',
      failures: Number(failures),
      countedEvents: Number(countedEvents),
      requests: Number(requests),
      aheadMs: Number(aheadMs),
    }
    return { integrity, version, found }
  }
}

/** Waiting for a mail is no call worth a kill. */
function callNumber(number: number): KillPlan['isTime'] {
  let count = 0
  return (said) => {
    if (said.kind === 'calling' && said.call !== 'kiosk:open') count += 1
    return count === number
  }
}

function filesOf(file: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const suffix of ['', '-wal', '-journal'])
    if (fs.existsSync(file + suffix)) files.set(suffix, fs.readFileSync(file + suffix))
  return files
}
