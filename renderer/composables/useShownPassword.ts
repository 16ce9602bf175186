import { onScopeDispose, readonly, ref, type Ref } from 'vue'

export interface UseShownPasswordOptions {
  /** Long enough to compare what was typed, short enough for whoever walks by. */
  readonly shownMs?: number
}

export interface UseShownPasswordReturn {
  readonly isShown: Readonly<Ref<boolean>>
  readonly toggle: () => void
  readonly hide: () => void
  /** For `focusout` of the element that holds the field and its button. */
  readonly hideOnLeaving: (event: FocusEvent) => void
}

/** Whether a password can be read; never for longer than it is looked at. */
export function useShownPassword({
  shownMs = 60_000,
}: UseShownPasswordOptions = {}): UseShownPasswordReturn {
  const isShown = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    isShown.value = false
  }

  function toggle(): void {
    if (isShown.value) return hide()
    isShown.value = true
    timer = setTimeout(hide, shownMs)
  }

  function hideOnLeaving({ currentTarget, relatedTarget }: FocusEvent): void {
    const entry = currentTarget instanceof Element ? currentTarget : null
    const stays = relatedTarget instanceof Node && entry?.contains(relatedTarget)
    // Nothing else has it while another window is in front; then nothing was left.
    if (!stays && document.hasFocus()) hide()
  }

  onScopeDispose(hide)
  return { isShown: readonly(isShown), toggle, hide, hideOnLeaving }
}
