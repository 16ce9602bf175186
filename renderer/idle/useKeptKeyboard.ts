import { nextTick, watch } from 'vue'
import { useKeyboardStore } from '../stores/useKeyboardStore'

/** A dialog takes the focus, and the keys of the screen go with it; they come back with the focus. */
export function useKeptKeyboard(isDialogOpen: () => boolean): void {
  const keyboard = useKeyboardStore()
  let kept: Pick<typeof keyboard, 'field' | 'panel'> | null = null

  async function restore(): Promise<void> {
    const former = kept
    kept = null
    // The dialog closes in the turn after its owner has changed, and gives the focus back.
    await nextTick()
    await nextTick()
    const field = former?.field ?? null
    if (former === null || field === null || document.activeElement !== field.input) return
    keyboard.open(field)
    keyboard.panel = former.panel
  }

  watch(
    isDialogOpen,
    (isOpen) => {
      if (isOpen) kept = { field: keyboard.field, panel: keyboard.panel }
      else void restore()
    },
    { flush: 'sync' },
  )
}
