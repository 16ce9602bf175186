import type { Speaker, SpeakOptions } from '../../../renderer/speech/speaker'

export interface FakeSpeaker extends Speaker {
  /** Every text so far. */
  readonly said: readonly string[]
  /** The text that is being said right now. */
  readonly saying: () => string | null
  readonly end: (how: 'said' | 'failed') => void
}

export function createFakeSpeaker(voice: 'ready' | 'no-voice' = 'ready'): FakeSpeaker {
  const said: string[] = []
  let saying: string | null = null
  let onEnd: SpeakOptions['onEnd']
  return {
    said,
    saying: () => saying,
    end(how) {
      saying = null
      onEnd?.(how)
    },
    findVoice: () => Promise.resolve(voice),
    speak(text, options = {}) {
      said.push(text)
      saying = text
      onEnd = options.onEnd
    },
    stop() {
      saying = null
    },
  }
}
