import { say } from '#shared/text/say'
import type { Said } from '#shared/text/said'
import type { ReadLine } from './readLine'

export type Words = (said: Said) => string
interface ControlTexts {
  /** In the wording that was chosen. */
  readonly words: Words
  /** An element's own words, without those that nobody should hear. */
  readonly textOf: (element: Element) => string
}

function line(words: string, state: string | null = null, tellsState = true): ReadLine {
  return { words, state, tellsState }
}

function isField(control: Element | null): control is HTMLInputElement {
  return control instanceof HTMLInputElement
}

/** What was chosen may be said, what was typed never. */
function isTyped({ type }: HTMLInputElement): boolean {
  return type !== 'radio' && type !== 'checkbox'
}

function placeInGroup(radio: HTMLInputElement): number {
  const group = radio.closest('[role="radiogroup"], fieldset')
  const radios = [...(group?.querySelectorAll('input[type="radio"]') ?? [])]
  return radios.indexOf(radio) + 1
}

function labelLine(control: HTMLInputElement, label: string, words: Words): ReadLine {
  if (isTyped(control)) {
    const state = control.value === '' ? null : words(say('speech.filled'))
    return line(words(say('speech.field', { label })), state, false)
  }
  if (control.type === 'checkbox') {
    return line(label, control.checked ? words(say('speech.ticked')) : null)
  }
  const choice = say('speech.choice', { number: placeInGroup(control), label })
  return line(words(choice), control.checked ? words(say('speech.chosen')) : null)
}

function buttonLine(button: Element, label: string, words: Words): ReadLine {
  if (button.getAttribute('role') === 'switch') {
    const isOn = button.getAttribute('aria-checked') === 'true'
    return line(
      words(say('speech.switch', { label })),
      words(say(isOn ? 'display.on' : 'display.off')),
    )
  }
  const isTicked =
    button.getAttribute('aria-pressed') === 'true' || button.getAttribute('aria-checked') === 'true'
  return line(words(say('speech.button', { label })), isTicked ? words(say('speech.ticked')) : null)
}

function summaryLine(summary: Element, label: string, words: Words): ReadLine {
  const isOpen = summary.closest('details')?.open === true
  const state = words(say(isOpen ? 'speech.unfolded' : 'speech.folded'))
  return line(words(say('speech.button', { label })), state)
}

/** How a control is read, or null where the element is none. Nothing that was typed is in it. */
export function controlLine(element: Element, { words, textOf }: ControlTexts): ReadLine | null {
  if (element instanceof HTMLLabelElement && isField(element.control)) {
    return labelLine(element.control, textOf(element), words)
  }
  if (element.matches('button, [role="button"], [role="switch"]')) {
    return buttonLine(element, element.getAttribute('aria-label') ?? textOf(element), words)
  }
  if (element.matches('summary')) return summaryLine(element, textOf(element), words)
  if (element instanceof HTMLImageElement && element.alt !== '') {
    return line(words(say('speech.image', { label: element.alt })))
  }
  return null
}
