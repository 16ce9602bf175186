import type { KioskHandlers } from './registerHandlers'

/** The page lives. Whoever watches over it takes the place of what else answers the call. */
export function heartbeatHandlers(
  onBeat: () => void = () => undefined,
): Pick<KioskHandlers, 'kiosk:alive'> {
  return {
    async 'kiosk:alive'() {
      onBeat()
      return {}
    },
  }
}
