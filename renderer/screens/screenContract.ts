import type { KioskCall } from '#shared/ipc/channels'
import type { Problem } from '#shared/procedure/problems'
import type { ScreenName, ScreenOf } from '#shared/procedure/screens'
import type { Intent } from '../api/kioskBridge'
import type { ShownProblem } from '../problems/shownProblem'

/** All that a screen knows. */
export interface ScreenProps<Name extends ScreenName> {
  readonly view: ScreenOf<Name>
  readonly problems: readonly ShownProblem[]
  /** The call under way, so that its button can say so. */
  readonly pendingCall: KioskCall | null
  /** Main's clock. */
  readonly nowMs: number
}

/** All that a screen can do. */
export interface ScreenEmits {
  intent: [intent: Intent]
  /** Something is missing that the contract cannot carry, such as a choice not made. */
  refuse: [problems: readonly Problem[]]
  /** What the problems were about is no longer on the screen. */
  dismiss: []
}
