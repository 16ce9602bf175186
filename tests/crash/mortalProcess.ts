import { spawn } from 'node:child_process'
import { saying, type Promised, type Saying } from './promise'

/** What a kiosk had said when it was killed. */
export interface LastWords {
  readonly sayings: readonly Saying[]
  /** It ended before it was killed: a bug, with what it said of it. */
  readonly failure: string | undefined
  /** How long its start took, where it came so far. */
  readonly startMs: number | undefined
}

export interface KillPlan {
  readonly script: string
  readonly dataFolder: string
  readonly seed: number
  /** Chooses the saying after which it is killed. */
  isTime(said: Saying): boolean
  /** How long after it. */
  readonly delayMs: number
}

/** Runs a kiosk for a moment and kills it with `kill -9`. */
export function runAndKill({ script, dataFolder, seed, ...plan }: KillPlan): Promise<LastWords> {
  const timesMs = new Map<Saying['kind'], number>()
  const child = spawn(process.execPath, [script, dataFolder, String(seed)])
  const sayings: Saying[] = []
  let complaint = ''
  let rest = ''
  let isArmed = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // A line without its end was cut by the kill.
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = saying.parse(JSON.parse(line))
      sayings.push(said)
      timesMs.set(said.kind, timesMs.get(said.kind) ?? performance.now())
      if (!isArmed && plan.isTime(said)) arm()
    }
  })
  function arm(): void {
    isArmed = true
    setTimeout(() => child.kill('SIGKILL'), plan.delayMs)
  }
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => {
      const isKilled = signal === 'SIGKILL'
      const failure = isKilled && complaint === '' ? undefined : `it said ${complaint}`
      const startMs = Number(timesMs.get('serving')) - Number(timesMs.get('opening'))
      resolve({ sayings, failure, startMs: startMs > 0 ? startMs : undefined })
    })
  })
}

/** The last promise, the call that was under way, and what it would have set. */
export interface Situation {
  readonly promised: Promised | undefined
  /** Nothing, when the kill came between two calls. */
  readonly underWay: { readonly call: string; readonly password: string | null } | undefined
  /** The last password that was said to be set in this run. */
  readonly password: string | null
  readonly subjectKey: string | undefined
  readonly isRestored: boolean
}

export function situationOf(sayings: readonly Saying[]): Situation {
  let situation: Situation = {
    promised: undefined,
    underWay: { call: 'start', password: null },
    password: null,
    subjectKey: undefined,
    isRestored: false,
  }
  for (const said of sayings) situation = after(situation, said)
  return situation
}

function after(situation: Situation, said: Saying): Situation {
  switch (said.kind) {
    case 'opening':
      return situation
    case 'serving': {
      const { promised, subjectKey, isRestored } = said
      return { ...situation, promised, subjectKey, isRestored, underWay: undefined }
    }
    case 'calling':
      return { ...situation, underWay: said }
    case 'answered': {
      const isSet = said.call === 'reset:set-password'
      const password = isSet ? (situation.underWay?.password ?? null) : situation.password
      return { ...situation, promised: said.promised, password, underWay: undefined }
    }
  }
}
