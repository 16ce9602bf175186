import type { Scheduler } from '../platform/scheduler'
import type { Picture, PictureMaker } from './pictureMaker'

/** Our judgement: by then the screen that was just asked for stands. */
const REST_MS = 1000

/**
 * Always has a picture at hand: the first one, for which a font is unpacked, takes as long as a
 * screen may take to come. What it has at hand when the kiosk closes goes with it.
 */
export class PreparedPictures implements PictureMaker {
  readonly #pictures: PictureMaker
  readonly #scheduler: Scheduler
  #prepared: Picture | null = null

  constructor(pictures: PictureMaker, scheduler: Scheduler) {
    this.#pictures = pictures
    this.#scheduler = scheduler
  }

  /** Makes the first one, as soon as nobody waits for anything else. */
  start(): void {
    this.#prepareLater()
  }

  make(): Picture {
    const picture = this.#prepared ?? this.#pictures.make()
    this.#prepared = null
    this.#prepareLater()
    return picture
  }

  #prepareLater(): void {
    this.#scheduler.after(REST_MS, () => {
      this.#prepared ??= this.#pictures.make()
    })
  }
}
