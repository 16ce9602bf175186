import { watchEffect } from 'vue'
import type { Display } from '#shared/ipc/contract'
import { useDisplayStore } from '../stores/useDisplayStore'
import { textScale } from './textScale'

/** Puts the settings on the page's root, where the styles find them. */
export function useDisplay(stand: () => Display): void {
  const display = useDisplayStore()
  const root = document.documentElement

  function scale(): number {
    const { width: widthPixels, height: heightPixels } = window.screen
    return textScale(display.settings.textSize, { widthPixels, heightPixels, ...stand() })
  }

  watchEffect(() => {
    const { isDark, hasLessMotion } = display.settings
    root.style.setProperty('--text-scale', String(scale()))
    root.dataset['contrast'] = isDark ? 'dark' : 'light'
    root.dataset['motion'] = hasLessMotion ? 'less' : 'usual'
    root.dataset['readings'] = display.showsReadings ? 'shown' : 'hidden'
  })
}
