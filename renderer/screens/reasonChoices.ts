import type { Reason } from '#shared/procedure/screens'
import { say } from '#shared/text/say'
import type { Choice } from '../components/choice'

export function reasonChoices(): readonly Choice<Reason>[] {
  return [
    { value: 'forgotten', label: say('reason.forgotten') },
    { value: 'known-but-refused', label: say('reason.known-but-refused') },
    { value: 'someone-else', label: say('reason.someone-else') },
  ]
}
