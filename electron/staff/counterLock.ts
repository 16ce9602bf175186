import type { Transaction } from 'kysely'
import type { Clock } from '../platform/clock'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { pinPauseEndsAtMs } from './pinPause'
import type { LockView, PinOutcome, StaffLock } from './staffLock'
import {
  addStaffPin,
  countStaffPin,
  findStaffPin,
  forgetStaffPinFailures,
} from './staffPinRepository'

/** What staff did at the door; never with what. */
export type StaffAct = 'pin-made' | 'pin-right' | 'pin-wrong' | 'pin-locked' | 'service-ended'

export interface CounterLockParts {
  readonly store: OpenDatabase<Tables>
  readonly clock: Clock
  readonly passwordHasher: PasswordHasher
  /** Writes an act down in the transaction that it belongs to. */
  readonly record: (transaction: Transaction<Tables>, act: StaffAct, nowMs: number) => Promise<void>
}

/** A counter's: its PIN is made at the first start, and a wrong one costs time, power cut or not. */
export class CounterLock implements StaffLock {
  readonly #parts: CounterLockParts

  constructor(parts: CounterLockParts) {
    this.#parts = parts
  }

  async look(): Promise<LockView> {
    const { store, clock } = this.#parts
    const pin = await findStaffPin(store.sql)
    if (pin === null) return { stage: 'pin-missing' }
    return { stage: 'shut', practicePin: null, opensAtMs: pinPauseEndsAtMs(pin, clock.nowMs()) }
  }

  async makePin(pin: string): Promise<void> {
    const { store, passwordHasher } = this.#parts
    const pinHash = await passwordHasher.hash(pin)
    await store.transaction(async (transaction) => {
      if (await addStaffPin(transaction, pinHash)) await this.#record(transaction, 'pin-made')
    })
  }

  async tryPin(pin: string): Promise<PinOutcome> {
    const pinHash = await this.#count()
    if (pinHash === null) return 'paused'
    const isRight = await this.#parts.passwordHasher.verify(pin, pinHash)
    await this.#parts.store.transaction((transaction) =>
      isRight ? this.#noteRight(transaction) : this.#noteWrong(transaction),
    )
    return isRight ? 'right' : 'wrong'
  }

  async noteEnd(): Promise<void> {
    const { store } = this.#parts
    await store.transaction((transaction) => this.#record(transaction, 'service-ended'))
  }

  /** Counts a PIN as wrong before it is looked at; null where none is looked at now. */
  #count(): Promise<string | null> {
    const { store, clock } = this.#parts
    return store.transaction(async (transaction) => {
      const nowMs = clock.nowMs()
      const pin = await findStaffPin(transaction)
      if (pin === null || pinPauseEndsAtMs(pin, nowMs) !== null) return null
      await countStaffPin(transaction, nowMs)
      return pin.pinHash
    })
  }

  async #noteRight(transaction: Transaction<Tables>): Promise<void> {
    await forgetStaffPinFailures(transaction)
    await this.#record(transaction, 'pin-right')
  }

  async #noteWrong(transaction: Transaction<Tables>): Promise<void> {
    await this.#record(transaction, 'pin-wrong')
    const pin = await findStaffPin(transaction)
    const isLocked = pin !== null && pinPauseEndsAtMs(pin, this.#parts.clock.nowMs()) !== null
    if (isLocked) await this.#record(transaction, 'pin-locked')
  }

  #record(transaction: Transaction<Tables>, act: StaffAct): Promise<void> {
    return this.#parts.record(transaction, act, this.#parts.clock.nowMs())
  }
}
