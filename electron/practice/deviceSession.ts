/** Whose devices stand beside the screens. */
export interface DeviceSession {
  /** Null between two sessions. */
  readonly sessionId: string | null
  /** Answers to earlier requests are no business of somebody who has just begun at the first screen. */
  readonly showsAnswers: boolean
}
