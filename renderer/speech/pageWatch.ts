import type { Said } from '#shared/text/said'
import { findPlace, readPage } from './readPage'
import type { PageReading } from './readLine'

export interface PageHandlers {
  /** Something was pressed; what it does comes later. */
  readonly onPress: () => void
  /** A press or a choice took effect. */
  readonly onAction: () => void
  /** Other words stand on the page. */
  readonly onChange: () => void
  /** The page goes away. */
  readonly onLeave: () => void
}

/** The page, for whoever reads it out. */
export interface PageWatch {
  read(): PageReading
  /** Whether another place is shown than the one that was read. */
  isAt(place: unknown): boolean
  /** Answers with what ends it. */
  watch(handlers: PageHandlers): () => void
}

const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['open', 'aria-pressed', 'aria-checked'],
}

export function createPageWatch(page: Document, words: (said: Said) => string): PageWatch {
  return {
    read: () => readPage(page, words),
    isAt: (place) => findPlace(page) === place,
    watch({ onPress, onAction, onChange, onLeave }) {
      const observer = new MutationObserver(onChange)
      const watching = new AbortController()
      // Before anything can stop the event on its way.
      const options = { capture: true, passive: true, signal: watching.signal }
      observer.observe(page.body, WATCHED)
      page.addEventListener('pointerdown', onPress, options)
      page.addEventListener('keydown', onPress, options)
      page.addEventListener('click', onAction, options)
      window.addEventListener('pagehide', onLeave, options)
      return () => {
        observer.disconnect()
        watching.abort()
      }
    },
  }
}
