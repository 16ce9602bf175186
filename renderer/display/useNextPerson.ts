import { onScopeDispose, watch } from 'vue'
import { LIMITS } from '#shared/procedure/limits'
import type { ScreenName } from '#shared/procedure/screens'

export interface UseNextPersonOptions {
  readonly screen: () => ScreenName | null
  /** 「もどる」 led back to the first screen: nobody has left. */
  readonly hasGoneBack: () => boolean
  /** Somebody waits for staff, and has no reason to touch anything. */
  readonly isWaiting: () => boolean
  /** Puts everything back as the next person expects it. */
  readonly onNextPerson: () => void
  readonly patienceMs?: number
}

/** Help for the hands may send nothing but the click. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'click', 'wheel', 'scroll'] as const

function isFirst(screen: ScreenName | null): boolean {
  return screen === 'notice' || screen === 'closed'
}

/**
 * Somebody else stands at the kiosk when a session has ended, or when nobody has touched the first
 * screen for a while.
 */
export function useNextPerson({
  screen,
  hasGoneBack,
  isWaiting,
  onNextPerson,
  patienceMs = LIMITS.firstScreenPatienceMs,
}: UseNextPersonOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function waitAgain(): void {
    clearTimeout(timer)
    if (isFirst(screen()) && !isWaiting()) timer = setTimeout(onNextPerson, patienceMs)
  }

  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, waitAgain, true)
  watch(screen, (now, before) => {
    const hasEnded = now === 'notice' && before !== null && !isFirst(before)
    if (hasEnded && !hasGoneBack()) onNextPerson()
    waitAgain()
  })
  watch(isWaiting, waitAgain)
  waitAgain()
  onScopeDispose(() => {
    clearTimeout(timer)
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, waitAgain, true)
  })
}
