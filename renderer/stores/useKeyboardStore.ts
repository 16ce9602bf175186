import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { KeyboardField } from '../keyboard/keyboardField'
import type { Panel } from '../keyboard/panels'

/** 「画面のキーボード」, for whoever touches the screen. */
export const useKeyboardStore = defineStore('keyboard', () => {
  const field = shallowRef<KeyboardField | null>(null)
  const panel = ref<Panel>('ascii')
  /** Whoever touched the screen last needs no keyboard of the system over ours. */
  const isTouched = ref(false)
  const isTurnedOff = ref(false)
  const isShown = computed(() => field.value !== null && !isTurnedOff.value)
  /** It was turned off, and a field was touched: nobody may be left without any keys. */
  const isOffered = computed(() => field.value !== null && isTurnedOff.value)
  /** The fields keep the system's keyboard away as long as this one comes instead. */
  const replacesSystemKeys = computed(() => isTouched.value && !isTurnedOff.value)

  /** Nothing changes for a field that has the keyboard already: the page may not move meanwhile. */
  function open(next: KeyboardField): void {
    if (field.value?.input === next.input) return
    panel.value = next.panels[0]
    field.value = next
  }

  function close(): void {
    field.value = null
  }

  function turn(isOn: boolean): void {
    isTurnedOff.value = !isOn
  }

  /** For the next person. */
  function reset(): void {
    close()
    isTouched.value = false
    isTurnedOff.value = false
  }

  return {
    field,
    panel,
    isTouched,
    isShown,
    isOffered,
    replacesSystemKeys,
    open,
    close,
    turnOff: () => turn(false),
    turnOn: () => turn(true),
    reset,
  }
})
