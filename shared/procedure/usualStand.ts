import type { Display } from '../ipc/contract'

/** A common screen on a desk, and the distance at which people sit before it. */
export const USUAL_STAND: Display = { diagonalInches: 23.8, viewingDistanceMm: 500 }
