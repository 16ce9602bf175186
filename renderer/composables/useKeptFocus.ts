import { onBeforeUpdate, onUpdated, type Ref } from 'vue'

/** When what had the focus is gone, it stays in the area: there, or where the second one says. */
export function useKeptFocus(
  area: Readonly<Ref<HTMLElement | null>>,
  findTarget: () => HTMLElement | null = () => area.value,
): void {
  let hadFocus = false

  onBeforeUpdate(() => {
    hadFocus = area.value?.contains(document.activeElement) ?? false
  })
  onUpdated(() => {
    if (hadFocus && document.activeElement === document.body) findTarget()?.focus()
  })
}
