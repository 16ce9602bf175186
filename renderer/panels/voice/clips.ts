import again from '../../../resources/voice/again.opus'
import chime from '../../../resources/voice/chime.opus'
import clipList from '../../../resources/voice/clips.json'
import closing from '../../../resources/voice/closing.opus'
import eight from '../../../resources/voice/eight.opus'
import five from '../../../resources/voice/five.opus'
import four from '../../../resources/voice/four.opus'
import greeting from '../../../resources/voice/greeting.opus'
import lead from '../../../resources/voice/lead.opus'
import nine from '../../../resources/voice/nine.opus'
import one from '../../../resources/voice/one.opus'
import ring from '../../../resources/voice/ring.opus'
import seven from '../../../resources/voice/seven.opus'
import six from '../../../resources/voice/six.opus'
import stop from '../../../resources/voice/stop.opus'
import three from '../../../resources/voice/three.opus'
import two from '../../../resources/voice/two.opus'
import zero from '../../../resources/voice/zero.opus'

export type ClipName = keyof typeof clipList
/** A clip with words, which have a caption. */
export type SpokenClip = Exclude<ClipName, 'ring' | 'chime'>

export const clipUrls: Readonly<Record<ClipName, string>> = {
  ...{ zero, one, two, three, four, five, six, seven, eight, nine },
  ...{ greeting, lead, stop, again, closing, ring, chime },
}

export function clipDurationMs(clip: ClipName): number {
  return clipList[clip].durationMs
}
