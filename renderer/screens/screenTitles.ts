import type { ScreenName } from '#shared/procedure/screens'
import type { TextKey } from '#shared/text/catalogue'

/** The one heading of each screen, which is also its name in the window's title. */
export const screenTitles = {
  notice: 'notice.title',
  reason: 'reason.title',
  identify: 'identify.title',
  'choose-contact': 'contact.title',
  'enter-code': 'code.title',
  'new-password': 'password.title',
  recovered: 'recovered.title',
  'sign-in': 'signIn.title',
  'signed-in': 'signedIn.title',
  'recovery-start': 'recovery.title',
  'recovery-details': 'recovery.title',
  'recovery-sent': 'recovery.sent.title',
  'open-link': 'link.title',
  'reset-by-link': 'password.title',
  'recovery-refused': 'refused.title',
  'request-status': 'status.title',
  'create-account': 'registration.title',
  'create-password': 'registration.password.title',
  'create-contacts': 'registration.contacts.title',
  'create-contact-code': 'code.title',
  closed: 'closed.title',
} as const satisfies Record<ScreenName, TextKey>
