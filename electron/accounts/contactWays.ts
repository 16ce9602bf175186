import type { Channel } from '#shared/procedure/screens'
import { maskContact } from '#shared/rules/maskContact'
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

function channelsOf(kind: Contact['kind']): readonly Channel[] {
  if (kind === 'email') return ['email']
  return kind === 'mobile' ? ['sms', 'call'] : ['call']
}

function domainOf(contact: Contact): string | null {
  return contact.kind === 'email'
    ? contact.value.slice(contact.value.lastIndexOf('@')).toLowerCase()
    : null
}

/** `position` counts from 1 and only tells the ways of one session apart. */
export function contactWay(contact: Contact, position: number, channel: Channel): ContactWay {
  const id = `contact-${position}-${channel}`
  return { id, channel, contact, mask: maskContact(contact), domain: domainOf(contact) }
}

/** R4: every registered contact with every way to it, and nothing else. */
export function contactWays(subject: Subject): readonly ContactWay[] {
  return subject.contacts.flatMap((contact, index) =>
    channelsOf(contact.kind).map((channel) => contactWay(contact, index + 1, channel)),
  )
}

/** R5: what the person has to type for a contact, in the form that `readContactProof` gives. */
export function expectedProof({ kind, value }: Contact): string {
  return kind === 'email'
    ? value.slice(0, value.lastIndexOf('@')).toLowerCase()
    : value.replace(/\D/g, '').slice(-4)
}
