import { onScopeDispose, readonly, ref, type Ref, watch } from 'vue'
import type { PageWatch } from './pageWatch'
import { newLines, type PageReading, type ReadLine } from './readLine'
import type { Speaker } from './speaker'

/** Whether there is a voice: nobody looked yet, there is one, there is none, it broke off. */
export type VoiceState = 'unknown' | 'ready' | 'missing' | 'failed'

export interface UseReadAloudOptions {
  readonly isOn: () => boolean
  /** What main or the page refused last; another array is another refusal of the same. */
  readonly problems: () => readonly unknown[]
  readonly page: PageWatch
  readonly speaker: Speaker
  readonly settleMs?: number
}

export interface UseReadAloudReturn {
  readonly voice: Readonly<Ref<VoiceState>>
  /** Whoever listens has no reason to touch anything. */
  readonly isSpeaking: Readonly<Ref<boolean>>
  readonly readAgain: () => void
}

function textOf(lines: readonly ReadLine[]): string {
  return lines.map(({ words, state }) => (state === null ? words : `${words}、${state}`)).join('\n')
}

/**
 * Reads out every screen that comes, what is wrong, and what a press has changed. Whatever changes
 * by itself, such as a time that runs down, is not read: nobody could listen to the rest.
 */
export function useReadAloud({
  isOn,
  problems,
  page,
  speaker,
  settleMs = 250,
}: UseReadAloudOptions): UseReadAloudReturn {
  const voice = ref<VoiceState>('unknown')
  const isSpeaking = ref(false)
  let former: PageReading | null = null
  let wasActedOn = false
  let isAnswered = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let endWatching: (() => void) | null = null

  function speak(lines: readonly ReadLine[]): void {
    if (lines.length === 0) return
    isSpeaking.value = true
    speaker.speak(textOf(lines), {
      onEnd: (end) => {
        isSpeaking.value = false
        voice.value = end === 'failed' ? 'failed' : 'ready'
      },
    })
  }

  function hush(): void {
    isSpeaking.value = false
    speaker.stop()
  }

  function linesToSay(reading: PageReading): readonly ReadLine[] {
    if (former === null || former.place !== reading.place) return reading.lines
    if (isAnswered && reading.problems.length > 0) return reading.problems
    return wasActedOn || isAnswered ? newLines(former, reading) : []
  }

  function tell(): void {
    const reading = page.read()
    const lines = linesToSay(reading)
    former = reading
    wasActedOn = false
    isAnswered = false
    speak(lines)
  }

  function settle(): void {
    clearTimeout(timer)
    timer = setTimeout(tell, settleMs)
  }

  function change(): void {
    if (former !== null && !page.isAt(former.place)) {
      hush()
      // Whoever comes back before the other place was read hears this one from the beginning.
      former = null
    }
    settle()
  }

  function act(): void {
    wasActedOn = true
    settle()
  }

  function follow(): void {
    endWatching ??= page.watch({
      onPress: hush,
      onAction: act,
      onChange: change,
      onLeave: hush,
    })
    settle()
  }

  async function start(): Promise<void> {
    const found = await speaker.findVoice()
    if (!isOn()) return
    voice.value = found === 'ready' ? 'ready' : 'missing'
    if (found === 'ready') follow()
  }

  function stop(): void {
    clearTimeout(timer)
    endWatching?.()
    endWatching = null
    hush()
    former = null
    voice.value = 'unknown'
  }

  function readAgain(): void {
    clearTimeout(timer)
    former = page.read()
    speak(former.lines)
  }

  watch(isOn, (isOnNow) => (isOnNow ? void start() : stop()), { immediate: true })
  watch(problems, () => {
    isAnswered = true
    if (endWatching !== null) settle()
  })
  onScopeDispose(stop)
  return { voice: readonly(voice), isSpeaking: readonly(isSpeaking), readAgain }
}
