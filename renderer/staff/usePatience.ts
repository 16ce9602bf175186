import { onScopeDispose } from 'vue'
import { LIMITS } from '#shared/procedure/limits'

/** Runs when nobody has touched or typed anything for as long as the door stays open. */
export function usePatience(onOver: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function waitAgain(): void {
    clearTimeout(timer)
    timer = setTimeout(onOver, LIMITS.staffDoorOpenMs)
  }

  const watching = new AbortController()
  const options = { capture: true, passive: true, signal: watching.signal }
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, waitAgain, options)
  waitAgain()
  onScopeDispose(() => {
    watching.abort()
    clearTimeout(timer)
  })
}
