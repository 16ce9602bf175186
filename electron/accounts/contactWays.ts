import type { Channel } from '#shared/procedure/screens'
import { maskEmail, maskTelephone } from '#shared/rules/maskContact'
import type { Contact, Subject } from './account'

/** A way to one contact, as the procedure offers it. */
export interface ContactWay {
  readonly id: string
  readonly channel: Channel
  readonly contact: Contact
  readonly mask: string
  /** `@` and what follows; null for a telephone. */
  readonly domain: string | null
}

/** Ways that this version can use; the others are shown and say so. */
const READY_CHANNELS: ReadonlySet<Channel> = new Set<Channel>(['email'])

export function isReady(way: ContactWay): boolean {
  return READY_CHANNELS.has(way.channel)
}

function channelsOf(kind: Contact['kind']): readonly Channel[] {
  if (kind === 'email') return ['email']
  return kind === 'mobile' ? ['sms', 'call'] : ['call']
}

function domainOf(contact: Contact): string | null {
  return contact.kind === 'email'
    ? contact.value.slice(contact.value.lastIndexOf('@')).toLowerCase()
    : null
}

/** R4: every registered contact with every way to it, and nothing else. */
export function contactWays(subject: Subject): readonly ContactWay[] {
  return subject.contacts.flatMap((contact, index) =>
    channelsOf(contact.kind).map((channel) => ({
      id: `contact-${index + 1}-${channel}`,
      channel,
      contact,
      mask: contact.kind === 'email' ? maskEmail(contact.value) : maskTelephone(contact.value),
      domain: domainOf(contact),
    })),
  )
}

/** R5: what the person has to type for a contact, in the form that `readContactProof` gives. */
export function expectedProof({ kind, value }: Contact): string {
  return kind === 'email'
    ? value.slice(0, value.lastIndexOf('@')).toLowerCase()
    : value.replace(/\D/g, '').slice(-4)
}
