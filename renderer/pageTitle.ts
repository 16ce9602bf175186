import type { Said } from '#shared/text/said'
import type { ScreenView } from '#shared/procedure/screens'
import { progressOf } from '#shared/procedure/steps'
import { say } from '#shared/text/say'
import { screenTitles } from './screens/screenTitles'

/** The window's title: the screen first, as screen readers say it first. */
export function pageTitle(view: ScreenView | null, hasProblems: boolean): Said {
  const title = say(screenTitles[view?.screen ?? 'closed'])
  const app = say('app.name')
  const place = view === null ? null : progressOf(view)
  const full =
    place === null
      ? say('app.pageTitleOutside', { title, app })
      : say('app.pageTitle', { title, progress: say('app.progress', place), app })
  return hasProblems ? say('app.pageTitleError', { title: full }) : full
}
