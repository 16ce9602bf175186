import { LIMITS } from '../procedure/limits'
import { PRACTICE_PIN, type StaffProblem } from '../procedure/staff'
import { fail, succeed, type Result } from '../result'
import { toHalfWidth } from './halfWidth'

/** 1212, 123123, 777777: a few digits over and over. */
const REPEATED = /^(\d{1,4})\1+$/

/** The digits of a PIN, taken in both widths. Its length is public; whether it is right is not. */
export function readStaffPin(typed: string): Result<string, StaffProblem> {
  const pin = toHalfWidth(typed)
  if (pin === '') return fail('pin-required')
  if (!/^\d+$/.test(pin)) return fail('pin-not-digits')
  if (pin.length < LIMITS.staffPinMinimumDigits) return fail('pin-short')
  return pin.length > LIMITS.staffPinMaximumDigits ? fail('pin-long') : succeed(pin)
}

/** A PIN that is being made: typed twice, and none of those that everybody tries first. */
export function readNewStaffPin(typed: string, again: string): Result<string, StaffProblem> {
  const pin = readStaffPin(typed)
  if (!pin.ok) return pin
  if (isGuessable(pin.value)) return fail('pin-guessable')
  return toHalfWidth(again) === pin.value ? pin : fail('pins-differ')
}

function isGuessable(pin: string): boolean {
  // 123456123456: what is guessable once is guessable twice.
  const [, half] = /^(\d{5,6})\1$/.exec(pin) ?? []
  if (half !== undefined && isGuessable(half)) return true
  return pin === PRACTICE_PIN || REPEATED.test(pin) || isRow(pin)
}

/** 123456, 987654, 890123 or 246802: one digit to the next in the same step. */
function isRow(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  return new Set(steps).size === 1
}
