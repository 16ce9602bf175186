import type { Kysely } from 'kysely'
import { LIMITS, type RateLimit } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'
import { eventTimesMs, STATION_KEY, type CountedKind } from './countedEvents'
import { allowance, type Allowance } from './slidingWindow'

async function allowanceOf(
  sql: Kysely<Tables>,
  kind: CountedKind,
  key: string,
  limit: RateLimit,
  nowMs: number,
): Promise<Allowance> {
  const timesMs = await eventTimesMs(sql, { kind, key, sinceMs: nowMs - limit.windowMs })
  return allowance(timesMs, limit, nowMs)
}

/** How many wrong proofs of a contact are left. */
export function proofAllowance(sql: Kysely<Tables>, contactKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-proof', contactKey, LIMITS.wrongProofsPerContact, nowMs)
}

/** How many wrong codes of an account are left, over all its codes (NIST 3.1.3.2). */
export function codeAllowance(sql: Kysely<Tables>, subjectKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-code', subjectKey, LIMITS.wrongCodesPerAccount, nowMs)
}

/** How many wrong pictures the kiosk still takes this minute. */
export function pictureAllowance(sql: Kysely<Tables>, stationKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-picture', stationKey, LIMITS.wrongPicturesPerStation, nowMs)
}

/** How many receipt numbers that nobody has the kiosk still looks up this minute. */
export function receiptAllowance(sql: Kysely<Tables>, stationKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-receipt', stationKey, LIMITS.wrongReceiptsPerStation, nowMs)
}

/** How many addresses for new accounts the kiosk still looks up this hour. */
export function addressCheckAllowance(sql: Kysely<Tables>, stationKey: string, nowMs: number) {
  return allowanceOf(sql, 'address-checked', stationKey, LIMITS.addressChecksPerStation, nowMs)
}

/** How many codes to merely typed contacts the kiosk still sends. */
export function typedSendAllowance(sql: Kysely<Tables>, stationKey: string, nowMs: number) {
  return allowanceOf(sql, 'code-sent', stationKey, LIMITS.typedSendsPerStation, nowMs)
}

/** When the next request for recovery may be filed; null when at once. */
export async function requestsOpenAtMs(
  sql: Kysely<Tables>,
  keys: { readonly subjectKey: string; readonly contactAddressKey: string | null },
  nowMs: number,
): Promise<number | null> {
  const { requestsPerAccountPerDay, requestsPerContactAddressPerDay, requestsPerStationPerDay } =
    LIMITS
  const opensAtMs: number[] = []
  for (const [key, limit] of [
    [keys.subjectKey, requestsPerAccountPerDay],
    [keys.contactAddressKey, requestsPerContactAddressPerDay],
    [STATION_KEY, requestsPerStationPerDay],
  ] as const) {
    if (key === null) continue
    const allowed = await allowanceOf(sql, 'request-filed', key, limit, nowMs)
    if (allowed.opensAtMs !== null) opensAtMs.push(allowed.opensAtMs)
  }
  return opensAtMs.length === 0 ? null : Math.max(...opensAtMs)
}
