import { onScopeDispose, readonly, ref, type Ref, watch } from 'vue'
import type { KioskBridge } from '#shared/ipc/contract'
import { useKioskBridge } from '../api/kioskBridge'

/** `no-sound`: the machine cannot play; `refused`: main would not read it, or shows no picture. */
export type PictureSoundState =
  'silent' | 'loading' | 'playing' | 'no-sound' | 'heard-too-often' | 'refused'

/** As much of an `Audio` as is needed. */
export type SoundElement = Pick<
  HTMLAudioElement,
  'src' | 'play' | 'pause' | 'addEventListener' | 'removeEventListener'
>

export interface UsePictureSoundOptions {
  /** The picture that is shown; its sound ends with it. */
  readonly url: () => string
  readonly bridge?: { readonly call: Pick<KioskBridge['call'], 'picture:hear'> }
  readonly sound?: SoundElement
}

export interface UsePictureSoundReturn {
  readonly state: Readonly<Ref<PictureSoundState>>
  /** From the beginning; each time counts, but not while the sound is still on its way. */
  readonly start: () => Promise<void>
  readonly stop: () => void
}

/** Reads the picture aloud, one sound at a time. */
export function usePictureSound({
  url,
  bridge = useKioskBridge(),
  sound = new Audio(),
}: UsePictureSoundOptions): UsePictureSoundReturn {
  const state = ref<PictureSoundState>('silent')
  /** What comes back for an earlier hearing is not heard any more. */
  let hearing = 0

  function finish(): void {
    if (state.value === 'playing') state.value = 'silent'
  }

  function stop(): void {
    hearing += 1
    sound.pause()
    state.value = 'silent'
  }

  async function play(source: string): Promise<PictureSoundState> {
    sound.src = source
    try {
      await sound.play()
      return 'playing'
    } catch {
      return 'no-sound'
    }
  }

  async function load(isCurrent: () => boolean): Promise<PictureSoundState> {
    try {
      const answer = await bridge.call['picture:hear']({})
      if (!answer.ok) return 'refused'
      const heard = answer.value
      if (heard.outcome === 'ready') return isCurrent() ? await play(heard.sound) : 'silent'
      return heard.outcome === 'heard-too-often' ? 'heard-too-often' : 'refused'
    } catch {
      return 'refused'
    }
  }

  async function start(): Promise<void> {
    if (state.value === 'loading') return
    stop()
    const own = hearing
    state.value = 'loading'
    const next = await load(() => own === hearing)
    if (own === hearing) state.value = next
  }

  sound.addEventListener('ended', finish)
  watch(url, stop)
  onScopeDispose(() => {
    stop()
    sound.removeEventListener('ended', finish)
  })
  return { state: readonly(state), start, stop }
}
