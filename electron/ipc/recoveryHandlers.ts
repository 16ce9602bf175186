import type { KioskCall } from '#shared/ipc/channels'
import type { RecoveryService } from '../recovery/recoveryService'
import type { KioskHandlers } from './registerHandlers'

type RecoveryCall = Extract<KioskCall, `recovery:${string}`>

export function recoveryHandlers(recovery: RecoveryService): Pick<KioskHandlers, RecoveryCall> {
  return {
    'recovery:start': (input) => recovery.start(input),
    'recovery:new-picture': (input) => recovery.newPicture(input),
    'recovery:save-page': (input) => recovery.savePage(input),
    'recovery:edit-page': (input) => recovery.editPage(input),
    'recovery:submit': () => recovery.submit(),
    'recovery:try-again': () => recovery.tryAgain(),
    'recovery:ask-status': () => recovery.askStatus(),
    'recovery:look-up': (input) => recovery.lookUp(input),
    'recovery:enter-link': () => recovery.enterLink(),
    'recovery:open-link': (input) => recovery.openLink(input),
  }
}
