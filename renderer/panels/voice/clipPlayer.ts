import { type ClipName, clipUrls } from './clips'

export interface PlayOptions {
  /** 1 is as recorded; the pitch stays the same at every rate. */
  readonly rate?: number
  readonly isLooped?: boolean
}

/** Plays one clip at a time. */
export interface ClipPlayer {
  /** Ends what was playing. Rejects when the clip cannot be heard. */
  play(clip: ClipName, options?: PlayOptions): Promise<void>
  stop(): void
}

/** Another clip or `stop` came first, which says nothing about the sound. */
function isInterruption(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

export function createClipPlayer(): ClipPlayer {
  const sound = new Audio()
  return {
    async play(clip, { rate = 1, isLooped = false } = {}) {
      sound.src = clipUrls[clip]
      sound.loop = isLooped
      // A new source goes back to the default rate.
      sound.defaultPlaybackRate = rate
      sound.playbackRate = rate
      try {
        await sound.play()
      } catch (error) {
        if (!isInterruption(error)) throw error
      }
    },
    stop() {
      sound.pause()
    },
  }
}
