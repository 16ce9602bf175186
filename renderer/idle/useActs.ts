import { onScopeDispose, watch } from 'vue'

export interface UseActsOptions {
  /** The page asks whether somebody is there: the next act is the answer, and nothing else. */
  readonly isAsking: () => boolean
  readonly onAct: () => void
  readonly onAnswer: () => void
}

/**
 * What hands do, and what help for the hands sends in their place. Not `scroll`: the page scrolls by
 * itself as well.
 */
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'click', 'wheel', 'input'] as const
const ANSWERS: readonly string[] = ['pointerdown', 'touchstart', 'keydown', 'click', 'wheel']
/** What belongs to an answer, and would otherwise reach whatever stands below the question. */
const REST = ['pointerup', 'mousedown', 'mouseup', 'touchend', 'keyup', 'contextmenu'] as const

function listen(types: readonly string[], listener: (event: Event) => void, passive: boolean) {
  const options = { capture: true, passive }
  for (const type of types) addEventListener(type, listener, options)
  return () => {
    for (const type of types) removeEventListener(type, listener, options)
  }
}

/** A mouse that lies still is moved by nobody; the page may have moved below it. */
function isMoved(event: Event): boolean {
  if (event.type !== 'pointermove') return true
  return Reflect.get(event, 'movementX') !== 0 || Reflect.get(event, 'movementY') !== 0
}

/** Hears of every act before anything else on the page does, and keeps an answer from the rest. */
export function useActs({ isAsking, onAct, onAnswer }: UseActsOptions): void {
  /** From the question on until the act that answered it is over. */
  let endTaking: (() => void) | null = null
  /** The answer was a press, whose click is still to come. */
  let isClickDue = false

  function hear(event: Event): void {
    if (endTaking === null && isMoved(event)) onAct()
  }

  /** A key that is held down, and the click of a press, are still the same act. */
  function isNextAct(event: Event): boolean {
    if (event.type === 'keydown') return Reflect.get(event, 'repeat') !== true
    return event.type === 'pointerdown' || (event.type === 'click' && !isClickDue)
  }

  function take(event: Event): void {
    if (!isAsking() && isNextAct(event)) return stopTaking()
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isAsking() && ANSWERS.includes(event.type)) onAnswer()
    if (event.type === 'pointerdown') isClickDue = true
    else if (event.type === 'click') isClickDue = false
  }

  // Only now: a listener that may cancel holds all scrolling back.
  function startTaking(): void {
    isClickDue = false
    endTaking ??= listen([...ANSWERS, ...REST], take, false)
  }

  function stopTaking(): void {
    endTaking?.()
    endTaking = null
    onAct()
  }

  const endHearing = listen(ACTS, hear, true)
  watch(isAsking, (asks) => asks && startTaking(), { flush: 'sync' })
  onScopeDispose(() => {
    endHearing()
    endTaking?.()
  })
}
