import type { Said } from '#shared/text/said'
import { controlLine, type Words } from './controlLine'
import type { PageReading, ReadLine } from './readLine'
import { spokenText } from './spokenText'

/** Readings would be said after their words; fields are said by their labels. */
const SILENT = 'rt, rp, svg, style, script, input, textarea, select, [aria-hidden="true"]'
/** A button that is at work says so only for a moment. */
const BUSY = 'button[aria-disabled="true"]'
const DIALOG = 'dialog[open], [role="dialog"]'
const SCREEN = 'main.app__screen'

function isSilent(element: Element): boolean {
  if (element.matches(`${SILENT}, ${BUSY}`)) return true
  // A whole paragraph for screen readers repeats what is to be seen; a word in a line does not.
  if (element.matches('.visually-hidden:not(span)')) return true
  return !element.checkVisibility({ visibilityProperty: true })
}

function isInline(element: Element): boolean {
  return (
    element.matches('.visually-hidden') || /^(inline|ruby)/.test(getComputedStyle(element).display)
  )
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || isSilent(node)) return ''
  const spoken = node.getAttribute('data-spoken')
  return spoken ?? [...node.childNodes].map(textOf).join('')
}

function plainLine(text: string): ReadLine {
  return { words: text, state: null, tellsState: false }
}

function linesOf(root: Element, words: Words): readonly ReadLine[] {
  const lines: ReadLine[] = []
  let text = ''

  function endLine(): void {
    lines.push(plainLine(text))
    text = ''
  }

  function visitInside(element: Element): void {
    const spoken = element.getAttribute('data-spoken')
    if (spoken === null) element.childNodes.forEach(visit)
    else text += spoken
  }

  function visitElement(element: Element): void {
    const control = controlLine(element, { words, textOf })
    if (control === null && isInline(element)) return visitInside(element)
    endLine()
    if (control === null) visitInside(element)
    else lines.push(control)
    endLine()
  }

  function visit(node: Node): void {
    if (node instanceof Text) text += node.data
    else if (node instanceof Element && !isSilent(node)) visitElement(node)
  }

  visit(root)
  return lines
    .map((line) => ({ ...line, words: spokenText(line.words) }))
    .filter((line) => line.words !== '')
}

function findRoot(page: Document): Element | null {
  return [...page.querySelectorAll(DIALOG)].at(-1) ?? page.querySelector(SCREEN)
}

/** What the words on the page belong to: a dialog, or else the heading of a screen. */
export function findPlace(page: Document): Element | null {
  const root = findRoot(page)
  return root?.matches(SCREEN) === true ? root.querySelector('h1') : root
}

/** All that is read out of a page, in the order in which it stands there. */
export function readPage(page: Document, words: (said: Said) => string): PageReading {
  const root = findRoot(page)
  const summary = root?.querySelector('[role="alert"]') ?? null
  return {
    place: findPlace(page),
    lines: root === null ? [] : linesOf(root, words),
    problems: summary === null ? [] : linesOf(summary, words),
  }
}
