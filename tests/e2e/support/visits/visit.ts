import type { Page } from '@playwright/test'
import type { ScreenName } from '#shared/procedure/screens'

/** A screen, and what there is to see on it: `identify`, `identify empty`. */
export type State = ScreenName | `${ScreenName} ${string}`

/** Looks at what is shown. Leaves everything as it found it, but for the focus. */
export type Visit = (state: State, page: Page) => Promise<void>

/** A way through the kiosk that visits every state on it. */
export interface Walk {
  readonly name: string
  /** The screens that it visits; the tests look whether it does. */
  readonly screens: readonly ScreenName[]
  /** For the kiosk, beyond those of every test. */
  readonly switches?: readonly string[]
  readonly go: (page: Page, visit: Visit) => Promise<void>
}

export function screenOf(state: State): string {
  return state.split(' ', 1)[0] ?? ''
}
