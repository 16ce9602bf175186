import type { Problem } from '#shared/procedure/problems'
import type { ScreenView } from '#shared/procedure/screens'

/** What the fake main decided: another screen, or why not; and whether a mail goes out. */
export interface Answer {
  readonly view: ScreenView
  readonly problems: readonly Problem[]
  readonly sendsMail: boolean
}

export function go(view: ScreenView): Answer {
  return { view, problems: [], sendsMail: false }
}

export function refuse(view: ScreenView, ...problems: readonly Problem[]): Answer {
  return { view, problems, sendsMail: false }
}

export function outOfStep(view: ScreenView): Answer {
  return refuse(view, { code: 'out-of-step', field: 'form' })
}
