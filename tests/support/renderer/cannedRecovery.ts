import type { Input } from '#shared/ipc/contract'
import {
  type RecoveryPage,
  type RecoveryPageAnswers,
  type ShownRecoveryAnswers,
} from '#shared/procedure/recovery'
import { RECOVERY_PAGES } from '#shared/procedure/recoveryPages'
import type { ScreenOf, ScreenView } from '#shared/procedure/screens'
import { readAddress } from '#shared/rules/readAddress'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { readLink } from '#shared/rules/readLink'
import { readPictureText } from '#shared/rules/readPictureText'
import { readReceipt } from '#shared/rules/readReceipt'
import { type Answer, go, outOfStep, refuse } from './answer'
import {
  openRequest,
  PICTURE_TEXT,
  pictureUrl,
  RECEIPT,
  recoveryDetailsView,
  recoverySentView,
} from './sampleViews'

export function startRecovery(view: ScreenView, input: Input<'recovery:start'>): Answer {
  if (view.screen !== 'recovery-start') return outOfStep(view)
  const { contactAddress } = input
  const kept = { ...view, contactAddress }
  const contact = readAddress(contactAddress)
  const text = readPictureText(input.pictureText)
  if (!contact.ok) return refuse(kept, { ...contact.error, field: 'contactAddress' })
  if (!text.ok) return refuse(kept, text.error)
  if (text.value !== PICTURE_TEXT) {
    const renewed = { ...kept, pictureUrl: `${pictureUrl(PICTURE_TEXT)}#${input.pictureText}` }
    return refuse(renewed, { code: 'picture-wrong', field: 'pictureText' })
  }
  if (contact.value === view.address) {
    return refuse(kept, { code: 'contact-address-is-account', field: 'contactAddress' })
  }
  return go({ ...recoveryDetailsView, address: view.address, contactAddress })
}

function keep(former: ShownRecoveryAnswers, typed: RecoveryPageAnswers): ShownRecoveryAnswers {
  if (typed.page === 'passwords') {
    const count = typed.formerPasswords.filter((password) => password !== '').length
    return { ...former, formerPasswordCount: count === 0 ? former.formerPasswordCount : count }
  }
  const answers = Object.entries(typed).filter(([name]) => name !== 'page')
  return { ...former, ...Object.fromEntries(answers) }
}

function neighbour(page: RecoveryPage, step: -1 | 1): RecoveryPage {
  return RECOVERY_PAGES[RECOVERY_PAGES.indexOf(page) + step] ?? page
}

export function savePage(
  view: ScreenView,
  { answers: typed, to }: Input<'recovery:save-page'>,
  nowMs: number,
): Answer {
  if (view.screen !== 'recovery-details') return outOfStep(view)
  const kept = { ...view, answers: keep(view.answers, typed) }
  if (to === 'back') return go({ ...kept, page: neighbour(view.page, -1) })
  if (typed.page === 'birth') {
    const { birthYear: year, birthMonth: month, birthDay: day } = typed
    const date = readBirthDate({ year, month, day }, nowMs)
    if (!date.ok) return refuse(kept, date.error)
  }
  const page = view.isChecking ? 'check' : neighbour(view.page, 1)
  return go({ ...kept, page, isChecking: view.isChecking || page === 'check' })
}

export function submitRequest(view: ScreenView): Answer {
  if (view.screen !== 'recovery-details') return outOfStep(view)
  const { formerPasswordCount, ...typed } = view.answers
  const hasAnswers = formerPasswordCount > 0 || Object.values(typed).flat().join('') !== ''
  if (!hasAnswers) return refuse(view, { code: 'no-answers', field: 'form' })
  const { address, contactAddress } = view
  return go({ ...recoverySentView, address, contactAddress })
}

export function lookUp(view: ScreenOf<'request-status'>, typed: string): Answer {
  const receipt = readReceipt(typed)
  if (!receipt.ok) return refuse({ ...view, found: null }, receipt.error)
  return receipt.value === RECEIPT
    ? go({ ...view, found: openRequest })
    : refuse({ ...view, found: null }, { code: 'receipt-unknown', field: 'receipt' })
}

export function openLink(view: ScreenView, typed: string, address: string): Answer {
  const secret = readLink(typed)
  return secret.ok ? go({ screen: 'reset-by-link', address }) : refuse(view, secret.error)
}
