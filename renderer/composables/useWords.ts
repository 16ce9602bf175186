import { Said } from '#shared/text/said'
import { useDisplayStore } from '../stores/useDisplayStore'

/** For attributes and titles, which take no readings: the words in the wording that was chosen. */
export function useWords(): (text: Said | string) => string {
  const display = useDisplayStore()
  return (text) => (text instanceof Said ? text.plain(display.wording) : text)
}
