import type { Reply } from '#shared/ipc/contract'
import type { ContactKind } from '#shared/procedure/contactKinds'
import { newPasswordProblems } from '#shared/rules/passwordRules'
import { hashNewPassword } from '../accounts/hashNewPassword'
import { submitCode } from '../codes/submitCode'
import type { StepParts } from '../session/stepParts'
import { atStep, type At } from '../session/atStep'
import type { SessionKeeper } from '../session/sessionKeeper'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'
import { addContact, resendContactCode } from './addContact'
import { createAccount } from './createAccount'
import { setProfile } from './setProfile'

/** What the page can want while somebody whose account could not be recovered makes a new one. */
export class RegistrationService {
  readonly #parts: StepParts
  readonly #keeper: SessionKeeper

  constructor(parts: StepParts, keeper: SessionKeeper) {
    this.#parts = parts
    this.#keeper = keeper
  }

  begin(): Promise<Reply> {
    return atStep(this.#keeper, ['recovery-refused'], ({ linkId }) => {
      const codesKey = this.#parts.secrets.digest('account', `new\0${linkId}`)
      return happened({ kind: 'registration', fact: { kind: 'begun', codesKey } })
    })
  }

  setProfile(input: {
    readonly address: string
    readonly familyName: string
    readonly givenName: string
  }): Promise<Reply> {
    return atStep(this.#keeper, ['create-account'], (session) =>
      setProfile(this.#parts, session, input),
    )
  }

  setPassword(input: { readonly password: string; readonly confirmation: string }): Promise<Reply> {
    return atStep(this.#keeper, ['create-password'], (session) => this.#secure(session, input))
  }

  addContact(input: { readonly kind: ContactKind; readonly value: string }): Promise<Reply> {
    return atStep(this.#keeper, ['create-contacts'], (session) =>
      addContact(this.#parts, session, input),
    )
  }

  resendCode(): Promise<Reply> {
    return atStep(this.#keeper, ['create-contact-code'], (session) =>
      resendContactCode(this.#parts, session),
    )
  }

  submitCode(input: { readonly code: string }): Promise<Reply> {
    return atStep(this.#keeper, ['create-contact-code'], (session) => this.#prove(session, input))
  }

  complete(): Promise<Reply> {
    return atStep(this.#keeper, ['create-contacts'], (session) =>
      createAccount(this.#parts, session),
    )
  }

  /** Hashed at once: main keeps no password that it does not have to compare. */
  async #secure(
    { profile }: At<'create-password'>,
    { password, confirmation }: { readonly password: string; readonly confirmation: string },
  ): Promise<StepOutcome> {
    const problems = newPasswordProblems(password, confirmation, profile.address)
    if (problems.length > 0) return refused(...problems)
    const hashed = await hashNewPassword(this.#parts, password)
    return happened({ kind: 'registration', fact: { kind: 'password-given', password: hashed } })
  }

  async #prove(
    { sessionId, code, codesKey }: At<'create-contact-code'>,
    input: { readonly code: string },
  ): Promise<StepOutcome> {
    const problem = await submitCode(
      this.#parts,
      { codeId: code.id, sessionId, subjectKey: codesKey },
      input.code,
    )
    return problem === null
      ? happened({ kind: 'registration', fact: { kind: 'contact-proven' } })
      : refused(problem)
  }
}
