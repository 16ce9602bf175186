import type { ScreenName } from '#shared/procedure/screens'
import {
  addContact,
  goToNewContacts,
  refusal,
  setProfile,
} from '../unit/electron/registration/registrationSteps'
import { goToCode, goToContacts, goToNewPassword, goToSignIn, YAMADA } from './journeySteps'
import {
  fileAndReview,
  goToCheck,
  goToDetails,
  goToForm,
  OF_TANAKA,
  openLink,
  TANAKA,
} from './recoverySteps'
import type { TestKiosk } from './testKiosk'
import { everythingQuiet } from './waySteps'

/** Every screen of a kiosk that serves: on each other calls are listened to. */
export type Situation = Exclude<ScreenName, 'closed'>

const NEW_PASSWORD = 'Asagao-2026'

const ways: { readonly [S in Situation]: (kiosk: TestKiosk) => Promise<unknown> } = {
  notice: async () => undefined,
  reason: (kiosk) => kiosk.ask('reset:begin', {}),
  identify: async (kiosk) => {
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  },
  'choose-contact': (kiosk) => goToContacts(kiosk, YAMADA.address),
  'enter-code': (kiosk) => goToCode(kiosk),
  'new-password': (kiosk) => goToNewPassword(kiosk),
  recovered: async (kiosk) => {
    await goToNewPassword(kiosk)
    await kiosk.ask('reset:set-password', { password: NEW_PASSWORD, confirmation: NEW_PASSWORD })
  },
  'sign-in': (kiosk) => goToSignIn(kiosk, NEW_PASSWORD),
  'signed-in': async (kiosk) => {
    await goToSignIn(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
  },
  'recovery-start': (kiosk) => goToForm(kiosk, TANAKA),
  'recovery-details': (kiosk) => goToDetails(kiosk, TANAKA),
  'recovery-sent': async (kiosk) => {
    await goToCheck(kiosk, TANAKA)
    await kiosk.ask('recovery:submit', {})
  },
  'open-link': (kiosk) => kiosk.ask('recovery:enter-link', {}),
  'reset-by-link': async (kiosk) => openLink(kiosk, await fileAndReview(kiosk, TANAKA, OF_TANAKA)),
  'recovery-refused': async (kiosk) => openLink(kiosk, await refusal(kiosk)),
  'request-status': (kiosk) => kiosk.ask('recovery:ask-status', {}),
  'create-account': async (kiosk) => {
    await openLink(kiosk, await refusal(kiosk))
    await kiosk.ask('registration:begin', {})
  },
  'create-password': async (kiosk) => {
    await openLink(kiosk, await refusal(kiosk))
    await kiosk.ask('registration:begin', {})
    await setProfile(kiosk)
  },
  'create-contacts': async (kiosk) => goToNewContacts(kiosk, await refusal(kiosk)),
  'create-contact-code': async (kiosk) => {
    await goToNewContacts(kiosk, await refusal(kiosk))
    await addContact(kiosk, 'email', 'hikari@example.jp')
  },
}
export const SITUATIONS = Object.keys(ways) as readonly Situation[]

/** Walks from the first screen into a situation, and waits until nothing is on its way any more. */
export async function walkInto(kiosk: TestKiosk, situation: Situation): Promise<void> {
  await ways[situation](kiosk)
  await everythingQuiet(kiosk)
  const { state } = await kiosk.ask('kiosk:open', {})
  if (state.view.screen !== situation) {
    throw new Error(`came to ${state.view.screen} on the way to ${situation}`)
  }
}
