import { LIMITS } from '../procedure/limits'
import type { Problem } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { toHalfWidth } from './halfWidth'

/** A sentence or a line of a mail that was copied along: 「受付番号は4821-0937-5526です。」 */
const LABELLED = /受付番号[^\d-]*([\d-]+)/u
const RECEIPT = new RegExp(`^\\d{${LIMITS.receiptDigits}}$`)

/** A receipt number in either width, with spaces, hyphens and the words around it. */
export function readReceipt(typed: string): Result<string, Problem> {
  const field = 'receipt'
  const text = toHalfWidth(typed)
  if (text === '') return fail({ code: 'required', field })
  const receipt = (LABELLED.exec(text)?.[1] ?? text).replace(/-/g, '')
  return RECEIPT.test(receipt) ? succeed(receipt) : fail({ code: 'receipt-format', field })
}

/** In groups that can be read out and copied by hand: 4821-0937-5526. */
export function formatReceipt(digits: string): string {
  return digits.replace(/\d{4}(?=\d)/g, '$&-')
}
