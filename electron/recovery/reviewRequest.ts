import type { PasswordHashing } from '../accounts/hashNewPassword'
import { listKnownPasswords } from '../accounts/passwordRepository'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { comparePasswords } from './comparePasswords'
import { answersOf } from '../accounts/factForms'
import { digestOfFact, listFacts } from '../accounts/factRepository'
import { recoveryEvidence } from './recoveryEvidence'
import { scoreRecovery, type RecoveryScore } from './recoveryScore'
import type { RequestForm } from './requestForm'
import type { WaitingRequest } from './requestRepository'

/** Compares a form with what its account knows, digest by digest, and judges it by the table. */
export async function reviewRequest(
  parts: PasswordHashing & { readonly store: OpenDatabase<Tables> },
  { accountId, subjectKey }: Pick<WaitingRequest, 'accountId' | 'subjectKey'>,
  { answers }: RequestForm,
  nowMs: number,
): Promise<RecoveryScore> {
  const { store, secrets } = parts
  const facts = await listFacts(store.sql, accountId)
  const recorded = new Set(facts.map(({ digest }) => digest))
  const known = await listKnownPasswords(store.sql, accountId)
  return scoreRecovery(
    recoveryEvidence({
      answers: answersOf(answers, nowMs).map((answer) => ({
        kind: answer.kind,
        isMatching: recorded.has(digestOfFact(secrets, subjectKey, answer)),
      })),
      recordedKinds: new Set(facts.map(({ kind }) => kind)),
      formerPasswords: await comparePasswords(parts, answers.formerPasswords, known),
    }),
  )
}
