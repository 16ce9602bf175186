import { readonly, ref, type Ref, watch } from 'vue'

export interface UseUnknownReturn {
  readonly isUnknown: Readonly<Ref<boolean>>
  readonly toggle: () => void
}

/**
 * 「わからない」 beside an answer: pressing it empties the answer, typing takes it back. An empty
 * answer means the same; `startsUnknown` says so where the person has been here before.
 */
export function useUnknown(
  answer: Readonly<Ref<readonly string[]>>,
  empty: () => void,
  startsUnknown: boolean,
): UseUnknownReturn {
  function isEmpty(): boolean {
    return answer.value.every((text) => text === '')
  }

  const isUnknown = ref(startsUnknown && isEmpty())

  function toggle(): void {
    isUnknown.value = !isUnknown.value
    if (isUnknown.value) empty()
  }

  watch(answer, () => {
    if (!isEmpty()) isUnknown.value = false
  })
  return { isUnknown: readonly(isUnknown), toggle }
}
