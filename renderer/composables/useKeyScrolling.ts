import { onBeforeUnmount, onMounted, readonly, ref, type Ref, type ShallowRef } from 'vue'

const CONTROLS = 'a[href], button, input, summary'

/**
 * Whether a pane has to take the focus itself, because it is too long to be seen at once and holds
 * no control through which the keyboard would scroll it.
 */
export function useKeyScrolling(
  pane: Readonly<ShallowRef<HTMLElement | null>>,
): Readonly<Ref<boolean>> {
  const isNeeded = ref(false)
  const observer = new ResizeObserver(() => {
    const element = pane.value
    if (element === null) return
    const isTooLong = element.scrollHeight > element.clientHeight
    isNeeded.value = isTooLong && element.querySelector(CONTROLS) === null
  })
  onMounted(() => {
    if (pane.value === null) return
    observer.observe(pane.value)
    for (const child of pane.value.children) observer.observe(child)
  })
  onBeforeUnmount(() => observer.disconnect())
  return readonly(isNeeded)
}
