import { onScopeDispose, readonly, ref, type Ref } from 'vue'

export interface UseNowOptions {
  /** Where the moment comes from; main's clock, counted on. */
  readonly read: () => number
  readonly intervalMs?: number
}

export interface UseNowReturn {
  readonly nowMs: Readonly<Ref<number>>
  /** Reads the clock at once, for when it was set. */
  readonly update: () => void
}

/** The moment, read again every second. */
export function useNow({ read, intervalMs = 1000 }: UseNowOptions): UseNowReturn {
  const nowMs = ref(read())

  function update(): void {
    nowMs.value = read()
  }

  const timer = setInterval(update, intervalMs)
  onScopeDispose(() => clearInterval(timer))
  return { nowMs: readonly(nowMs), update }
}
