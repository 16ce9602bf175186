import { assertNever } from '#shared/assertNever'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

export const HEALING = {
  /** Five crashes within a minute are no accident: the sixth page would crash as well. */
  pageFaults: { count: 5, windowMs: MINUTE_MS },
  /** Our judgement: pages that load and never answer take too long to fill the window above. */
  lifelessPages: 3,
  /** How long the next page waits, by how many faults there were just now. The first never does. */
  loadDelaysMs: [0, 250, 500, 1000],
  /** Our judgement: a start takes a second or two, so its loops are slower than a page's. */
  relaunches: { count: 5, windowMs: 5 * MINUTE_MS },
  /**
   * Chromium starts its GPU process anew by itself; after three times it will not stay. The window is
   * our judgement: one lost now and then, over months of service, is none that will not stay.
   */
  gpuFaults: { count: 3, windowMs: 10 * MINUTE_MS },
  /** How long a page that does not answer its window may recover. */
  hangPatienceMs: 10 * SECOND_MS,
  /** A store that hangs must not keep the next page from the screen. */
  sessionEndPatienceMs: SECOND_MS,
  /** The static page may fail as well; it is shown again, and never in a rush. */
  outOfOrderDelayMs: 10 * SECOND_MS,
} as const

/** What broke. A hang becomes a lost page: the page is crashed on purpose. */
export type Fault =
  /** The page, or the process it ran in, is lost. */
  | { readonly kind: 'page' }
  /** An error that nobody caught: whatever main knows may be wrong. */
  | { readonly kind: 'main' }
  | { readonly kind: 'gpu' }

/** What is done about it. */
export type Remedy =
  | { readonly kind: 'none' }
  | { readonly kind: 'reload'; readonly delayMs: number }
  | { readonly kind: 'relaunch'; readonly rendering: 'as-before' | 'software' }
  | { readonly kind: 'out-of-order'; readonly delayMs: number }

/** What has to be known of earlier faults. */
export interface Health {
  readonly pageFaultsAtMs: readonly number[]
  /** Pages in a row that were lost before they said anything. */
  readonly lifelessPages: number
  readonly gpuFaultsAtMs: readonly number[]
  /** Of this process and of those before it. */
  readonly relaunchesAtMs: readonly number[]
  readonly isSoftwareRendered: boolean
  readonly isOutOfOrder: boolean
}

/** Where a process begins. Out of order from the start, where the ones before it came to nothing. */
export function healthAtStart(
  { relaunchesAtMs, isSoftwareRendered }: Pick<Health, 'relaunchesAtMs' | 'isSoftwareRendered'>,
  nowMs: number,
): Health {
  return {
    pageFaultsAtMs: [],
    lifelessPages: 0,
    gpuFaultsAtMs: [],
    relaunchesAtMs,
    isSoftwareRendered,
    isOutOfOrder: isLoop(relaunchesAtMs, HEALING.relaunches, nowMs),
  }
}

/** What a fault makes of the health, and what is done about it. */
export function afterFault(
  health: Health,
  fault: Fault,
  nowMs: number,
): { readonly health: Health; readonly remedy: Remedy } {
  switch (fault.kind) {
    case 'page':
      return afterPageFault(health, nowMs)
    case 'main':
      return afterMainFault(health, nowMs)
    case 'gpu':
      return afterGpuFault(health, nowMs)
    default:
      return assertNever(fault)
  }
}

/** The page has answered: it is no page that cannot live. */
export function afterSignOfLife(health: Health): Health {
  return health.lifelessPages === 0 ? health : { ...health, lifelessPages: 0 }
}

function afterPageFault(health: Health, nowMs: number) {
  if (health.isOutOfOrder) {
    return { health, remedy: { kind: 'out-of-order', delayMs: HEALING.outOfOrderDelayMs } } as const
  }
  const { pageFaults, lifelessPages: most, loadDelaysMs } = HEALING
  const pageFaultsAtMs = [...recent(health.pageFaultsAtMs, pageFaults, nowMs), nowMs]
  const lifelessPages = health.lifelessPages + 1
  const isHopeless = isLoop(pageFaultsAtMs, pageFaults, nowMs) || lifelessPages >= most
  if (isHopeless) return giveUp({ ...health, pageFaultsAtMs, lifelessPages })
  const delayMs = loadDelaysMs[pageFaultsAtMs.length - 1] ?? 0
  return {
    health: { ...health, pageFaultsAtMs, lifelessPages },
    remedy: { kind: 'reload', delayMs },
  } as const
}

/** Where the static page stands nothing runs that could be put right by another start. */
function afterMainFault(health: Health, nowMs: number) {
  if (health.isOutOfOrder) return { health, remedy: { kind: 'none' } } as const
  return relaunch(health, health.isSoftwareRendered ? 'software' : 'as-before', nowMs)
}

function afterGpuFault(health: Health, nowMs: number) {
  const { gpuFaults } = HEALING
  const gpuFaultsAtMs = [...recent(health.gpuFaultsAtMs, gpuFaults, nowMs), nowMs]
  const counted = { ...health, gpuFaultsAtMs }
  const isBearable = !isLoop(gpuFaultsAtMs, gpuFaults, nowMs) || health.isSoftwareRendered
  if (isBearable || health.isOutOfOrder) {
    return { health: counted, remedy: { kind: 'none' } } as const
  }
  return relaunch(counted, 'software', nowMs)
}

/** The next process finds the count and shows the static page where there were too many. */
function relaunch(health: Health, rendering: 'as-before' | 'software', nowMs: number) {
  const relaunchesAtMs = [...recent(health.relaunchesAtMs, HEALING.relaunches, nowMs), nowMs]
  return {
    health: { ...health, relaunchesAtMs },
    remedy: { kind: 'relaunch', rendering },
  } as const
}

function giveUp(health: Health) {
  return {
    health: { ...health, isOutOfOrder: true },
    remedy: { kind: 'out-of-order', delayMs: 0 },
  } as const
}

interface Loop {
  readonly count: number
  readonly windowMs: number
}

function isLoop(timesMs: readonly number[], loop: Loop, nowMs: number): boolean {
  return recent(timesMs, loop, nowMs).length >= loop.count
}

/** What lies in the future was written under a clock that has been set back since: it proves nothing. */
function recent(timesMs: readonly number[], { windowMs }: Loop, nowMs: number): readonly number[] {
  return timesMs.filter((atMs) => atMs <= nowMs && atMs > nowMs - windowMs)
}
