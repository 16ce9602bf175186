import { computed, type WritableComputedRef } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { useDraft } from './useDraft'

/** Several drafts that make up one answer, such as the subjects of three mails. */
export function useDraftList(
  screen: ScreenName,
  name: string,
  initial: readonly string[],
): WritableComputedRef<string[]> {
  const drafts = initial.map((text, index) => useDraft(screen, `${name}-${index}`, text))
  return computed({
    get: () => drafts.map((draft) => draft.value),
    set: (texts) => drafts.forEach((draft, index) => (draft.value = texts[index] ?? '')),
  })
}
