import type { Said } from '#shared/text/said'
import type { IconName } from '../icons/iconPaths'

/** One radio: its label is also its accessible name. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: Said
  readonly icon?: IconName
}
