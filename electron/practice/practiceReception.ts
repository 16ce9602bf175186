import { assertNever } from '#shared/assertNever'
import type { PracticeDevices, PracticeReception } from '#shared/procedure/practice'
import type { Channel } from '#shared/procedure/screens'

type TurnedAway = PracticeDevices['turnedAway']

const OPEN_RECEPTION: PracticeReception = {
  blocksUnknownMail: false,
  allowsOurMail: true,
  rejectsUnknownCalls: false,
  rejectsTexts: false,
}
const NOTHING_TURNED_AWAY: TurnedAway = { mails: 0, texts: 0, calls: 0 }

/** Whether 「受信設定」 lets a message of ours through. */
export function getsThrough(channel: Channel, reception: PracticeReception): boolean {
  switch (channel) {
    case 'email':
      // R7: a mailbox that blocks our domain does not get it.
      return !reception.blocksUnknownMail || reception.allowsOurMail
    case 'call':
      // R8: a telephone that rejects calls does not ring.
      return !reception.rejectsUnknownCalls
    case 'sms':
      // R9: a telephone that rejects it does not get it.
      return !reception.rejectsTexts
    default:
      return assertNever(channel)
  }
}

/**
 * 「受信設定」 of the simulated devices. Kept nowhere, and open again at the end of each session: what
 * is set between two is set for the next one, so that a trainer can prepare a trainee's devices.
 */
export class ReceptionKeeper {
  #settings: PracticeReception = OPEN_RECEPTION
  #turnedAway: TurnedAway = NOTHING_TURNED_AWAY

  get settings(): PracticeReception {
    return this.#settings
  }

  /** What the settings have turned away since the last reset. */
  get turnedAway(): TurnedAway {
    return this.#turnedAway
  }

  set(settings: PracticeReception): void {
    this.#settings = settings
  }

  /** Judges a message that arrives, and counts it when it is turned away. */
  admit(channel: Channel): boolean {
    const isAdmitted = getsThrough(channel, this.#settings)
    if (!isAdmitted) this.#turnedAway = withOneMore(this.#turnedAway, channel)
    return isAdmitted
  }

  reset(): void {
    this.#settings = OPEN_RECEPTION
    this.#turnedAway = NOTHING_TURNED_AWAY
  }
}

function withOneMore(counts: TurnedAway, channel: Channel): TurnedAway {
  switch (channel) {
    case 'email':
      return { ...counts, mails: counts.mails + 1 }
    case 'call':
      return { ...counts, calls: counts.calls + 1 }
    case 'sms':
      return { ...counts, texts: counts.texts + 1 }
    default:
      return assertNever(channel)
  }
}
