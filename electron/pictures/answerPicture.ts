import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { pictureAllowance } from '../limits/allowances'
import { recordEvent, retractEvent, STATION_KEY } from '../limits/countedEvents'
import type { Clock } from '../platform/clock'
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
  { store, clock }: { readonly store: OpenDatabase<Tables>; readonly clock: Clock },
  picture: ShownPicture,
  text: string,
): Promise<Problem | null> {
  const field = 'pictureText'
  const nowMs = clock.nowMs()
  const { opensAtMs } = await pictureAllowance(store.sql, STATION_KEY, nowMs)
  if (opensAtMs !== null) return { code: 'pictures-paused', field, untilMs: opensAtMs }
  if (nowMs - picture.shownAtMs >= LIMITS.pictureLifeMs) return { code: 'picture-expired', field }
  const eventId = await recordEvent(store.sql, {
    kind: 'wrong-picture',
    key: STATION_KEY,
    atMs: nowMs,
  })
  if (text !== picture.answer.toUpperCase()) return { code: 'picture-wrong', field }
  await retractEvent(store.sql, eventId)
  return null
}
