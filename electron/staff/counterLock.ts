import type { Transaction } from 'kysely'
import type { StaffAct } from '../audit/auditEvent'
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

export interface CounterLockParts {
  readonly store: OpenDatabase<Tables>
  readonly clock: Clock
  readonly passwordHasher: PasswordHasher
  /** The store was put back to a backup, and nobody has let it serve since. */
  readonly isRestored: boolean
  /** Writes an act down in the transaction that it belongs to. */
  readonly record: (transaction: Transaction<Tables>, act: StaffAct, nowMs: number) => Promise<void>
  /** An act is in the trail. */
  readonly onRecorded: () => void
}

/** A counter's: its PIN is made at the first start, and a wrong one costs time, power cut or not. */
export class CounterLock implements StaffLock {
  readonly #parts: CounterLockParts

  constructor(parts: CounterLockParts) {
    this.#parts = parts
  }

  async look(): Promise<LockView> {
    const { store, clock, isRestored } = this.#parts
    const pin = await findStaffPin(store.sql)
    // The backup may be older than the PIN: then a new one would be made by whoever stands there.
    if (pin === null) return { stage: isRestored ? 'pin-lost' : 'pin-missing' }
    return { stage: 'shut', practicePin: null, opensAtMs: pinPauseEndsAtMs(pin, clock.nowMs()) }
  }

  async makePin(pin: string): Promise<void> {
    const { passwordHasher, isRestored } = this.#parts
    if (isRestored) return
    const pinHash = await passwordHasher.hash(pin)
    await this.#write(async (transaction) => {
      if (await addStaffPin(transaction, pinHash)) await this.#record(transaction, 'pin-made')
    })
  }

  async tryPin(pin: string): Promise<PinOutcome> {
    const pinHash = await this.#count()
    if (pinHash === null) return 'paused'
    const isRight = await this.#parts.passwordHasher.verify(pin, pinHash)
    await this.#write((transaction) =>
      isRight ? this.#noteRight(transaction) : this.#noteWrong(transaction),
    )
    return isRight ? 'right' : 'wrong'
  }

  async noteEnd(): Promise<void> {
    await this.#write((transaction) => this.#record(transaction, 'service-ended'))
  }

  /**
   * Counts a PIN as wrong, and writes down that it was tried, before it is looked at: a plug pulled
   * meanwhile leaves both. Null where none is looked at now.
   */
  #count(): Promise<string | null> {
    return this.#write(async (transaction) => {
      const nowMs = this.#parts.clock.nowMs()
      const pin = await findStaffPin(transaction)
      if (pin === null) return null
      const isPaused = pinPauseEndsAtMs(pin, nowMs) !== null
      await this.#record(transaction, isPaused ? 'pin-paused' : 'pin-tried')
      if (isPaused) return null
      await countStaffPin(transaction, nowMs)
      return pin.pinHash
    })
  }

  async #write<Value>(work: (transaction: Transaction<Tables>) => Promise<Value>): Promise<Value> {
    const value = await this.#parts.store.transaction(work)
    this.#parts.onRecorded()
    return value
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
