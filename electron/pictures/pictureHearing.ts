import type { HeardPicture } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
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

  constructor(speaker: PictureSpeaker, keeper: SessionKeeper) {
    this.#speaker = speaker
    this.#keeper = keeper
  }

  async hear(): Promise<HeardPicture> {
    const picture = await this.#keeper.look(pictureOf)
    if (picture === null) return { outcome: 'no-picture', sound: null }
    if (!this.#count(picture)) return { outcome: 'heard-too-often', sound: null }
    return { outcome: 'ready', sound: this.#speaker.speak(picture.answer) }
  }

  /** Counted before it is spoken; false when it was heard often enough. */
  #count(picture: ShownPicture): boolean {
    const hearings = this.#hearings.get(picture) ?? 0
    if (hearings >= LIMITS.hearingsPerPicture) return false
    this.#hearings.set(picture, hearings + 1)
    return true
  }
}

function pictureOf(session: KioskSession): ShownPicture | null {
  return 'picture' in session ? session.picture : null
}
