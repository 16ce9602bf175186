import type { Said } from '#shared/text/said'
import type { ScreenView } from '#shared/procedure/screens'
import { say } from '#shared/text/say'

/** What 「やめる」 would lose, and what it would not, said before it is done. */
export function abandonText(view: ScreenView): Said {
  switch (view.screen) {
    case 'enter-code':
      return say('abandon.bodyAfterCode')
    case 'choose-contact':
      return say(view.sentCode === null ? 'abandon.body' : 'abandon.bodyAfterCode')
    case 'recovered':
      return say('abandon.bodyAfterChange')
    case 'sign-in':
    case 'signed-in':
      return say(view.isNewAccount ? 'abandon.bodyAccountMade' : 'abandon.bodyAfterChange')
    case 'recovery-sent':
      return say('abandon.bodyAfterRequest')
    case 'create-account':
    case 'create-password':
    case 'create-contacts':
    case 'create-contact-code':
      return say('abandon.bodyNewAccount')
    default:
      return say('abandon.body')
  }
}
