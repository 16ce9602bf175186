import { computed, onScopeDispose, readonly, ref, type Ref } from 'vue'
import type { ClipPlayer } from './clipPlayer'
import { type Utterance, voiceScript } from './voiceScript'

/** Calls back after a while; answers with what calls it off. */
export type Wait = (delayMs: number, callBack: () => void) => () => void

export interface UseVoiceOptions {
  readonly digits: string
  readonly player: ClipPlayer
  readonly wait?: Wait
}

export interface UseVoiceReturn {
  /** What is being said; null before the start, at the end and after `stop`. */
  readonly utterance: Readonly<Ref<Utterance | null>>
  /** How many digits have been read at least once. */
  readonly heardDigits: Readonly<Ref<number>>
  readonly isSlow: Readonly<Ref<boolean>>
  readonly isOver: Readonly<Ref<boolean>>
  readonly hasNoSound: Readonly<Ref<boolean>>
  readonly start: () => void
  /** From 「お客様のコードは」 on; nobody wants the greeting again. */
  readonly repeat: () => void
  /** Changes the pace and repeats: who presses it could not follow. */
  readonly toggleSlow: () => void
  readonly stop: () => void
}

const SLOW_RATE = 0.75
const SLOW_PAUSE_FACTOR = 1.6

function waitByTimer(delayMs: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, delayMs)
  return () => clearTimeout(timer)
}

/**
 * Says a code. The timers lead and the sound only goes along, so that the captions get to the end
 * where no sound can be had.
 */
export function useVoice({ digits, player, wait = waitByTimer }: UseVoiceOptions): UseVoiceReturn {
  const script = voiceScript(digits)
  const firstOfCode = script.findIndex(({ clip }) => clip === 'lead')
  const position = ref<number | null>(null)
  const heardDigits = ref(0)
  const isSlow = ref(false)
  const isOver = ref(false)
  const hasNoSound = ref(false)
  let callOff: () => void = () => undefined

  async function play({ clip }: Utterance): Promise<void> {
    try {
      await player.play(clip, { rate: isSlow.value ? SLOW_RATE : 1 })
      hasNoSound.value = false
    } catch {
      hasNoSound.value = true
    }
  }

  function lengthMs({ durationMs, pauseAfterMs }: Utterance): number {
    if (!isSlow.value) return durationMs + pauseAfterMs
    return durationMs / SLOW_RATE + pauseAfterMs * SLOW_PAUSE_FACTOR
  }

  function sayFrom(index: number): void {
    stop()
    const next = script[index]
    isOver.value = next === undefined
    if (next === undefined) return
    position.value = index
    heardDigits.value = Math.max(heardDigits.value, (next.digitIndex ?? -1) + 1)
    void play(next)
    callOff = wait(lengthMs(next), () => sayFrom(index + 1))
  }

  function stop(): void {
    callOff()
    position.value = null
    player.stop()
  }

  function repeat(): void {
    sayFrom(firstOfCode)
  }

  function toggleSlow(): void {
    isSlow.value = !isSlow.value
    repeat()
  }

  onScopeDispose(stop)
  return {
    utterance: computed(() => (position.value === null ? null : (script[position.value] ?? null))),
    heardDigits: readonly(heardDigits),
    isSlow: readonly(isSlow),
    isOver: readonly(isOver),
    hasNoSound: readonly(hasNoSound),
    start: () => sayFrom(0),
    repeat,
    toggleSlow,
    stop,
  }
}
