import { BRAND } from '#shared/procedure/brand'
import { formatMoment } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'
import { findReception } from '../accounts/accountRepository'
import type { Courier, Parcel } from './courier'
import { addPracticeMail } from './practiceMailbox'

/** R7: the mail as the procedure shows it. Nobody's name or account stands in it. */
function composeMail({ mask, digits, expiresAtMs, nowMs }: Parcel) {
  return {
    senderName: BRAND.mailSenderName,
    senderAddress: BRAND.mailSenderAddress,
    recipientMask: mask,
    subject: say('mail.code.subject'),
    body: say('mail.code.body', { code: digits, time: formatMoment(expiresAtMs, nowMs) }),
    arrivedAtMs: nowMs,
  }
}

/** Delivers into the simulated mailbox what a real one in that state would have received. */
export const practiceMailCourier: Courier = {
  channel: 'email',
  async deliver(transaction, parcel) {
    const reception = await findReception(transaction, parcel.contactId)
    if (reception === null) return 'suppressed'
    if (!reception.isReachable) return 'unreachable'
    if (reception.blocksUs) return 'blocked'
    await addPracticeMail(transaction, parcel.sessionId, composeMail(parcel))
    return 'delivered'
  },
}
