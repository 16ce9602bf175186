/**
 * Whether the kiosk may end. Nobody before it is given leave to end it but staff; the machine, when
 * it goes down, and whoever started the kiosk need none.
 */
export class LeavePermit {
  #isGiven = false

  get isGiven(): boolean {
    return this.#isGiven
  }

  give(): void {
    this.#isGiven = true
  }
}
