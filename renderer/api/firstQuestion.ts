import { readKioskBridge } from './kioskBridge'

/**
 * What a page that has just loaded needs, asked before the rest of its script is run: main answers
 * meanwhile. Nothing that main says later can come before somebody listens, which is in the same turn.
 */
export const firstAnswer = readKioskBridge().call['kiosk:open']({})
