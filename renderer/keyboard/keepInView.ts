import { type Extent, rangeToShow, scrollDistance } from './visibleRange'

/** Room for the focus ring. */
const EDGE_PX = 12

function extentOf(element: Element): Extent {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}

function describing(field: HTMLInputElement): readonly Element[] {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.flatMap((id) => document.getElementById(id) ?? [])
}

/** The field, then what is wrong with it and what helps, then its name. */
function partsOf(field: HTMLInputElement): readonly Element[] {
  return [field, ...describing(field).toReversed(), ...(field.labels ?? [])]
}

function scrollersOf(element: Element): readonly Element[] {
  const parent = element.parentElement
  if (parent === null) return []
  const { overflowY } = getComputedStyle(parent)
  const scrolls = overflowY === 'auto' || overflowY === 'scroll'
  return [...(scrolls ? [parent] : []), ...scrollersOf(parent)]
}

/** Where the whole page scrolls, the row of buttons lies over its lower edge. */
function coveredPx(scroller: Element): number {
  const actions = scroller.querySelector<HTMLElement>('.shell__actions')
  const isSticky = actions !== null && getComputedStyle(actions).position === 'sticky'
  return isSticky ? actions.offsetHeight : 0
}

function scrollInto(scroller: Element, field: HTMLInputElement): void {
  const { top, bottom } = extentOf(scroller)
  const view = { top: top + EDGE_PX, bottom: bottom - EDGE_PX - coveredPx(scroller) }
  const range = rangeToShow(partsOf(field).map(extentOf), view.bottom - view.top)
  if (range !== null) scroller.scrollTop += scrollDistance(range, view)
}

/** Brings a field and what is said about it into what is left of the page above the keyboard. */
export function keepInView(field: HTMLInputElement): void {
  for (const scroller of scrollersOf(field)) scrollInto(scroller, field)
}
