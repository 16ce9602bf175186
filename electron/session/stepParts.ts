import type { PasswordHashing } from '../accounts/hashNewPassword'
import type { Dispatcher } from '../delivery/dispatcher'
import type { PictureMaker } from '../pictures/pictureMaker'
import type { Clock } from '../platform/clock'
import type { RandomSource } from '../platform/randomSource'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'

/** Everything that the steps of a reset reach outside themselves for. */
export interface StepParts extends PasswordHashing {
  readonly store: OpenDatabase<Tables>
  readonly clock: Clock
  readonly random: RandomSource
  readonly pictures: PictureMaker
  readonly dispatcher: Pick<Dispatcher, 'wake'>
  /** How long a message is on its way, in milliseconds. */
  readonly deliveryDelayMs: number
}
