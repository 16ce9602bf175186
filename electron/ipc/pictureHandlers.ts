import type { PictureCallName } from '#shared/ipc/channels'
import type { PictureHearing } from '../pictures/pictureHearing'
import type { KioskHandlers } from './registerHandlers'

/** `hearing` is null where no picture is ever shown: a kiosk that cannot serve. */
export function pictureHandlers(
  hearing: PictureHearing | null,
): Pick<KioskHandlers, PictureCallName> {
  return {
    'picture:hear': async () => (await hearing?.hear()) ?? { outcome: 'no-picture', sound: null },
  }
}
