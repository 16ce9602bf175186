import { watch } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { clearDrafts } from './useDraft'

export interface ScreenDraftsParts {
  /** Null while main is silent: the same screen may come back, and what was typed with it. */
  readonly screen: () => ScreenName | null
  /** A session is under way that this page did not begin. */
  readonly isResumed: boolean
}

/** What was typed on a screen is forgotten when another one follows, and with its session. */
export function useScreenDrafts({ screen, isResumed }: ScreenDraftsParts): void {
  // A page that finds no session under way finds nothing of the one that ended without it, either.
  if (!isResumed) clearDrafts()
  let typedOn = screen()
  watch(screen, (next) => {
    if (next === null || next === typedOn) return
    // The first change of all is the page's own opening, at which a reload finds its drafts again.
    if (typedOn !== null) clearDrafts()
    typedOn = next
  })
}
