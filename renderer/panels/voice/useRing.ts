import { onScopeDispose } from 'vue'
import type { ClipPlayer } from './clipPlayer'

/** Rings as long as what shows it is there. The picture says the same, so silence loses nothing. */
export function useRing(player: ClipPlayer): void {
  player.play('ring', { isLooped: true }).catch(() => undefined)
  onScopeDispose(() => player.stop())
}
