import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Wording } from '#shared/text/said'
import { readHistory, writeHistory } from '../composables/historyState'
import {
  displaySettings,
  type DisplaySettings,
  hasReadings,
  isSameDisplay,
  USUAL_DISPLAY,
} from '../display/displaySettings'
import { nextPaint } from '../firstPaint'

const ENTRY = 'display'

function readKept(): DisplaySettings {
  const kept = displaySettings.safeParse(readHistory(ENTRY))
  return kept.success ? kept.data : USUAL_DISPLAY
}

/** How the person at the kiosk wants to read and hear, until the next one comes. */
export const useDisplayStore = defineStore('display', () => {
  /** As the page stands there. */
  const settings = shallowRef(readKept())
  /** As the switches stand. */
  const chosen = shallowRef(settings.value)
  const isOpen = ref(false)
  const wording = computed<Wording>(() => (settings.value.isEasy ? 'easy' : 'standard'))
  const showsReadings = computed(() => hasReadings(settings.value))

  function put(next: DisplaySettings): void {
    chosen.value = next
    settings.value = next
    writeHistory(ENTRY, isSameDisplay(next, USUAL_DISPLAY) ? null : next)
  }

  /** The page follows when the switch is painted: to lay it out anew takes longer than a frame. */
  async function choose(changed: Partial<DisplaySettings>): Promise<void> {
    const next = { ...chosen.value, ...changed }
    chosen.value = next
    await nextPaint()
    // Another choice, or the next person, has come in between.
    if (chosen.value === next) put(next)
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

  return { settings, chosen, isOpen, wording, showsReadings, choose, open, close, reset }
})
