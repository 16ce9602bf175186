import { inject, type InjectionKey } from 'vue'

export interface SpeakOptions {
  /** Once all was said, or the voice broke off; not after `stop` or another text. */
  readonly onEnd?: (end: 'said' | 'failed') => void
}

/** Says one text at a time. */
export interface Speaker {
  findVoice(): Promise<'ready' | 'no-voice'>
  /** Breaks off what was being said. Every line of the text is a sentence of its own. */
  speak(text: string, options?: SpeakOptions): void
  stop(): void
}

export const speakerKey: InjectionKey<Speaker> = Symbol('speaker')

export function useSpeaker(): Speaker {
  const speaker = inject(speakerKey)
  if (speaker === undefined) throw new Error('no speaker was provided')
  return speaker
}
