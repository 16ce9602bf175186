import type { IconName } from '../icons/iconPaths'

/** One radio: its label is also its accessible name. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: IconName
}
