import { PRACTICE_PIN } from '#shared/procedure/staff'
import type { StaffLock } from './staffLock'

/**
 * In practice everybody may leave, and learns how. The PIN stands on the screen: there is nothing to
 * guess, so nothing is counted, and it needs no store. `noteEnd` writes down where there is one.
 */
export function createPracticeLock(noteEnd: StaffLock['noteEnd']): StaffLock {
  return {
    look: async () => ({ stage: 'shut', practicePin: PRACTICE_PIN, opensAtMs: null }),
    makePin: async () => undefined,
    tryPin: async (pin) => (pin === PRACTICE_PIN ? 'right' : 'wrong'),
    noteEnd,
  }
}
