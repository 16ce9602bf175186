import type { Protocol } from '../../../node_modules/playwright-core/types/protocol'

export type { Protocol }
export type Command = keyof Protocol.CommandParameters
export type Parameters<Name extends Command> = Protocol.CommandParameters[Name]
export type Result<Name extends Command> = Protocol.CommandReturnValues[Name]
export type EventName = keyof Protocol.EventMap
export type EventOf<Name extends EventName> = Protocol.EventMap[Name]

export interface Message {
  id?: number
  method?: string
  params?: object
  result?: object
  error?: { message: string }
  sessionId?: string
}
