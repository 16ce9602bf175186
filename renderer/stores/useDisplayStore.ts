import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Wording } from '#shared/text/said'
import { readHistory, writeHistory } from '../composables/historyState'
import {
  displaySettings,
  type DisplaySettings,
  isSameDisplay,
  USUAL_DISPLAY,
} from '../display/displaySettings'

const ENTRY = 'display'

function readKept(): DisplaySettings {
  const kept = displaySettings.safeParse(readHistory(ENTRY))
  return kept.success ? kept.data : USUAL_DISPLAY
}

/** How the person at the kiosk wants to read and hear, until the next one comes. */
export const useDisplayStore = defineStore('display', () => {
  const settings = shallowRef(readKept())
  const isOpen = ref(false)
  const wording = computed<Wording>(() => (settings.value.isEasy ? 'easy' : 'standard'))
  /** The easy wording always has its readings: whoever needs the one needs the other. */
  const showsReadings = computed(() => settings.value.hasReadings || settings.value.isEasy)

  function put(next: DisplaySettings): void {
    settings.value = next
    writeHistory(ENTRY, isSameDisplay(next, USUAL_DISPLAY) ? null : next)
  }

  function change(changed: Partial<DisplaySettings>): void {
    put({ ...settings.value, ...changed })
  }

  function open(): void {
    isOpen.value = true
  }

  function close(): void {
    isOpen.value = false
  }

  /** For the next person. */
  function reset(): void {
    put(USUAL_DISPLAY)
    close()
  }

  return { settings, isOpen, wording, showsReadings, change, open, close, reset }
})
