import { onScopeDispose, readonly, ref, type Ref, watch } from 'vue'

/** ux.md PRG-01: whoever waits longer than this wonders whether anything happens. */
const PATIENCE_MS = 5000

/** True once something has been under way for longer than people wait without a word. */
export function useSlowness(
  isUnderWay: () => boolean,
  patienceMs = PATIENCE_MS,
): Readonly<Ref<boolean>> {
  const isSlow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(isUnderWay, (isNow) => {
    clearTimeout(timer)
    isSlow.value = false
    if (isNow) timer = setTimeout(() => (isSlow.value = true), patienceMs)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(isSlow)
}
