import { z } from 'zod'
import letters from '../../resources/voice/letters.json'
import { readByteWav, type Samples } from './wav'

const places = z.record(
  z.string(),
  z.object({ startSample: z.number().int(), samples: z.number().int() }),
)

/** The clips that a picture is read aloud with. */
export interface LetterVoice {
  readonly everything: Samples
  clip(name: string): Samples
}

/** Cuts the one file of all clips apart again. */
export function openLetterVoice(voiceFile: Uint8Array): LetterVoice {
  const everything = readByteWav(voiceFile)
  const clips = new Map(
    Object.entries(places.parse(letters)).map(([name, { startSample, samples }]) => [
      name,
      everything.subarray(startSample, startSample + samples),
    ]),
  )
  return {
    everything,
    clip(name) {
      const clip = clips.get(name)
      // Without the name: it would tell the log a character of the answer.
      if (clip === undefined) throw new Error('a clip is missing')
      return clip
    },
  }
}

/** Whether a letter is taken for others when it is heard alone, and has a word that helps. */
export function hasHelp(character: string): boolean {
  return `help-${character}` in letters
}
