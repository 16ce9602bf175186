import type { Problem } from '#shared/procedure/problems'
import { fail, type Result } from '#shared/result'
import { readAddress } from '#shared/rules/readAddress'
import { readPictureText } from '#shared/rules/readPictureText'
import { answerPicture, showPicture } from '../pictures/answerPicture'
import type { StepParts } from '../session/stepParts'
import type { At } from '../session/atStep'
import { releaseCodes } from '../session/sessionEnd'
import { happened, problemsOf, refused, type StepOutcome } from '../session/stepOutcome'
import type { RecoveryFact } from './recoverySession'
import { requestProblem } from './requestWait'

function recovering(fact: RecoveryFact): StepOutcome {
  return happened({ kind: 'recovery', fact })
}

/** 補足-1: 「すべての情報が不明」. Said before the form is filled in, not after. */
export async function openForm(
  parts: StepParts,
  session: At<'choose-contact' | 'recovery-refused'>,
): Promise<StepOutcome> {
  const { store, clock } = parts
  const keys = { subjectKey: session.subject.key, contactAddressKey: null }
  const problem = await requestProblem(store.sql, keys, clock.nowMs())
  if (problem !== null) return refused(problem)
  await releaseCodes(parts, session.sessionId)
  return recovering({ kind: 'form-opened', picture: showPicture(parts) })
}

/** The answer must go where somebody who cannot get into the account can read it. */
function readContactAddress(typed: string, account: string): Result<string, Problem> {
  const field = 'contactAddress'
  const address = readAddress(typed, field)
  return address.ok && address.value === account
    ? fail({ code: 'contact-address-is-account', field })
    : address
}

/** 補足-2. */
export async function giveContactAddress(
  parts: StepParts,
  session: At<'recovery-start'>,
  input: { readonly contactAddress: string; readonly pictureText: string },
): Promise<StepOutcome> {
  const address = readContactAddress(input.contactAddress, session.subject.address)
  const text = readPictureText(input.pictureText)
  if (!address.ok || !text.ok) return refused(...problemsOf(address, text))
  const problem = await answerPicture(parts, session, text.value)
  if (problem === null) {
    return recovering({ kind: 'contact-address-given', contactAddress: address.value })
  }
  const { contactAddress } = input
  const renewed = { kind: 'picture-shown', contactAddress, picture: showPicture(parts) } as const
  return { facts: [{ kind: 'recovery', fact: renewed }], problems: [problem] }
}
