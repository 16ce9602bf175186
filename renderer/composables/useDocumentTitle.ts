import { watchEffect } from 'vue'

/** Keeps the window's title in step with a text. */
export function useDocumentTitle(title: () => string): void {
  watchEffect(() => {
    document.title = title()
  })
}
