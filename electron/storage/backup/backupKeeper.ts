import { LIMITS } from '#shared/procedure/limits'
import type { Clock } from '../../platform/clock'
import type { Logger } from '../../platform/logger'
import type { Scheduler } from '../../platform/scheduler'
import { SerialQueue } from '../../platform/serialQueue'
import type { Backup } from './backupFolder'
import { isDamage } from './isDamage'
import { makeBackup, type BackupParts, type BackupSource } from './makeBackup'

export interface BackupKeeperParts extends BackupParts {
  readonly store: BackupSource & {
    /** Reads the whole file back, in slices; rejects with `StoreError('corrupt')`. */
    verify(): Promise<void>
  }
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** Nobody is before the screen. */
  readonly isIdle: () => boolean
  /** The file no longer holds what was written to it. */
  readonly onDamaged: () => void
}

/**
 * Keeps backups of a store in use: after a session, from time to time, and when the kiosk is
 * switched off. Looks at the store first, so that damage never takes a good backup's place. What
 * fails is noted and tried again at the next look; the store serves on.
 */
export class BackupKeeper {
  readonly #parts: BackupKeeperParts
  readonly #queue = new SerialQueue()
  #callOffLook: (() => void) | null = null
  /** When the store was last found to be as its newest backup has it. */
  #sameAtMs = -Infinity
  #isDisposed = false
  #isDamaged = false

  constructor(parts: BackupKeeperParts) {
    this.#parts = parts
  }

  /** What was too large to be read when the store was opened is read now, beside the visitors. */
  start(): void {
    void this.#queue.run(() => this.#verify()).catch(this.#note)
    this.#scheduleLook()
  }

  /** A session has begun or ended. */
  sessionChanged(): void {
    void this.#look()
  }

  /** Backs up whatever was changed. Rejects with a `StoreError`. */
  backUpNow(): Promise<Backup | null> {
    return this.#queue.run(() => this.#backUp('always'))
  }

  /** Waits for what is under way; then backs up what was changed since. Never rejects. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    this.#callOffLook?.()
    await this.#queue
      .run(async () => this.#isDamaged || (await this.#backUp('if-changed')))
      .catch(this.#note)
  }

  #scheduleLook(): void {
    this.#callOffLook?.()
    if (this.#isDisposed) return
    this.#callOffLook = this.#parts.scheduler.after(LIMITS.backupLookMs, () => void this.#look())
  }

  async #look(): Promise<void> {
    await this.#queue.run(() => this.#backUpWhatIsDue()).catch(this.#note)
    this.#scheduleLook()
  }

  async #backUpWhatIsDue(): Promise<void> {
    if (this.#isDisposed || this.#isDamaged || !this.#parts.isIdle() || !this.#isDue()) return
    await this.#verify()
    await this.#backUp('if-changed')
  }

  async #verify(): Promise<void> {
    try {
      await this.#parts.store.verify()
    } catch (error) {
      this.#isDamaged = isDamage(error)
      if (this.#isDamaged) this.#parts.onDamaged()
      throw error
    }
  }

  #isDue(): boolean {
    const nowMs = this.#parts.clock.nowMs()
    const newestMs = this.#parts.backups.list()[0]?.atMs ?? -Infinity
    // After the clock was set back, a moment ahead must not put the next backup off for years.
    const momentsMs = [newestMs, this.#sameAtMs].filter((atMs) => atMs <= nowMs)
    return nowMs - Math.max(...momentsMs) >= LIMITS.backupEveryMs
  }

  async #backUp(isWanted: 'always' | 'if-changed'): Promise<Backup | null> {
    const nowMs = this.#parts.clock.nowMs()
    const backup = await makeBackup(this.#parts, this.#parts.store, nowMs, isWanted)
    this.#sameAtMs = nowMs
    return backup
  }

  readonly #note = (error: unknown): void => {
    this.#parts.logger.error('the store could not be checked or backed up', error)
  }
}
