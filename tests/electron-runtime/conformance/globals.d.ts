import type { Lab as LabOfMain } from './lab'

/** What the lab's preload puts on a page's window. */
interface LabApi {
  readonly version: number
  readonly list: readonly [number, { readonly deep: boolean }]
  readonly when: Date
  readonly instance: { readonly own: number; readonly method?: () => void }
  readonly facts: Record<string, unknown>
  readonly required: readonly string[]
  add(a: number, b: number): number
  same<T>(value: T): T
  fail(): never
  later<T>(value: T): Promise<T>
  laterFail(): Promise<never>
  callBack<T>(call: (value: { from: string }) => T): T
  makeCounter(): () => number
  invoke(channel: string, ...words: unknown[]): Promise<unknown>
  invokeCyclic(): Promise<boolean>
  invokeRich(): Promise<Record<string, boolean>>
  invokeFunction(): Promise<unknown>
  invokeNode(): Promise<unknown>
  sendSync(value: number): number
  send(value: unknown): void
  onNoted(call: (value: never) => void): () => void
  exposeAgain(): void
}

declare global {
  const api: LabApi
  const lab: LabOfMain
}
