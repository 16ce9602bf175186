import type { KioskCall } from '#shared/ipc/channels'
import type { RegistrationService } from '../registration/registrationService'
import type { KioskHandlers } from './registerHandlers'

type RegistrationCall = Extract<KioskCall, `registration:${string}`>

export function registrationHandlers(
  registration: RegistrationService,
): Pick<KioskHandlers, RegistrationCall> {
  return {
    'registration:begin': () => registration.begin(),
    'registration:set-profile': (input) => registration.setProfile(input),
    'registration:set-password': (input) => registration.setPassword(input),
    'registration:add-contact': (input) => registration.addContact(input),
    'registration:resend-code': () => registration.resendCode(),
    'registration:submit-code': (input) => registration.submitCode(input),
    'registration:complete': () => registration.complete(),
  }
}
