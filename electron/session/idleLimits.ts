import { LIMITS } from '#shared/procedure/limits'
import type { KioskState, ScreenView } from '#shared/procedure/screens'

/**
 * For how many milliseconds nobody need act on what the page shows; null where nobody is waited for:
 * outside a session, and as long as staff are called.
 */
export function idleLimitMs(state: KioskState): number | null {
  if (state.sessionEndsAtMs === null || state.isStaffCalled) return null
  return screenLimitMs(state.view) * (state.isLongTime ? LIMITS.longTimeFactor : 1)
}

function screenLimitMs(view: ScreenView): number {
  switch (view.screen) {
    case 'enter-code':
    case 'create-contact-code':
      // Whoever waits for a code looks at a telephone; where none can come, nobody waits.
      return view.isCodeOpen ? LIMITS.idleCodeMs : LIMITS.idleInputMs
    case 'signed-in':
    case 'recovery-sent':
      return LIMITS.idleEndMs
    default:
      return LIMITS.idleInputMs
  }
}
