import type { Input } from '#shared/ipc/contract'
import type { ScreenView } from '#shared/procedure/screens'
import { maskContact } from '#shared/rules/maskContact'
import { newPasswordProblems } from '#shared/rules/passwordRules'
import { readAddress } from '#shared/rules/readAddress'
import { readRequiredName } from '#shared/rules/readName'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import { readTelephone } from '#shared/rules/readTelephone'
import { type Answer, go, outOfStep, refuse } from './answer'
import {
  ADDRESS,
  CODE,
  createAccountView,
  createContactCodeView,
  createContactsView,
  sentCodeAt,
} from './sampleViews'

const CHANNELS = { email: 'email', landline: 'call', mobile: 'sms' } as const

export interface CannedRegistration {
  readonly begin: () => Answer
  readonly setProfile: (view: ScreenView, input: Input<'registration:set-profile'>) => Answer
  readonly setPassword: (view: ScreenView, input: Input<'registration:set-password'>) => Answer
  readonly addContact: (
    view: ScreenView,
    input: Input<'registration:add-contact'>,
    nowMs: number,
  ) => Answer
  readonly resendCode: (view: ScreenView, nowMs: number) => Answer
  readonly submitCode: (view: ScreenView, typed: string) => Answer
  readonly complete: (view: ScreenView) => Answer
  readonly goBack: (view: ScreenView) => Answer
}

/** A new account without rules of its own beyond the shared ones. Every code is the same. */
export function createCannedRegistration(): CannedRegistration {
  let profile = createAccountView
  let contacts = createContactsView

  return {
    begin: () => go(profile),
    setProfile(view, input) {
      if (view.screen !== 'create-account') return outOfStep(view)
      profile = { ...view, ...input }
      const account = readAddress(input.address)
      const results = [
        account,
        readRequiredName(input.familyName, 'familyName'),
        readRequiredName(input.givenName, 'givenName'),
      ]
      const problems = results.flatMap((result) => (result.ok ? [] : [result.error]))
      if (!account.ok || problems.length > 0) return refuse(profile, ...problems)
      if (account.value === ADDRESS) {
        return refuse(profile, { code: 'address-taken', field: 'address' })
      }
      contacts = { ...contacts, address: account.value }
      return go({ screen: 'create-password', address: account.value })
    },
    setPassword(view, { password, confirmation }) {
      const problems = newPasswordProblems(password, confirmation, contacts.address)
      return problems.length > 0 ? refuse(view, ...problems) : go(contacts)
    },
    addContact(view, { kind, value }, nowMs) {
      if (view.screen !== 'create-contacts') return outOfStep(view)
      contacts = { ...view, kind, value }
      const contact = kind === 'email' ? readAddress(value) : readTelephone(value, kind)
      if (!contact.ok) return refuse(contacts, { ...contact.error, field: 'contactValue' })
      const mask = maskContact({ kind, value: contact.value })
      const sentCode = { ...sentCodeAt(nowMs), channel: CHANNELS[kind], mask }
      const { address } = contacts
      return { ...go({ ...createContactCodeView, address, sentCode }), sendsMail: true }
    },
    resendCode(view, nowMs) {
      if (view.screen !== 'create-contact-code') return outOfStep(view)
      const untilMs = view.sentCode.resendAtMs
      if (untilMs > nowMs) return refuse(view, { code: 'resend-pause', field: 'form', untilMs })
      const { channel, mask } = view.sentCode
      const sentCode = { ...sentCodeAt(nowMs), channel, mask, replacesEarlierCode: true }
      return { ...go({ ...view, sentCode }), sendsMail: true }
    },
    submitCode(view, typed) {
      if (view.screen !== 'create-contact-code') return outOfStep(view)
      const code = readSecurityCode(typed)
      if (!code.ok) return refuse(view, code.error)
      if (code.value !== CODE) {
        return refuse(view, { code: 'code-wrong', field: 'code', triesLeft: 4 })
      }
      const proven = { kind: contacts.kind ?? 'email', mask: view.sentCode.mask }
      contacts = { ...contacts, contacts: [...contacts.contacts, proven], kind: null, value: '' }
      return go(contacts)
    },
    complete(view) {
      return contacts.contacts.length === 0
        ? refuse(view, { code: 'contact-missing', field: 'form' })
        : go({ screen: 'sign-in', address: contacts.address, isNewAccount: true })
    },
    goBack(view) {
      switch (view.screen) {
        case 'create-password':
          return go(profile)
        case 'create-contacts':
          return go({ screen: 'create-password', address: contacts.address })
        case 'create-contact-code':
          return go(contacts)
        default:
          return outOfStep(view)
      }
    },
  }
}
