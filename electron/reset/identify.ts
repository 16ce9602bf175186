import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import type { Result } from '#shared/result'
import { readAddress } from '#shared/rules/readAddress'
import { readPictureText } from '#shared/rules/readPictureText'
import { findSubject } from '../accounts/subjectFinder'
import { pictureAllowance } from '../limits/allowances'
import { recordEvent, retractEvent, STATION_KEY } from '../limits/countedEvents'
import type { ResetParts } from './resetParts'
import type { ResetSession, ShownPicture } from './resetSession'
import { happened, refused, type StepOutcome } from './stepOutcome'

export function showPicture({ pictures, clock }: ResetParts): ShownPicture {
  return { ...pictures.make(), shownAtMs: clock.nowMs() }
}

/**
 * 手順 3. A picture is used up by any answer; an input that is no answer (empty, not an address)
 * leaves it as it is. Whether the account exists plays no part.
 */
export async function identify(
  parts: ResetParts,
  session: ResetSession & { step: 'identify' },
  input: { readonly address: string; readonly pictureText: string },
): Promise<StepOutcome> {
  const address = readAddress(input.address)
  const text = readPictureText(input.pictureText)
  if (!address.ok || !text.ok) return refused(...problemsOf(address), ...problemsOf(text))
  const problem = await answerPicture(parts, session.picture, text.value)
  if (problem !== null) {
    const picture = showPicture(parts)
    return {
      facts: [{ kind: 'picture-shown', address: input.address, picture }],
      problems: [problem],
    }
  }
  const subject = await findSubject({ sql: parts.store.sql, secrets: parts.secrets }, address.value)
  return happened({ kind: 'identified', subject })
}

function problemsOf(result: Result<unknown, Problem>): readonly Problem[] {
  return result.ok ? [] : [result.error]
}

/** Counts the answer as wrong before it is looked at; null when it is right. */
async function answerPicture(
  { store, clock }: ResetParts,
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
