import type { Intent } from '../../../renderer/api/kioskBridge'
import type { Problem } from '#shared/procedure/problems'
import type { Reason, ScreenView } from '#shared/procedure/screens'
import { newPasswordProblems } from '#shared/rules/passwordRules'
import { readAddress } from '#shared/rules/readAddress'
import { readPictureText } from '#shared/rules/readPictureText'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import {
  chooseContactView,
  CODE,
  enterCodeView,
  identifyView,
  LOCAL_PART,
  NEW_PASSWORD,
  noticeView,
  pictureUrl,
  sentCodeAt,
} from './sampleViews'

/** What the fake main decided: another screen, or why not; and whether a mail goes out. */
export interface Answer {
  readonly view: ScreenView
  readonly problems: readonly Problem[]
  readonly sendsMail: boolean
}

function go(view: ScreenView): Answer {
  return { view, problems: [], sendsMail: false }
}

function refuse(view: ScreenView, ...problems: readonly Problem[]): Answer {
  return { view, problems, sendsMail: false }
}

/** A procedure without rules of its own beyond the shared ones, for one account with one mail. */
export function createCannedProcedure(): (
  view: ScreenView,
  intent: Intent,
  nowMs: number,
) => Answer {
  let reason: Reason = 'forgotten'
  let address = ''

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
      return refuse(chosen, { code: 'way-not-ready', field: 'option' })
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
      default:
        return go(noticeView)
    }
  }

  function outOfStep(view: ScreenView): Answer {
    return refuse(view, { code: 'out-of-step', field: 'form' })
  }

  return (view, intent, nowMs) => {
    switch (intent.call) {
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
        return go({ screen: 'sign-in', address })
      case 'reset:sign-in':
        return intent.input.password === NEW_PASSWORD
          ? go({ screen: 'signed-in', address, reason })
          : refuse(view, { code: 'sign-in-wrong', field: 'password', triesLeft: 9 })
      case 'reset:request-recovery':
        return refuse(view, { code: 'recovery-not-ready', field: 'form' })
      case 'reset:go-back':
        return goBack(view)
      case 'reset:finish':
        return go({ screen: 'notice', endedBecause: 'finished' })
      case 'reset:abandon':
        return go({ screen: 'notice', endedBecause: 'abandoned' })
    }
  }
}
