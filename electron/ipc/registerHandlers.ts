import type { z } from 'zod'
import { calls, type KioskCall } from '#shared/ipc/channels'
import { contract, type CallResult, type Input, type Output } from '#shared/ipc/contract'
import { fail, succeed } from '#shared/result'
import type { Logger } from '../platform/logger'
import type { CallLimiter } from './callLimiter'

/** What answers the page: one function a call, its types from the contract. */
export type KioskHandlers = {
  readonly [C in KioskCall]: (input: Input<C>) => Promise<Output<C>>
}

/** Where the calls come in: Electron's `ipcMain`, or a test's own. */
export interface CallSource<Event> {
  handle(call: string, listener: (event: Event, payload: unknown) => Promise<unknown>): void
}

export interface HandlerGuards<Event> {
  readonly isTrustedSender: (event: Event) => boolean
  readonly limiter: CallLimiter
  readonly logger: Logger
}

/** The contract once more, so that a call's name and its schemas stay together in the compiler. */
const endpoints: {
  readonly [C in KioskCall]: {
    readonly input: z.ZodType<Input<C>>
    readonly output: z.ZodType<Output<C>>
  }
} = contract

/**
 * The only place that answers the page: sender, rate, shape in, handler, shape out, in this order
 * for every call. The page can be forged, so a refusal says nothing but its kind.
 */
export function registerHandlers<Event>(
  source: CallSource<Event>,
  handlers: KioskHandlers,
  guards: HandlerGuards<Event>,
): void {
  for (const call of calls) registerHandler(call)

  function registerHandler<C extends KioskCall>(call: C): void {
    const handler: KioskHandlers[C] = handlers[call]
    source.handle(call, (event, payload: unknown) => answer(call, handler, guards, event, payload))
  }
}

async function answer<C extends KioskCall, Event>(
  call: C,
  handler: (input: Input<C>) => Promise<Output<C>>,
  { isTrustedSender, limiter, logger }: HandlerGuards<Event>,
  event: Event,
  payload: unknown,
): Promise<CallResult<C>> {
  try {
    if (!isTrustedSender(event)) return fail('untrusted')
    if (!limiter.admit(call)) return fail('too-many-requests')
    const input = endpoints[call].input.safeParse(payload)
    if (!input.success) return fail('not-understood')
    return succeed(endpoints[call].output.parse(await handler(input.data)))
  } catch (error) {
    logger.error(`call ${call} failed`, error)
    return fail('failed')
  }
}
