import type { ScreenName } from '#shared/procedure/screens'
import ClosedScreen from './ClosedScreen.vue'
import NoticeScreen from './NoticeScreen.vue'
import type { ScreenProps } from './screenContract'
import { screenTitles } from './screenTitles'

/** A component that takes exactly the view of its own screen. */
export type ScreenComponent<Name extends ScreenName> = new (...parameters: never[]) => {
  $props: ScreenProps<Name>
}

/** Those that a kiosk can come up with; the others are read when one of these stands. */
export const firstScreens = { notice: NoticeScreen, closed: ClosedScreen } satisfies {
  [Name in ScreenName]?: ScreenComponent<Name>
}
export type LaterScreenName = Exclude<ScreenName, keyof typeof firstScreens>

export const laterScreenNames = Object.keys(screenTitles).filter(
  (name): name is LaterScreenName => !(name in firstScreens),
)
