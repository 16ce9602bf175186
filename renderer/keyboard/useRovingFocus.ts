import { onMounted, onUpdated, type Ref } from 'vue'
import { isArrow, nearestKey } from './nearestKey'

export interface UseRovingFocusReturn {
  /** For when the buttons of a part have changed, which the group does not notice. */
  readonly settle: () => void
  /** For `v-on` of the group. */
  readonly handlers: {
    readonly focusin: (event: FocusEvent) => void
    readonly keydown: (event: KeyboardEvent) => void
  }
}

/** One stop for the Tab key in a group of buttons; the arrow keys move between them. */
export function useRovingFocus(group: Readonly<Ref<HTMLElement | null>>): UseRovingFocusReturn {
  function buttons(): readonly HTMLButtonElement[] {
    return [...(group.value?.querySelectorAll('button') ?? [])]
  }

  function stopAt(stop: HTMLButtonElement | undefined): void {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1
  }

  function findStop(): HTMLButtonElement | undefined {
    return buttons().find((button) => button.tabIndex === 0) ?? buttons()[0]
  }

  function move(event: KeyboardEvent): void {
    if (!isArrow(event.key)) return
    const all = buttons()
    const current = all.findIndex((button) => button === event.target)
    const boxes = all.map((button) => button.getBoundingClientRect())
    const next = nearestKey(boxes, current, event.key)
    event.preventDefault()
    if (next !== null) all[next]?.focus()
  }

  function settle(): void {
    stopAt(findStop())
  }

  onMounted(settle)
  onUpdated(settle)
  return {
    settle,
    handlers: {
      focusin: ({ target }) => {
        if (target instanceof HTMLButtonElement) stopAt(target)
      },
      keydown: move,
    },
  }
}
