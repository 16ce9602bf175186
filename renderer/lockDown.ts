/** What Chromium does by itself with a press, a drag or a drop. Nothing here has a use for it. */
const REFUSED_EVENTS = ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'] as const

function refuse(event: Event): void {
  event.preventDefault()
}

/** The middle button scrolls or pastes, the ones at the side lead back and forward. */
function refuseOtherButtons(event: MouseEvent): void {
  if (event.button !== 0) refuse(event)
}

function refuseZoom(event: WheelEvent): void {
  if (event.ctrlKey) refuse(event)
}

/** Select all, copy and the like are for what is typed; outside they would only mark the page. */
function refuseOutsideFields(event: KeyboardEvent): void {
  if (event.ctrlKey && !(event.target instanceof HTMLInputElement)) refuse(event)
}

/**
 * Locks what main cannot see, before anything of the page is there. Printing is refused by the
 * policy that comes with the page.
 */
export function lockDownPage(page: Document): void {
  const options = { capture: true, passive: false }
  for (const name of REFUSED_EVENTS) page.addEventListener(name, refuse, options)
  for (const name of ['mousedown', 'mouseup'] as const) {
    page.addEventListener(name, refuseOtherButtons, options)
  }
  page.addEventListener('wheel', refuseZoom, options)
  page.addEventListener('keydown', refuseOutsideFields, options)
}
