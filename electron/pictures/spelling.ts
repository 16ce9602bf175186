import type { RandomSource } from '../platform/randomSource'
import { between } from './chance'
import { hasHelp } from './letterVoice'

/** A clip and the silence after it. */
export interface SpokenClip {
  readonly clip: string
  readonly pauseSeconds: number
}

const SENTENCE_PAUSE_SECONDS = 0.7

function inOneBreath(clip: string, random: RandomSource): SpokenClip {
  return { clip, pauseSeconds: between(random, 0.04, 0.1) }
}

/** 「エム、マイクのエム」; 「数字のキュウ」, which only that tells from 「キュー」. */
function sayCharacter(character: string, isFirstTime: boolean, random: RandomSource) {
  const clip = `name-${character}`
  const name = { clip, pauseSeconds: between(random, 0.6, 1.4) }
  if (/\d/.test(character)) return [inOneBreath('digit', random), name]
  if (!hasHelp(character)) return [name]
  const help = [inOneBreath(`help-${character}`, random), name]
  return isFirstTime ? [{ clip, pauseSeconds: between(random, 0.15, 0.3) }, ...help] : help
}

/** What is said for a text of letters and digits: all of it twice, the second time in fewer words. */
export function spelling(text: string, random: RandomSource): readonly SpokenClip[] {
  const reading = (isFirstTime: boolean) =>
    [...text.toUpperCase()].flatMap((each) => sayCharacter(each, isFirstTime, random))
  const sentence = (clip: string) => ({ clip, pauseSeconds: SENTENCE_PAUSE_SECONDS })
  return [sentence('intro'), ...reading(true), sentence('again'), ...reading(false)]
}
