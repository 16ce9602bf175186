import { calls, type KioskCall } from '#shared/ipc/channels'
import type { Input } from '#shared/ipc/contract'
import type { RecoveryPageAnswers } from '#shared/procedure/recovery'
import { SAMPLE_DEVICES } from './sampleDevices'

const PASSWORDS = { password: 'Asagao-2026', confirmation: 'Asagao-2026' }
const LIST = ['a', '', '']
const PAGES: readonly RecoveryPageAnswers[] = [
  { page: 'name', familyName: '山田', givenName: '太郎' },
  { page: 'birth', birthYear: '昭和36', birthMonth: '4', birthDay: '12' },
  { page: 'residence', country: '日本', prefecture: '東京都', postalCode: '100-0001' },
  { page: 'passwords', formerPasswords: LIST },
  { page: 'mail', sentSubjects: LIST, correspondents: LIST },
]
const [NAME_PAGE = { page: 'passwords', formerPasswords: LIST }] = PAGES

/** One of every call, so that a call which is added is tested or does not compile. */
export const GOOD_INPUT: { readonly [C in KioskCall]: Input<C> } = {
  'kiosk:open': {},
  'kiosk:alive': {},
  'kiosk:reopen': {},
  'kiosk:call-staff': {},
  'kiosk:end-staff-call': {},
  'kiosk:set-long-time': { isLong: true },
  'kiosk:touch': {},
  'reset:begin': {},
  'reset:choose-reason': { reason: 'forgotten' },
  'reset:identify': { address: 'a@example.jp', pictureText: 'XVMS' },
  'reset:new-picture': { address: '' },
  'reset:send-code': { optionId: 'contact-1-email', proof: 'a' },
  'reset:resend-code': {},
  'reset:return-to-code': {},
  'reset:submit-code': { code: '1234567' },
  'reset:set-password': PASSWORDS,
  'reset:continue': {},
  'reset:sign-in': { address: 'a@example.jp', password: 'x' },
  'reset:request-recovery': {},
  'reset:go-back': {},
  'reset:finish': {},
  'reset:abandon': {},
  'recovery:start': { contactAddress: 'a@example.jp', pictureText: 'XVMS' },
  'recovery:new-picture': { contactAddress: '' },
  'recovery:save-page': { answers: NAME_PAGE, to: 'next' },
  'recovery:edit-page': { page: 'name' },
  'recovery:submit': {},
  'recovery:try-again': {},
  'recovery:ask-status': {},
  'recovery:look-up': { receipt: '012345678901' },
  'recovery:enter-link': {},
  'recovery:open-link': { link: 'https://madoguchi.example/link#' },
  'registration:begin': {},
  'registration:set-profile': { address: 'a@example.jp', familyName: '山田', givenName: '太郎' },
  'registration:set-password': PASSWORDS,
  'registration:add-contact': { kind: 'mobile', value: '090-1234-5678' },
  'registration:resend-code': {},
  'registration:submit-code': { code: '1234567' },
  'registration:complete': {},
  'picture:hear': {},
  'staff:approach': {},
  'staff:make-pin': { pin: '482915', confirmation: '482915' },
  'staff:enter': { pin: '482915' },
  'staff:end-service': {},
  'staff:return': {},
  'practice:answer-call': { callId: 1 },
  'practice:hang-up': { callId: 1 },
  'practice:set-reception': { reception: SAMPLE_DEVICES.reception },
  'practice:advance-clock': { step: 'ten-minutes' },
  'practice:empty-mailbox': {},
}
/** Every call, and the one whose shape depends on its page once more for each page. */
export const GOOD_CALLS: readonly (readonly [title: string, call: KioskCall, good: unknown])[] = [
  ...calls.map((call) => [call, call, GOOD_INPUT[call]] as const),
  ...PAGES.map((answers) => {
    const call = 'recovery:save-page'
    return [`${call} of ${answers.page}`, call, { answers, to: 'back' }] as const
  }),
]
