import type { ContactOption } from '#shared/procedure/screens'
import { say } from '#shared/text/say'
import type { Choice } from '../components/choice'

/** The choice of 「すべての情報が不明」, beside the identifiers of the contacts. */
export const UNKNOWN = 'unknown'

export function contactChoices(options: readonly ContactOption[]): readonly Choice<string>[] {
  const contacts = options.map(({ id, channel, mask }) => ({
    value: id,
    label: say(`contact.${channel}`, { mask }),
    icon: channel,
  }))
  return [...contacts, { value: UNKNOWN, label: say('contact.unknown'), icon: 'unknown' }]
}
