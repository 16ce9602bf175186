import type { StaffView } from '#shared/procedure/staff'

/** What a door can look like before somebody is let in. */
export type LockView = Extract<StaffView, { stage: 'pin-missing' | 'pin-lost' | 'shut' }>

/** What became of a PIN. While it is `paused` nothing is looked at, and nothing counted. */
export type PinOutcome = 'right' | 'wrong' | 'paused'

/** What decides who is let in. Rejects with a `StoreError` where it cannot know. */
export interface StaffLock {
  look(): Promise<LockView>
  /** Makes the first PIN. Has no effect where there is one. */
  makePin(pin: string): Promise<void>
  tryPin(pin: string): Promise<PinOutcome>
  /** Staff end the service: written down before it happens. */
  noteEnd(): Promise<void>
}
