import type { Speaker } from './speaker'

/** The voices of a page that has just been opened come late. */
const LONGEST_WAIT_MS = 2000
/** How loud it is on the machine is the staff's choice. */
const VOLUME = 1
const RATE = 0.9

/** As much of the platform's speech as reading aloud takes. */
export type Synthesis = EventTarget & Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>

/** A voice that is not on this machine would send the text away. */
function findJapaneseVoice(synthesis: Synthesis): SpeechSynthesisVoice | null {
  const voices = synthesis.getVoices().filter((voice) => {
    return voice.localService && /^ja\b|^ja_/i.test(voice.lang)
  })
  return voices.find((voice) => voice.default) ?? voices[0] ?? null
}

function japaneseVoiceComes(synthesis: Synthesis): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      if (findJapaneseVoice(synthesis) !== null) finish()
    }
    function finish(): void {
      clearTimeout(timer)
      synthesis.removeEventListener('voiceschanged', look)
      resolve()
    }
    const timer = setTimeout(finish, LONGEST_WAIT_MS)
    synthesis.addEventListener('voiceschanged', look)
  })
}

function utter(line: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(line)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = RATE
  utterance.volume = VOLUME
  return utterance
}

/** The machine's own voice, where it has a Japanese one. Some machines have no speech at all. */
export function createSystemSpeaker(readSynthesis: () => Synthesis | undefined): Speaker {
  /** Kept because an utterance that was cleaned away never ends. */
  let saying: readonly SpeechSynthesisUtterance[] = []

  function stop(): void {
    saying = []
    readSynthesis()?.cancel()
  }

  return {
    async findVoice() {
      const synthesis = readSynthesis()
      if (synthesis === undefined) return 'no-voice'
      if (findJapaneseVoice(synthesis) === null) await japaneseVoiceComes(synthesis)
      return findJapaneseVoice(synthesis) === null ? 'no-voice' : 'ready'
    },

    speak(text, { onEnd = () => undefined } = {}) {
      stop()
      const synthesis = readSynthesis()
      const voice = synthesis === undefined ? null : findJapaneseVoice(synthesis)
      if (synthesis === undefined || voice === null) return onEnd('failed')
      const utterances = text.split('\n').map((line) => utter(line, voice))
      function end(how: 'said' | 'failed'): void {
        // What was broken off reports an error too.
        if (saying !== utterances) return
        stop()
        onEnd(how)
      }
      saying = utterances
      utterances.forEach((utterance) => utterance.addEventListener('error', () => end('failed')))
      utterances.at(-1)?.addEventListener('end', () => end('said'))
      utterances.forEach((utterance) => synthesis.speak(utterance))
    },

    stop,
  }
}
