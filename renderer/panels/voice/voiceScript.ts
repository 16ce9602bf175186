import type { Said } from '#shared/text/said'
import { say } from '#shared/text/say'
import { clipDurationMs, type SpokenClip } from './clips'

/** One stretch of what the automatic voice says, and the silence after it. */
export interface Utterance {
  readonly clip: SpokenClip
  readonly caption: Said
  /** Which digit of the code this is; null for a sentence. */
  readonly digitIndex: number | null
  readonly durationMs: number
  readonly pauseAfterMs: number
}

/** A code is read and written as 3 digits and 4. */
export const FIRST_GROUP_DIGITS = 3

const DIGIT_PAUSE_MS = 700
const GROUP_PAUSE_MS = 1200
const SENTENCE_PAUSE_MS = 700
const DIGIT_CLIPS: Readonly<Record<string, SpokenClip>> = {
  0: 'zero',
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
}

function utter(
  clip: SpokenClip,
  pauseAfterMs: number,
  digitIndex: number | null = null,
): Utterance {
  const caption = say(`voice.${clip}`)
  return { clip, caption, digitIndex, durationMs: clipDurationMs(clip), pauseAfterMs }
}

function sentence(clip: SpokenClip): Utterance {
  return utter(clip, SENTENCE_PAUSE_MS)
}

function readDigits(digits: string): readonly Utterance[] {
  return [...digits].flatMap((digit, index) => {
    const clip = DIGIT_CLIPS[digit]
    const pauseMs = index + 1 === FIRST_GROUP_DIGITS ? GROUP_PAUSE_MS : DIGIT_PAUSE_MS
    return clip === undefined ? [] : [utter(clip, pauseMs, index)]
  })
}

/** What the voice says for a code: digit by digit, twice. */
export function voiceScript(digits: string): readonly Utterance[] {
  const reading = [sentence('lead'), ...readDigits(digits), sentence('stop')]
  return [sentence('greeting'), ...reading, sentence('again'), ...reading, sentence('closing')]
}
