import type { HeardPicture } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { allowance } from '../limits/slidingWindow'
import { SerialQueue } from '../platform/serialQueue'
import type { KioskSession } from '../session/kioskSession'
import type { SessionKeeper } from '../session/sessionKeeper'
import type { ShownPicture } from './answerPicture'
import type { PictureSpeaker } from './spokenPicture'

/** 「音声」: reads whichever picture is shown now aloud. The session stays as it is. */
export class PictureHearing {
  readonly #speaker: PictureSpeaker
  readonly #keeper: SessionKeeper
  /** How often each picture was heard; forgotten together with the picture. */
  readonly #hearings = new WeakMap<ShownPicture, number>()
  /** When any picture was heard lately: 「新規」 gives five hearings more, but no end of them. */
  #heardAtMs: readonly number[] = []
  /** One sound after the other: each takes megabytes while it is made. */
  readonly #queue = new SerialQueue()

  constructor(speaker: PictureSpeaker, keeper: SessionKeeper) {
    this.#speaker = speaker
    this.#keeper = keeper
  }

  hear(): Promise<HeardPicture> {
    return this.#queue.run(async () => {
      const shown = await this.#keeper.look(shownPicture)
      if (shown === null) return { outcome: 'no-picture', sound: null }
      const { picture, nowMs } = shown
      if (!this.#count(picture, nowMs)) return { outcome: 'heard-too-often', sound: null }
      return { outcome: 'ready', sound: await this.#speaker.speak(picture.answer) }
    })
  }

  /** Counted before it is spoken; false when it was heard often enough, or the kiosk just now. */
  #count(picture: ShownPicture, nowMs: number): boolean {
    const hearings = this.#hearings.get(picture) ?? 0
    if (hearings >= LIMITS.hearingsPerPicture) return false
    if (allowance(this.#heardAtMs, LIMITS.hearingsPerStation, nowMs).left === 0) return false
    this.#hearings.set(picture, hearings + 1)
    this.#heardAtMs = [...this.#heardAtMs.slice(1 - LIMITS.hearingsPerStation.count), nowMs]
    return true
  }
}

function shownPicture(session: KioskSession, nowMs: number) {
  return 'picture' in session ? { picture: session.picture, nowMs } : null
}
