import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { recordAudit } from '../audit/recordAudit'
import { pictureAllowance } from '../limits/allowances'
import { recordEvent, retractEvent, STATION_KEY } from '../limits/countedEvents'
import type { Clock } from '../platform/clock'
import type { Secrets } from '../platform/secrets'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import type { Picture, PictureMaker } from './pictureMaker'

/** A picture that has been shown and not been answered yet. */
export interface ShownPicture extends Picture {
  readonly shownAtMs: number
}

export function showPicture(parts: {
  readonly pictures: PictureMaker
  readonly clock: Clock
}): ShownPicture {
  return { ...parts.pictures.make(), shownAtMs: parts.clock.nowMs() }
}

/** Counts the answer as wrong before it is looked at; null when it is right. */
export async function answerPicture(
  parts: {
    readonly store: OpenDatabase<Tables>
    readonly clock: Clock
    readonly secrets: Secrets
  },
  { sessionId, picture }: { readonly sessionId: string; readonly picture: ShownPicture },
  text: string,
): Promise<Problem | null> {
  const { store } = parts
  const field = 'pictureText'
  const nowMs = parts.clock.nowMs()
  const guess = { detail: 'picture', sessionId, atMs: nowMs } as const
  const { opensAtMs } = await pictureAllowance(store.sql, STATION_KEY, nowMs)
  if (opensAtMs !== null) return { code: 'pictures-paused', field, untilMs: opensAtMs }
  if (nowMs - picture.shownAtMs >= LIMITS.pictureLifeMs) return { code: 'picture-expired', field }
  const eventId = await store.transaction(async (transaction) => {
    await recordAudit(parts, transaction, { kind: 'tried', ...guess })
    const event = { kind: 'wrong-picture', key: STATION_KEY, atMs: nowMs } as const
    return await recordEvent(transaction, event)
  })
  if (text !== picture.answer.toUpperCase()) return { code: 'picture-wrong', field }
  await store.transaction(async (transaction) => {
    await retractEvent(transaction, eventId)
    await recordAudit(parts, transaction, { kind: 'passed', ...guess })
  })
  return null
}
