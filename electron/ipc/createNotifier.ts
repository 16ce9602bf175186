import type { z } from 'zod'
import type { KioskEvent } from '#shared/ipc/channels'
import { eventPayloads, type EventPayload } from '#shared/ipc/contract'

export type Notify = <E extends KioskEvent>(event: E, payload: EventPayload<E>) => void

/** The contract once more, so that an event's name and its schema stay together in the compiler. */
const schemas: { readonly [E in KioskEvent]: z.ZodType<EventPayload<E>> } = eventPayloads

/**
 * Tells the page what happened unasked. Nothing leaves main that is not in the contract: a payload
 * of another shape throws, because it is a bug of ours.
 */
export function createNotifier(send: (event: KioskEvent, payload: unknown) => void): Notify {
  return (event, payload) => send(event, schemas[event].parse(payload))
}
