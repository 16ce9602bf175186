import type { Kysely } from 'kysely'
import type {
  ClockStep,
  PracticeDevices as DevicesView,
  PracticeReception,
} from '#shared/procedure/practice'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serialQueue'
import type { Tables } from '../storage/schema'
import { advancePracticeClock } from './advancePracticeClock'
import { forgetSessions } from './forgetSessions'
import { answerCall, endCall, type CallName } from './practiceCallRepository'
import type { DeviceSession } from './deviceSession'
import { emptyMailbox } from './practiceMailRepository'
import { readDevices, type DeviceParts } from './readDevices'
import { TelephoneWatch } from './telephoneWatch'

export interface PracticeDevicesParts extends DeviceParts {
  readonly logger: Logger
  /** Whose devices stand beside the screens now. */
  readonly readSession: () => DeviceSession
  /** Something arrived, a telephone gave up, devices were emptied or their clock was moved. */
  readonly onChanged: (devices: DevicesView) => void
  /** The screens count on a clock that has been moved. */
  readonly onClockMoved: () => void
}

/** 「お客様の端末（練習用）」: the mailbox, the telephones, their settings and their clock. */
export class PracticeDevices {
  readonly #parts: PracticeDevicesParts
  readonly #queue = new SerialQueue()
  readonly #telephones: TelephoneWatch
  #isDisposed = false

  constructor(parts: PracticeDevicesParts) {
    this.#parts = parts
    this.#telephones = new TelephoneWatch({ ...parts, onRungOut: () => this.lookAgain() })
  }

  /** What a crash or a pulled plug left on the devices is gone; answers are not. */
  start(): Promise<void> {
    return this.#forget()
  }

  /** Lets what is under way finish; nothing touches the store by itself after that. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    this.#telephones.dispose()
    await this.#queue.run(async () => {})
  }

  devices(sessionId: string | null, showsAnswers: boolean): Promise<DevicesView> {
    return readDevices(this.#parts, { sessionId, showsAnswers })
  }

  answerCall(callId: number): Promise<DevicesView> {
    return this.#useCall(callId, answerCall)
  }

  hangUp(callId: number): Promise<DevicesView> {
    return this.#useCall(callId, endCall)
  }

  setReception(reception: PracticeReception): Promise<DevicesView> {
    return this.#use(async () => this.#parts.reception.set(reception))
  }

  advanceClock(step: ClockStep): Promise<DevicesView> {
    const { onClockMoved } = this.#parts
    return this.#tell(
      this.#use(async () => {
        await advancePracticeClock(this.#parts, step)
        // Not awaited: what ends the session meanwhile empties these very devices.
        onClockMoved()
      }),
    )
  }

  emptyMailbox(): Promise<DevicesView> {
    const { store } = this.#parts
    const empty = async () => {
      await emptyMailbox(store.sql)
      // The log still holds the links that were deleted until it is copied over and emptied.
      await store.checkpoint()
    }
    return this.#tell(this.#use(empty))
  }

  /** Call it after each message that met its fate, and when a session begins or has ended. */
  lookAgain(): void {
    if (this.#isDisposed) return
    this.#tell(this.#use(async () => {})).catch((error: unknown) =>
      this.#parts.logger.error('devices could not be read', error),
    )
  }

  /** Leaves nothing of a session on the devices. Its messages must have been called back before. */
  forgetSession(sessionId: string): Promise<void> {
    return this.#forget(sessionId)
  }

  #forget(sessionId?: string): Promise<void> {
    const { store, reception } = this.#parts
    // At once: what arrives while the rest waits for its turn finds the devices open again.
    reception.reset()
    return this.#queue.run(async () => {
      await store.transaction((transaction) => forgetSessions(transaction, sessionId))
      await this.#telephones.look()
    })
  }

  #useCall(
    callId: number,
    work: (transaction: Kysely<Tables>, name: CallName) => Promise<void>,
  ): Promise<DevicesView> {
    return this.#use(async () => {
      const { store, readSession } = this.#parts
      const { sessionId } = readSession()
      if (sessionId === null) return
      // A timer may be late: what has rung out can no longer be answered.
      await this.#telephones.look()
      await store.transaction((transaction) => work(transaction, { sessionId, callId }))
    })
  }

  /** One after the other, each with the devices as they are then. */
  #use(work: () => Promise<void>): Promise<DevicesView> {
    return this.#queue.run(async () => {
      await work()
      const session = this.#parts.readSession()
      // Nothing rings for nobody; and a broken store must not keep the page from being emptied.
      if (session.sessionId !== null) await this.#telephones.look()
      return await readDevices(this.#parts, session)
    })
  }

  async #tell(use: Promise<DevicesView>): Promise<DevicesView> {
    const devices = await use
    this.#parts.onChanged(devices)
    return devices
  }
}
