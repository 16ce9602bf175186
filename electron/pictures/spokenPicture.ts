import { nextTurn } from '../platform/nextTurn'
import type { RandomSource } from '../platform/randomSource'
import { between } from './chance'
import { openLetterVoice, type LetterVoice } from './letterVoice'
import { addAt, addHiss, levelled, murmur, peak, power, retimed, softened } from './mixing'
import { spelling } from './spelling'
import { eachPiece } from './turns'
import { samplesIn, shortsOf, writeWav, type Samples } from './wav'

/** Reads a picture aloud, for people who hear better than they see (R1, 「音声」). */
export interface PictureSpeaker {
  /**
   * A `data:` URL of a sound; no other sound of the same characters has the same bytes. Made in
   * turns with everything else, for all of it at once would hold main up.
   */
  speak(answer: string): Promise<string>
}

const PACE = [0.94, 1.06] as const
const LOUDNESS = [0.85, 1] as const
const LEAD_IN_SECONDS = [0.2, 0.5] as const
/** -18 dB of the voice: heard, but in nobody's way. */
const MURMUR_SHARE = 10 ** (-18 / 20)
const MURMUR_GAP_SECONDS = [0.12, 0.3] as const

/** Each clip a little other than it was recorded, so that no part of the file is found again. */
function spokenOnce(clip: Samples, random: RandomSource): Samples {
  const said = retimed(clip, between(random, ...PACE), between(random, ...PACE))
  return softened(said, between(random, ...LOUDNESS))
}

async function sayAll(text: string, voice: LetterVoice, random: RandomSource): Promise<Samples> {
  let end = samplesIn(between(random, ...LEAD_IN_SECONDS))
  const placed: { readonly sound: Samples; readonly start: number }[] = []
  for (const { clip, pauseSeconds } of spelling(text, random)) {
    const sound = spokenOnce(voice.clip(clip), random)
    placed.push({ sound, start: end })
    end += sound.length + samplesIn(pauseSeconds)
    await nextTurn()
  }
  const spoken = new Float32Array(end)
  for (const { sound, start } of placed) addAt(spoken, sound, start)
  return spoken
}

/** Voices behind the voice, of which nothing can be understood. */
async function murmurOf(
  length: number,
  voice: LetterVoice,
  random: RandomSource,
): Promise<Samples> {
  const crowd = new Float32Array(length)
  let start = 0
  while (start < length) {
    addAt(crowd, murmur(voice.everything, random), start)
    start += samplesIn(between(random, ...MURMUR_GAP_SECONDS))
    await nextTurn()
  }
  return crowd
}

/** As a file: as loud as it can be. */
async function fileOf(mix: Samples): Promise<Buffer> {
  let loudest = 0
  await eachPiece(mix, (piece) => {
    loudest = Math.max(loudest, peak(piece))
  })
  const pieces: Buffer[] = []
  await eachPiece(mix, (piece) => void pieces.push(shortsOf(levelled(piece, loudest))))
  return writeWav(pieces)
}

/**
 * Mixes the sound in main, so that neither a file nor a text on its way tells the characters. That
 * keeps off programs that compare bytes; one that fits the clips or knows speech hears what a person
 * does, and the counts of `answerPicture` are what holds it.
 */
export function createPictureSpeaker(parts: {
  /** Asked for once, by the first who listens: most people never do, and every start would wait. */
  readonly readVoiceFile: () => Uint8Array
  readonly random: RandomSource
}): PictureSpeaker {
  const { random } = parts
  let opened: { readonly voice: LetterVoice; readonly voicePower: number } | undefined
  function open() {
    const voice = openLetterVoice(parts.readVoiceFile())
    return { voice, voicePower: power(voice.everything) }
  }
  return {
    async speak(answer) {
      opened ??= open()
      const { voice, voicePower } = opened
      const mix = await sayAll(answer, voice, random)
      const crowd = await murmurOf(mix.length, voice, random)
      const share = (voicePower * MURMUR_SHARE) / power(crowd)
      await eachPiece(crowd, (piece, start) => {
        const murmured = piece.map((sample) => sample * share)
        addAt(mix, murmured, start)
        addHiss(mix.subarray(start, start + piece.length), random)
      })
      const file = await fileOf(mix)
      return `data:audio/wav;base64,${file.toString('base64')}`
    },
  }
}
