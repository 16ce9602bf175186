import type { RecoveryAnswers } from '#shared/procedure/recovery'

/** What a person has typed of 「Microsoft アカウントの復元」 so far. */
export interface RecoveryForm {
  readonly contactAddress: string
  readonly answers: RecoveryAnswers
}
