import { onScopeDispose } from 'vue'
import type { ClipPlayer } from '../panels/voice/clipPlayer'

/** Often enough for a counter where nobody was in earshot, rare enough to stay calm. */
const AGAIN_AFTER_MS = 45_000

/** Rings now and then as long as what shows it is there; the screen says the same without sound. */
export function useChime(player: ClipPlayer): { readonly ring: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined

  function ring(): void {
    clearTimeout(timer)
    timer = setTimeout(ring, AGAIN_AFTER_MS)
    player.play('chime').catch(() => undefined)
  }

  onScopeDispose(() => {
    clearTimeout(timer)
    player.stop()
  })
  return { ring }
}
