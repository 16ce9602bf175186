import { ref, watch, type Ref } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { readHistory, writeHistory } from './historyState'

interface Drafts {
  readonly screen: ScreenName
  readonly texts: Readonly<Record<string, string>>
}

const ENTRY = 'drafts'

function isDrafts(kept: unknown): kept is Drafts {
  return kept instanceof Object && 'screen' in kept && 'texts' in kept
}

function readDrafts(screen: ScreenName): Drafts {
  const kept = readHistory(ENTRY)
  return isDrafts(kept) && kept.screen === screen ? kept : { screen, texts: {} }
}

/**
 * What is being typed on a screen. It outlives a reload and is gone with the screen. Never for codes
 * and passwords.
 */
export function useDraft(screen: ScreenName, name: string, initial: string): Ref<string> {
  const text = ref(readDrafts(screen).texts[name] ?? initial)
  watch(text, (typed) => {
    const { texts } = readDrafts(screen)
    writeHistory(ENTRY, { screen, texts: { ...texts, [name]: typed } } satisfies Drafts)
  })
  return text
}

export function clearDrafts(): void {
  writeHistory(ENTRY, null)
}
