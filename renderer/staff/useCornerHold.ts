import { onScopeDispose } from 'vue'
import { LIMITS } from '#shared/procedure/limits'

/** A finger's breadth and a little more, from the corner where the product's mark stands. */
const CORNER_PIXELS = 80
/** A finger that lies still moves by less. */
const STILL_PIXELS = 16

interface Place {
  readonly x: number
  readonly y: number
}

function isInCorner({ x, y }: Place): boolean {
  return x < CORNER_PIXELS && y < CORNER_PIXELS
}

function isNear(one: Place, other: Place): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < STILL_PIXELS
}

/**
 * A finger that is held in the upper left corner: nobody does it by accident, and nothing there
 * shows that it can be done. What lies there works as ever for whoever just presses it.
 */
export function useCornerHold(onHeld: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let heldAt: Place | null = null

  function release(): void {
    clearTimeout(timer)
    heldAt = null
  }

  function press(event: PointerEvent): void {
    release()
    if (!event.isPrimary || event.button !== 0 || !isInCorner(event)) return
    heldAt = { x: event.x, y: event.y }
    timer = setTimeout(() => {
      release()
      onHeld()
    }, LIMITS.staffHoldMs)
  }

  function move(event: PointerEvent): void {
    if (heldAt !== null && !isNear(heldAt, event)) release()
  }

  const watching = new AbortController()
  const options = { capture: true, passive: true, signal: watching.signal }
  addEventListener('pointerdown', press, options)
  addEventListener('pointermove', move, options)
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, options)
  // The window's own, and not that of every field that loses the focus.
  addEventListener('blur', release, { signal: watching.signal })
  onScopeDispose(() => {
    watching.abort()
    release()
  })
}
