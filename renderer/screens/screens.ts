import type { ScreenName } from '#shared/procedure/screens'
import ChooseContactScreen from './ChooseContactScreen.vue'
import ClosedScreen from './ClosedScreen.vue'
import EnterCodeScreen from './EnterCodeScreen.vue'
import IdentifyScreen from './IdentifyScreen.vue'
import NewPasswordScreen from './NewPasswordScreen.vue'
import NoticeScreen from './NoticeScreen.vue'
import ReasonScreen from './ReasonScreen.vue'
import RecoveredScreen from './RecoveredScreen.vue'
import type { ScreenProps } from './screenContract'
import SignedInScreen from './SignedInScreen.vue'
import SignInScreen from './SignInScreen.vue'

/** A component that takes exactly the view of its own screen. */
type ScreenComponent<Name extends ScreenName> = new (...parameters: never[]) => {
  $props: ScreenProps<Name>
}

export const screens = {
  notice: NoticeScreen,
  reason: ReasonScreen,
  identify: IdentifyScreen,
  'choose-contact': ChooseContactScreen,
  'enter-code': EnterCodeScreen,
  'new-password': NewPasswordScreen,
  recovered: RecoveredScreen,
  'sign-in': SignInScreen,
  'signed-in': SignedInScreen,
  closed: ClosedScreen,
} satisfies { [Name in ScreenName]: ScreenComponent<Name> }
