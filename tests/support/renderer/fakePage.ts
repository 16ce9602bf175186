import { vi } from 'vitest'

/** A window's history entry, which outlives the page. `vi.unstubAllGlobals` takes it away. */
export function provideHistory(state: unknown = null): void {
  const entry = {
    state,
    replaceState(next: unknown): void {
      entry.state = structuredClone(next)
    },
  }
  vi.stubGlobal('history', entry)
}

/** A window that paints whenever it is asked to. */
export function provideFrames(): void {
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => setTimeout(paint))
}

type Listen = (type: string, listener: EventListener, isCapture: boolean) => void

/** A window that can be touched; answers with the touch. */
export function provideWindow(): (sign: string) => void {
  const page = new EventTarget()
  const listen: Listen = (type, listener, capture) =>
    page.addEventListener(type, listener, { capture })
  // Unlike a browser's, Node's takes no plain `true` here and would leave the listener.
  const stopListening: Listen = (type, listener, capture) =>
    page.removeEventListener(type, listener, { capture })
  vi.stubGlobal('addEventListener', listen)
  vi.stubGlobal('removeEventListener', stopListening)
  return (sign) => void page.dispatchEvent(new Event(sign))
}
