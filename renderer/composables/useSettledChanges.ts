import { onScopeDispose, readonly, ref, type Ref, watch } from 'vue'

export interface UseSettledChangesOptions {
  /** How long the lines must stand still before their changes are said. */
  readonly delayMs?: number
}

/**
 * The lines that changed since they were last said, once they have settled, so that a screen reader
 * is neither interrupted at every key nor told again what it knows.
 */
export function useSettledChanges(
  lines: () => readonly string[],
  { delayMs = 800 }: UseSettledChangesOptions = {},
): Readonly<Ref<string>> {
  const changes = ref('')
  let said = lines()
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    const next = lines()
    const changed = next.filter((line) => !said.includes(line))
    said = next
    if (changed.length > 0) changes.value = changed.join('\n')
  }

  watch(lines, () => {
    clearTimeout(timer)
    timer = setTimeout(settle, delayMs)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(changes)
}
