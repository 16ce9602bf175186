import { createPasswordHasher } from '../../electron/platform/passwordHasher'
import { systemRandom } from '../../electron/platform/randomSource'
import type { Outcome } from './judge'
import type { Situation } from './mortalProcess'
import { WRONG_PASSWORD, type Promised } from './promise'

/** These end a lock: the right password, and a reset. */
const UNLOCKING = ['reset:sign-in', 'reset:set-password']
/** With these, what was counted more than a day ago is forgotten. */
const FORGETTING = ['start', 'reset:begin', 'reset:abandon', 'practice:advance-clock']
/** What a call counts at the most while it is under way; those that are not named count nothing. */
const MOST_COUNTED = new Map([
  ['reset:identify', 1],
  // A proof, which is taken back when it is right; then the code, for its contact and its account.
  ['reset:send-code', 2],
  ['reset:submit-code', 1],
  ['recovery:start', 1],
  // For the account, for the address that the answer goes to, and for the kiosk.
  ['recovery:submit', 3],
])

/** Compares what was promised before a kill with what was found after it. */
export async function compare(
  { promised, underWay, password }: Situation,
  found: Promised,
): Promise<Outcome> {
  if (promised === undefined) return { kind: 'sound' }
  const call = underWay?.call ?? ''
  const lost: string[] = []
  const isUnlocking =
    UNLOCKING.includes(call) && underWay?.password !== WRONG_PASSWORD && found.failures === 0
  if (found.failures < promised.failures && !isUnlocking) lost.push('wrong passwords')
  if (found.aheadMs < promised.aheadMs) lost.push('the practice clock')
  if (!FORGETTING.includes(call)) {
    if (found.countedEvents < promised.countedEvents) lost.push('counted events')
    if (found.requests < promised.requests) lost.push('requests')
  }
  if (!(await isPasswordKept(promised, found, password, underWay?.password ?? null)))
    lost.push('the password')
  if (lost.length > 0) return { kind: 'lost', complaint: `lost ${lost.join(', ')} at ${call}` }
  return hasTooMuch(promised, found, call)
    ? { kind: 'corrupt', complaint: `counted more than was asked at ${call}` }
    : { kind: 'sound' }
}

/** A start may find what a call of the run before it has left, and no promise tells which. */
function hasTooMuch(promised: Promised, found: Promised, call: string): boolean {
  if (found.failures > promised.failures + 1) return true
  if (call === 'start') return false
  const mostRequests = promised.requests + (call === 'recovery:submit' ? 1 : 0)
  const mostEvents = promised.countedEvents + (MOST_COUNTED.get(call) ?? 0)
  return found.requests > mostRequests || found.countedEvents > mostEvents
}

const hasher = createPasswordHasher(systemRandom, { logN: 4, r: 8, p: 1 })

async function isPasswordKept(
  promised: Promised,
  found: Promised,
  set: string | null,
  underWay: string | null,
): Promise<boolean> {
  if (found.passwordHash === promised.passwordHash)
    return set === null || (await hasher.verify(set, found.passwordHash))
  return underWay !== null && (await hasher.verify(underWay, found.passwordHash))
}
