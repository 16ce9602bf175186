/** Lets one holder in at a time, in the order of asking. */
export class Mutex {
  #last: Promise<void> = Promise.resolve()
  #release: (() => void) | undefined

  async acquire(): Promise<void> {
    const previous = this.#last
    let release: (() => void) | undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await previous
    this.#release = release
  }

  release(): void {
    const release = this.#release
    this.#release = undefined
    release?.()
  }
}
