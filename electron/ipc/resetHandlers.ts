import type { KioskCall } from '#shared/ipc/channels'
import type { RecoveryService } from '../recovery/recoveryService'
import type { ResetService } from '../reset/resetService'
import type { KioskHandlers } from './registerHandlers'

type ResetCall = Extract<KioskCall, `reset:${string}`>

export function resetHandlers(
  reset: ResetService,
  recovery: RecoveryService,
): Pick<KioskHandlers, ResetCall> {
  return {
    'reset:begin': () => reset.begin(),
    'reset:choose-reason': (input) => reset.chooseReason(input),
    'reset:identify': (input) => reset.identify(input),
    'reset:new-picture': (input) => reset.newPicture(input),
    'reset:send-code': (input) => reset.sendCode(input),
    'reset:resend-code': () => reset.resendCode(),
    'reset:return-to-code': () => reset.returnToCode(),
    'reset:submit-code': (input) => reset.submitCode(input),
    'reset:set-password': (input) => reset.setPassword(input),
    'reset:continue': () => reset.continue(),
    'reset:sign-in': (input) => reset.signIn(input),
    'reset:request-recovery': () => recovery.request(),
    'reset:go-back': () => reset.goBack(),
    'reset:finish': () => reset.finish(),
    'reset:abandon': () => reset.abandon(),
  }
}
