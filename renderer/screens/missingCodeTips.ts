import type { Said } from '#shared/text/said'
import type { Channel } from '#shared/procedure/screens'
import { say } from '#shared/text/say'

/** What to do when a code does not arrive, in the order in which it is worth trying. */
export function missingCodeTips(channel: Channel): readonly Said[] {
  switch (channel) {
    case 'email':
      return [say('code.missing.wait'), say('code.missing.email'), say('code.missing.afterChange')]
    case 'call':
      return [
        say('code.missing.unanswered'),
        say('code.missing.call'),
        say('code.missing.afterChange'),
      ]
    case 'sms':
      return [say('code.missing.wait'), say('code.missing.sms'), say('code.missing.afterChange')]
  }
}
