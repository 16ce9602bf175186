import { computed, ref, type Ref, watch } from 'vue'

/**
 * Whether something has come through since the last message was turned away: then there is nothing
 * left to cure.
 */
export function useArrivedSince(
  turnedAway: () => number,
  newestId: () => number | null,
): Readonly<Ref<boolean>> {
  const idAtTheTime = ref(newestId() ?? 0)

  watch(turnedAway, () => {
    idAtTheTime.value = newestId() ?? 0
  })
  return computed(() => (newestId() ?? 0) > idAtTheTime.value)
}
