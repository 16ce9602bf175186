import { formatReceipt } from '#shared/rules/readReceipt'
import { quoted, type Said } from '#shared/text/said'
import { say } from '#shared/text/say'

/** An address of the person's own: shown to whoever stands before the screen, not said aloud. */
export function unspokenAddress(address: string): Said {
  return quoted(address, say('speech.typedAddress').plain())
}

/** Whoever hears the number could look the request up. */
export function unspokenReceipt(receipt: string): Said {
  return quoted(formatReceipt(receipt), say('speech.shownNumber').plain())
}
