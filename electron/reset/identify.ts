import { readAddress } from '#shared/rules/readAddress'
import { readPictureText } from '#shared/rules/readPictureText'
import { findSubject } from '../accounts/subjectFinder'
import { answerPicture, showPicture } from '../pictures/answerPicture'
import { happened, problemsOf, refused, type StepOutcome } from '../session/stepOutcome'
import type { StepParts } from '../session/stepParts'
import type { ResetSession } from './resetSession'

/**
 * 手順 3. A picture is used up by any answer; an input that is no answer (empty, not an address)
 * leaves it as it is. Whether the account exists plays no part.
 */
export async function identify(
  parts: StepParts,
  session: ResetSession & { step: 'identify' },
  input: { readonly address: string; readonly pictureText: string },
): Promise<StepOutcome> {
  const address = readAddress(input.address)
  const text = readPictureText(input.pictureText)
  if (!address.ok || !text.ok) return refused(...problemsOf(address, text))
  const problem = await answerPicture(parts, session, text.value)
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
