import { assistanceWalk } from './visits/assistanceWalk'
import { closedContactWalk } from './visits/closedContactWalk'
import { closedWalk } from './visits/closedWalk'
import { keyboardWalk } from './visits/keyboardWalk'
import { mailWalk } from './visits/mailWalk'
import { recoveryWalk } from './visits/recoveryWalk'
import { registrationWalk } from './visits/registrationWalk'
import { telephoneWalk } from './visits/telephoneWalk'
import type { Walk } from './visits/visit'

export { screenOf, type State, type Visit, type Walk } from './visits/visit'

/** Together they come to every screen, as it is usually, with something wrong, and otherwise special. */
export const walks: readonly Walk[] = [
  recoveryWalk,
  mailWalk,
  registrationWalk,
  telephoneWalk,
  assistanceWalk,
  keyboardWalk,
  closedContactWalk,
  closedWalk,
]
