import { ref, watch, type Ref } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'

interface Drafts {
  readonly screen: ScreenName
  readonly texts: Readonly<Record<string, string>>
}

function isDrafts(state: unknown): state is Drafts {
  return state instanceof Object && 'screen' in state && 'texts' in state
}

function readDrafts(screen: ScreenName): Drafts {
  const state: unknown = history.state
  return isDrafts(state) && state.screen === screen ? state : { screen, texts: {} }
}

/**
 * What is being typed on a screen, kept in the page's history entry: it outlives a reload, lies in
 * memory only and is gone with the screen. Never for codes and passwords.
 */
export function useDraft(screen: ScreenName, name: string, initial: string): Ref<string> {
  const text = ref(readDrafts(screen).texts[name] ?? initial)
  watch(text, (typed) => {
    const { texts } = readDrafts(screen)
    history.replaceState({ screen, texts: { ...texts, [name]: typed } } satisfies Drafts, '')
  })
  return text
}

export function clearDrafts(): void {
  history.replaceState(null, '')
}
