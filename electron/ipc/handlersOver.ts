import { calls } from '#shared/ipc/channels'
import type { KioskHandlers } from './registerHandlers'

/**
 * Answers each call with the handlers that are the current ones by then. They may be on their way:
 * the page comes up while the store is opened, and its first call waits.
 */
export function handlersOver(current: () => KioskHandlers | Promise<KioskHandlers>): KioskHandlers {
  const entries = calls.map((call) => {
    const answer = async (input: never) => (await current())[call](input)
    return [call, answer] as const
  })
  return Object.fromEntries(entries) as unknown as KioskHandlers
}
