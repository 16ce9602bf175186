import type { ContactOption } from '#shared/procedure/screens'
import { quoted } from '#shared/text/said'
import { say } from '#shared/text/say'
import { spokenMask } from '#shared/text/spokenMask'
import type { Choice } from '../components/choice'

/** The choice of 「すべての情報が不明」, beside the identifiers of the contacts. */
export const UNKNOWN = 'unknown'

export function contactChoices(options: readonly ContactOption[]): readonly Choice<string>[] {
  const contacts = options.map(({ id, channel, mask }) => ({
    value: id,
    label: say(`contact.${channel}`, { mask: quoted(mask, spokenMask(mask)) }),
    icon: channel,
  }))
  return [...contacts, { value: UNKNOWN, label: say('contact.unknown'), icon: 'unknown' }]
}
