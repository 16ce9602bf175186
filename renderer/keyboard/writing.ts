import {
  caretAfterStep,
  changeOfPrevious,
  deletion,
  type EditedText,
  insertion,
  type Replacement,
} from './editing'

function editedText({ value, selectionStart, selectionEnd }: HTMLInputElement): EditedText {
  const from = selectionStart ?? value.length
  return { text: value, from, to: selectionEnd ?? from }
}

/** A field scrolls to a caret that is moved by keys and not to one that is moved by a script. */
function showCaret(input: HTMLInputElement): void {
  if (input.selectionEnd === input.value.length) input.scrollLeft = input.scrollWidth
}

/** As if it had been typed: the page hears of it by the same event. */
function replace(input: HTMLInputElement, { from, to, by }: Replacement): void {
  input.setRangeText(by, from, to, 'end')
  const inputType = by === '' ? 'deleteContentBackward' : 'insertText'
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
  showCaret(input)
}

export function write(input: HTMLInputElement, text: string): void {
  replace(input, insertion(editedText(input), text))
}

export function erase(input: HTMLInputElement): void {
  const replacement = deletion(editedText(input))
  if (replacement !== null) replace(input, replacement)
}

export function changePrevious(
  input: HTMLInputElement,
  change: (character: string) => string | null,
): void {
  const replacement = changeOfPrevious(editedText(input), change)
  if (replacement !== null) replace(input, replacement)
}

export function moveCaret(input: HTMLInputElement, way: 'back' | 'on'): void {
  const caret = caretAfterStep(editedText(input), way)
  input.setSelectionRange(caret, caret)
}
