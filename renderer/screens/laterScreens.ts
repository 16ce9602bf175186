import ChooseContactScreen from './ChooseContactScreen.vue'
import CreateAccountScreen from './CreateAccountScreen.vue'
import CreateContactCodeScreen from './CreateContactCodeScreen.vue'
import CreateContactsScreen from './CreateContactsScreen.vue'
import CreatePasswordScreen from './CreatePasswordScreen.vue'
import EnterCodeScreen from './EnterCodeScreen.vue'
import IdentifyScreen from './IdentifyScreen.vue'
import NewPasswordScreen from './NewPasswordScreen.vue'
import OpenLinkScreen from './OpenLinkScreen.vue'
import ReasonScreen from './ReasonScreen.vue'
import RecoveredScreen from './RecoveredScreen.vue'
import RecoveryDetailsScreen from './RecoveryDetailsScreen.vue'
import RecoveryRefusedScreen from './RecoveryRefusedScreen.vue'
import RecoverySentScreen from './RecoverySentScreen.vue'
import RecoveryStartScreen from './RecoveryStartScreen.vue'
import RequestStatusScreen from './RequestStatusScreen.vue'
import ResetByLinkScreen from './ResetByLinkScreen.vue'
import SignedInScreen from './SignedInScreen.vue'
import SignInScreen from './SignInScreen.vue'
import type { LaterScreenName, ScreenComponent } from './screens'

export const laterScreens = {
  reason: ReasonScreen,
  identify: IdentifyScreen,
  'choose-contact': ChooseContactScreen,
  'enter-code': EnterCodeScreen,
  'new-password': NewPasswordScreen,
  recovered: RecoveredScreen,
  'sign-in': SignInScreen,
  'signed-in': SignedInScreen,
  'recovery-start': RecoveryStartScreen,
  'recovery-details': RecoveryDetailsScreen,
  'recovery-sent': RecoverySentScreen,
  'open-link': OpenLinkScreen,
  'reset-by-link': ResetByLinkScreen,
  'recovery-refused': RecoveryRefusedScreen,
  'request-status': RequestStatusScreen,
  'create-account': CreateAccountScreen,
  'create-password': CreatePasswordScreen,
  'create-contacts': CreateContactsScreen,
  'create-contact-code': CreateContactCodeScreen,
} satisfies { [Name in LaterScreenName]: ScreenComponent<Name> }
