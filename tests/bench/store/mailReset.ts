import type { Reply } from '#shared/ipc/contract'
import type { ScreenView } from '#shared/procedure/screens'
import type { BenchAccount } from './benchAccounts'
import { PICTURE_TEXT, type BenchKiosk } from './benchKiosk'

const PASSWORD = 'Kiosk-0001'
const DIGITS = /お客様のコード: (\d{7})/

/** 手順 A from the first intent to 「サインインしました」, the code read in the practice mailbox. */
export async function resetByMail(kiosk: BenchKiosk, account: BenchAccount): Promise<void> {
  const { address, localPart: proof } = account
  assertShown('reason', await kiosk.ask('reset:begin', {}))
  assertShown('identify', await kiosk.ask('reset:choose-reason', { reason: 'forgotten' }))
  const identity = { address, pictureText: PICTURE_TEXT }
  assertShown('choose-contact', await kiosk.ask('reset:identify', identity))
  const mailed = kiosk.devicesWhere(({ mails }) => mails.length > 0)
  const option = { optionId: 'contact-1-email', proof }
  assertShown('enter-code', await kiosk.ask('reset:send-code', option))
  const [, code = ''] = DIGITS.exec((await mailed).mails[0]?.body ?? '') ?? []
  assertShown('new-password', await kiosk.ask('reset:submit-code', { code }))
  const choice = { password: PASSWORD, confirmation: PASSWORD }
  assertShown('recovered', await kiosk.ask('reset:set-password', choice))
  assertShown('sign-in', await kiosk.ask('reset:continue', {}))
  assertShown('signed-in', await kiosk.ask('reset:sign-in', { address, password: PASSWORD }))
}

/** What is refused on the way would be measured as quick. */
function assertShown(screen: ScreenView['screen'], { state, problems }: Reply): void {
  if (state.view.screen === screen) return
  const { screen: shown } = state.view
  throw new Error(`${shown} instead of ${screen}: ${JSON.stringify(problems)}`)
}

/** The person goes and the next may come: what the procedure left on the devices is cleared up. */
export async function finish(kiosk: BenchKiosk): Promise<void> {
  await kiosk.ask('reset:finish', {})
}
