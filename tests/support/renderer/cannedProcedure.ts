import type { Intent, IntentCall } from '../../../renderer/api/kioskBridge'
import type { Reason, ScreenView } from '#shared/procedure/screens'
import { newPasswordProblems } from '#shared/rules/passwordRules'
import { readAddress } from '#shared/rules/readAddress'
import { readPictureText } from '#shared/rules/readPictureText'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import { type Answer, go, outOfStep, refuse } from './answer'
import { lookUp, openLink, savePage, startRecovery, submitRequest } from './cannedRecovery'
import { createCannedRegistration } from './cannedRegistration'
import {
  ADDRESS,
  chooseContactView,
  CODE,
  enterCodeView,
  identifyView,
  LOCAL_PART,
  NEW_PASSWORD,
  noticeView,
  pictureUrl,
  recoveryDetailsView,
  recoveryStartView,
  sentCodeAt,
} from './sampleViews'

type AssistanceCall = 'kiosk:call-staff' | 'kiosk:end-staff-call' | 'kiosk:set-long-time'
/** What is asked for beside the procedure, and moves nothing on. */
export type AssistanceIntent = Intent<AssistanceCall>
export type StepIntent = Intent<Exclude<IntentCall, AssistanceCall>>

/** A procedure without rules of its own beyond the shared ones, for one account with one mail. */
export function createCannedProcedure(): (
  view: ScreenView,
  intent: StepIntent,
  nowMs: number,
) => Answer {
  let reason: Reason = 'forgotten'
  let address = ''
  let isNewAccount = false
  const registration = createCannedRegistration()

  function identify(view: ScreenView, typedAddress: string, typedText: string): Answer {
    if (view.screen !== 'identify') return outOfStep(view)
    const kept = { ...view, address: typedAddress }
    const account = readAddress(typedAddress)
    const text = readPictureText(typedText)
    const problems = [account, text].flatMap((result) => (result.ok ? [] : [result.error]))
    if (!account.ok || !text.ok) return refuse(kept, ...problems)
    if (text.value !== 'XVMS') {
      const renewed = { ...kept, pictureUrl: pictureUrl('XVMS') + '#' + typedText }
      return refuse(renewed, { code: 'picture-wrong', field: 'pictureText' })
    }
    address = account.value
    return go({ ...chooseContactView, address })
  }

  function sendCode(view: ScreenView, proof: string, optionId: string, nowMs: number): Answer {
    if (view.screen !== 'choose-contact') return outOfStep(view)
    const chosen = { ...view, chosen: optionId }
    if (optionId !== 'contact-1-email') {
      return refuse(chosen, { code: 'proof-wrong', field: 'proof', triesLeft: 4 })
    }
    if (proof === '') return refuse(chosen, { code: 'required', field: 'proof' })
    if (proof !== LOCAL_PART) {
      return refuse(chosen, { code: 'proof-wrong', field: 'proof', triesLeft: 4 })
    }
    return { ...go({ ...enterCodeView, address, sentCode: sentCodeAt(nowMs) }), sendsMail: true }
  }

  function resend(view: ScreenView, nowMs: number): Answer {
    if (view.screen !== 'enter-code') return outOfStep(view)
    const untilMs = view.sentCode.resendAtMs
    if (untilMs > nowMs) return refuse(view, { code: 'resend-pause', field: 'form', untilMs })
    const sentCode = { ...sentCodeAt(nowMs), replacesEarlierCode: true }
    return { ...go({ ...view, sentCode }), sendsMail: true }
  }

  function submitCode(view: ScreenView, typed: string): Answer {
    if (view.screen !== 'enter-code') return outOfStep(view)
    const code = readSecurityCode(typed)
    if (!code.ok) return refuse(view, code.error)
    return code.value === CODE
      ? go({ screen: 'new-password', address })
      : refuse(
          { ...view, sentCode: { ...view.sentCode, triesLeft: 4 } },
          { code: 'code-wrong', field: 'code', triesLeft: 4 },
        )
  }

  function goBack(view: ScreenView): Answer {
    switch (view.screen) {
      case 'identify':
        return go({ screen: 'reason', chosen: reason })
      case 'choose-contact':
        return go({ ...identifyView, address })
      case 'enter-code':
        return go({ ...chooseContactView, address, sentCode: view.sentCode })
      case 'recovery-start':
        return go({ ...chooseContactView, address })
      case 'recovery-details':
        return go({ ...view, page: 'mail' })
      case 'create-password':
      case 'create-contacts':
      case 'create-contact-code':
        return registration.goBack(view)
      default:
        return go(noticeView)
    }
  }

  function signIn(view: ScreenView, password: string): Answer {
    return password === NEW_PASSWORD
      ? go({ screen: 'signed-in', address, reason, isNewAccount })
      : refuse(view, { code: 'sign-in-wrong', field: 'password', triesLeft: 9 })
  }

  function complete(view: ScreenView): Answer {
    const answer = registration.complete(view)
    if (answer.view.screen !== 'sign-in') return answer
    isNewAccount = true
    address = answer.view.address
    return answer
  }

  return (view, intent, nowMs) => {
    switch (intent.call) {
      case 'kiosk:reopen':
        return go(noticeView)
      case 'reset:begin':
        return go({ screen: 'reason', chosen: null })
      case 'reset:choose-reason':
        reason = intent.input.reason
        return go(identifyView)
      case 'reset:identify':
        return identify(view, intent.input.address, intent.input.pictureText)
      case 'reset:new-picture':
        address = intent.input.address
        return go({ ...identifyView, address, pictureUrl: pictureUrl('KWHT') })
      case 'reset:send-code':
        return sendCode(view, intent.input.proof, intent.input.optionId, nowMs)
      case 'reset:resend-code':
        return resend(view, nowMs)
      case 'reset:return-to-code':
        return go({ ...enterCodeView, address, sentCode: sentCodeAt(nowMs) })
      case 'reset:submit-code':
        return submitCode(view, intent.input.code)
      case 'reset:set-password': {
        const { password, confirmation } = intent.input
        const problems = newPasswordProblems(password, confirmation, address)
        return problems.length > 0
          ? refuse(view, ...problems)
          : go({ screen: 'recovered', address, reason })
      }
      case 'reset:continue':
        return go({ screen: 'sign-in', address, isNewAccount })
      case 'reset:sign-in':
        return signIn(view, intent.input.password)
      case 'reset:request-recovery':
        return go({ ...recoveryStartView, address })
      case 'reset:go-back':
        return goBack(view)
      case 'reset:finish':
        return go({ screen: 'notice', endedBecause: 'finished' })
      case 'reset:abandon':
        return go({ screen: 'notice', endedBecause: 'abandoned' })
      case 'recovery:start':
        return startRecovery(view, intent.input)
      case 'recovery:new-picture': {
        const { contactAddress } = intent.input
        return go({ ...recoveryStartView, address, contactAddress, pictureUrl: pictureUrl('KWHT') })
      }
      case 'recovery:save-page':
        return savePage(view, intent.input, nowMs)
      case 'recovery:edit-page':
        return view.screen === 'recovery-details'
          ? go({ ...view, page: intent.input.page })
          : outOfStep(view)
      case 'recovery:submit':
        return submitRequest(view)
      case 'recovery:try-again':
        return go({ ...recoveryDetailsView, address })
      case 'recovery:ask-status':
        return go({ screen: 'request-status', found: null })
      case 'recovery:look-up':
        return view.screen === 'request-status'
          ? lookUp(view, intent.input.receipt)
          : outOfStep(view)
      case 'recovery:enter-link':
        return go({ screen: 'open-link' })
      case 'recovery:open-link':
        address = ADDRESS
        return openLink(view, intent.input.link, address)
      case 'registration:begin':
        return registration.begin()
      case 'registration:set-profile':
        return registration.setProfile(view, intent.input)
      case 'registration:set-password':
        return registration.setPassword(view, intent.input)
      case 'registration:add-contact':
        return registration.addContact(view, intent.input, nowMs)
      case 'registration:resend-code':
        return registration.resendCode(view, nowMs)
      case 'registration:submit-code':
        return registration.submitCode(view, intent.input.code)
      case 'registration:complete':
        return complete(view)
    }
  }
}
