import type { ContactKind } from '#shared/procedure/contactKinds'
import { say } from '#shared/text/say'
import type { Choice } from '../components/choice'
import type { IconName } from '../icons/iconPaths'

/** By the way in which the code comes to it. */
export const contactKindIcons = {
  email: 'email',
  landline: 'call',
  mobile: 'sms',
} as const satisfies Record<ContactKind, IconName>

const KINDS = ['email', 'landline', 'mobile'] as const

export function contactKindChoices(): readonly Choice<ContactKind>[] {
  return KINDS.map((kind) => ({
    value: kind,
    label: say(`registration.kind.${kind}`),
    icon: contactKindIcons[kind],
  }))
}
