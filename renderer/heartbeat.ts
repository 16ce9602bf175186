import { LIMITS } from '#shared/procedure/limits'
import type { KioskBridge } from '#shared/ipc/contract'

const PATIENCE_MS = LIMITS.heartbeatMs * LIMITS.missedHeartbeats

export interface HeartbeatListeners {
  /** Main is silent: nothing that stands on the screen can be relied on. */
  readonly onLost: () => void
  /** Main is there again. */
  readonly onFound: () => void
}

/** Answers main's question whether the page lives, and notices when it is no longer asked. */
export function keepHeartbeat(bridge: KioskBridge, { onLost, onFound }: HeartbeatListeners): void {
  let isLost = false
  const lose = () => {
    isLost = true
    onLost()
  }
  let silence = setTimeout(lose, PATIENCE_MS)

  function hear(): void {
    clearTimeout(silence)
    silence = setTimeout(lose, PATIENCE_MS)
    // Where the answer is lost, the next question comes soon.
    bridge.call['kiosk:alive']({}).catch(() => undefined)
    if (!isLost) return
    isLost = false
    onFound()
  }

  bridge.on['kiosk:heartbeat'](hear)
}
