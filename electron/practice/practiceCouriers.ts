import type { Kysely } from 'kysely'
import type { Channel } from '#shared/procedure/screens'
import type { Courier, Parcel } from '../delivery/courier'
import type { Tables } from '../storage/schema'
import { composeMail } from './composeMail'
import { composeText } from './composeText'
import { ringTelephone } from './practiceCallRepository'
import { addMail } from './practiceMailRepository'
import type { ReceptionKeeper } from './practiceReception'
import { addText } from './practiceTextRepository'

type HandOver = (transaction: Kysely<Tables>) => Promise<void>

/** How a channel brings a parcel to its device; null for what it does not carry. */
type Prepare = (parcel: Parcel, mask: string) => HandOver | null

/** Deliver to the simulated devices what real ones in that state would have received. */
export function createPracticeCouriers(
  reception: ReceptionKeeper,
  readSession: () => { readonly sessionId: string | null },
): readonly Courier[] {
  const parts = { reception, readSession }
  return [
    createCourier('email', parts, prepareMail),
    createCourier('call', parts, prepareCall),
    createCourier('sms', parts, prepareText),
  ]
}

interface CourierParts {
  readonly reception: ReceptionKeeper
  readonly readSession: () => { readonly sessionId: string | null }
}

/** Only what would have reached a device that is switched on is turned away, and counted. */
function createCourier(
  channel: Channel,
  { reception, readSession }: CourierParts,
  prepare: Prepare,
): Courier {
  return {
    channel,
    async deliver(transaction, parcel) {
      const { recipient, sessionId } = parcel
      const handOver = recipient.kind === 'nobody' ? null : prepare(parcel, recipient.mask)
      if (handOver === null) return 'suppressed'
      if (recipient.kind === 'contact' && !recipient.isReachable) return 'unreachable'
      // The devices of a session that is over have been cleared for the next person.
      if (sessionId !== null && sessionId !== readSession().sessionId) return 'suppressed'
      if (!reception.admit(channel)) return 'blocked'
      await handOver(transaction)
      return 'delivered'
    },
  }
}

const prepareMail: Prepare = (parcel, mask) => (transaction) =>
  addMail(transaction, parcel.sessionId, composeMail(parcel, mask))

/** R8: the voice reads codes and nothing else. */
const prepareCall: Prepare = ({ sessionId, message, nowMs }, mask) => {
  if (sessionId === null || message.kind !== 'code') return null
  const call = { sessionId, recipientMask: mask, digits: message.digits, rangAtMs: nowMs }
  return (transaction) => ringTelephone(transaction, call)
}

const prepareText: Prepare = (parcel, mask) => {
  const { sessionId } = parcel
  const text = composeText(parcel, mask)
  if (sessionId === null || text === null) return null
  return (transaction) => addText(transaction, sessionId, text)
}
