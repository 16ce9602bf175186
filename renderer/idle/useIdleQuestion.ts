import { computed, onScopeDispose, ref, type Ref } from 'vue'
import type { KioskBridge } from '#shared/ipc/contract'

export interface UseIdleQuestionOptions {
  readonly bridge: Pick<KioskBridge, 'on'>
  /** Milliseconds on a clock that nobody can set. */
  readonly readNowMs: () => number
}

export interface UseIdleQuestionReturn {
  /** Seconds that are left for an answer; null while main asks nothing. */
  readonly secondsLeft: Readonly<Ref<number | null>>
  /** The same for a screen reader, which would read every second out: it changes at a few only. */
  readonly announcedSeconds: Readonly<Ref<number | null>>
  /** What main said last, with the milliseconds that are left; null takes the question back. */
  readonly show: (endsInMs: number | null) => void
}

/** 508-407.5 and our judgement: often enough to be found in time, rare enough to let think. */
const ANNOUNCED_SECONDS = [30, 20, 10]
const TICK_MS = 250

/** The one that was due last; the whole time until the first of them. */
function announced(secondsLeft: number, ofSeconds: number): number {
  return ANNOUNCED_SECONDS.findLast((seconds) => secondsLeft <= seconds) ?? ofSeconds
}

/** Counts on what main asked. Main decides; at zero the page shows no more than that. */
export function useIdleQuestion({
  bridge,
  readNowMs,
}: UseIdleQuestionOptions): UseIdleQuestionReturn {
  const endsAtMs = ref<number | null>(null)
  const ofSeconds = ref(0)
  const nowMs = ref(readNowMs())
  let timer: ReturnType<typeof setInterval> | undefined

  function update(): void {
    nowMs.value = readNowMs()
  }

  function show(endsInMs: number | null): void {
    clearInterval(timer)
    update()
    endsAtMs.value = endsInMs === null ? null : nowMs.value + endsInMs
    if (endsInMs === null) return
    ofSeconds.value = Math.ceil(endsInMs / 1000)
    timer = setInterval(update, TICK_MS)
  }

  const secondsLeft = computed(() =>
    endsAtMs.value === null ? null : Math.max(0, Math.ceil((endsAtMs.value - nowMs.value) / 1000)),
  )
  const announcedSeconds = computed(() =>
    secondsLeft.value === null ? null : announced(secondsLeft.value, ofSeconds.value),
  )
  const endListening = bridge.on['kiosk:idle-changed'](({ endsInMs }) => show(endsInMs))
  onScopeDispose(() => {
    clearInterval(timer)
    endListening()
  })
  return { secondsLeft, announcedSeconds, show }
}
