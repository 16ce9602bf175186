import { LIMITS } from '#shared/procedure/limits'
import type { KioskBridge } from '#shared/ipc/contract'

const PATIENCE_MS = LIMITS.heartbeatMs * LIMITS.missedHeartbeats

export interface HeartbeatListeners {
  /** Main is silent: nothing that stands on the screen can be relied on. */
  readonly onLost: () => void
  /** Main is there again. */
  readonly onFound: () => void
}

/** Tells main that the page lives. Where that is lost, main's next question comes soon. */
export function sayAlive(bridge: KioskBridge): void {
  bridge.call['kiosk:alive']({}).catch(() => undefined)
}

/**
 * Answers main's question whether the page lives, and notices when it is no longer asked. Returns a
 * function that ends it: main takes a page that does not answer for lost, and loads it anew.
 */
export function keepHeartbeat(
  bridge: KioskBridge,
  { onLost, onFound }: HeartbeatListeners,
): () => void {
  let isLost = false
  const lose = () => {
    isLost = true
    onLost()
  }
  let silence = setTimeout(lose, PATIENCE_MS)

  function hear(): void {
    clearTimeout(silence)
    silence = setTimeout(lose, PATIENCE_MS)
    sayAlive(bridge)
    if (!isLost) return
    isLost = false
    onFound()
  }

  const unsubscribe = bridge.on['kiosk:heartbeat'](hear)
  return () => {
    clearTimeout(silence)
    unsubscribe()
  }
}
