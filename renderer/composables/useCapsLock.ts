import { readonly, ref, type Ref } from 'vue'

export interface UseCapsLockReturn {
  readonly isOn: Readonly<Ref<boolean>>
  /** For `v-on` of a field. */
  readonly handlers: {
    readonly keydown: (event: KeyboardEvent) => void
    readonly keyup: (event: KeyboardEvent) => void
    readonly pointerdown: (event: PointerEvent) => void
  }
}

/** Whether Caps Lock is on; a page learns of it from keys and presses only. */
export function useCapsLock(): UseCapsLockReturn {
  const isOn = ref(false)

  function read(event: KeyboardEvent | PointerEvent): void {
    isOn.value = event.getModifierState('CapsLock')
  }

  return { isOn: readonly(isOn), handlers: { keydown: read, keyup: read, pointerdown: read } }
}
