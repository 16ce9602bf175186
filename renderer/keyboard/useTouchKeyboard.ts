import { isConversionKey } from '../composables/useCompositionGuard'
import { useKeyboardStore } from '../stores/useKeyboardStore'
import { type KeyboardField, readKeyboardField } from './keyboardField'

/** The keyboard's own element. */
export const KEYBOARD_SELECTOR = '.keyboard'

/** Keys that move or prepare; whoever types with a real keyboard presses others too. */
const HARMLESS_KEYS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock']

function isInKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(KEYBOARD_SELECTOR) !== null
}

export interface UseTouchKeyboardReturn {
  readonly start: () => void
  readonly dispose: () => void
}

/** Opens the keyboard where a field is touched, and closes it where it is not needed any more. */
export function useTouchKeyboard(): UseTouchKeyboardReturn {
  const keyboard = useKeyboardStore()
  const listening = new AbortController()
  let isPressing = false
  /** Whoever goes through the page by the Tab key finds the keyboard again at the next field. */
  let isMovingByTab = false
  /** Reached from the end of the page, the keys are a stop like any other. */
  let isEnteredFromField = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    if (isPressing || keyboard.field === null) return
    const focused = document.activeElement
    const next = readKeyboardField(focused)
    if (next !== null) keyboard.open(next)
    else if (!isInKeyboard(focused) && !isMovingByTab) keyboard.close()
  }

  /** Not before the click: a button that moved away under the finger would not be pressed. */
  function settleSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(settle)
  }

  function press({ pointerType }: PointerEvent): void {
    isPressing = true
    isMovingByTab = false
    keyboard.isTouched = pointerType !== 'mouse'
  }

  /** A finger's click comes some time after it has left, and must find what it touched in place. */
  function release(event: PointerEvent): void {
    isPressing = false
    if (event.type === 'pointercancel' || event.pointerType !== 'touch') settleSoon()
  }

  /** Not at the touch itself, which may be the beginning of a scroll. */
  function openAt(event: MouseEvent): void {
    settleSoon()
    const touched = keyboard.isTouched ? readKeyboardField(event.target) : null
    if (touched !== null) keyboard.open(touched)
  }

  /** A finger that rests on the field for long gives no click. */
  function openAfterLongPress(event: MouseEvent): void {
    const touched = keyboard.isTouched ? readKeyboardField(event.target) : null
    if (touched === null) return
    event.preventDefault()
    touched.input.focus()
    keyboard.open(touched)
  }

  function enterKeys({ target, relatedTarget }: FocusEvent): void {
    if (isInKeyboard(target) && !isInKeyboard(relatedTarget))
      isEnteredFromField = relatedTarget === keyboard.field?.input
  }

  /** By the Tab key, the keys come right after their field. */
  function moveByTab(event: KeyboardEvent, { input }: KeyboardField): void {
    const stop = document.querySelector<HTMLElement>(`${KEYBOARD_SELECTOR} [tabindex="0"]`)
    if (event.target === input && !event.shiftKey && stop !== null) {
      event.preventDefault()
      stop.focus()
    } else if (isInKeyboard(event.target) && isEnteredFromField) {
      // From there the browser goes on by itself.
      input.focus()
      if (event.shiftKey) event.preventDefault()
    }
  }

  /** Escape leaves the keys; any other key says that there is a real keyboard. */
  function hearKey(event: KeyboardEvent): void {
    if (keyboard.field === null) return
    isMovingByTab = event.key === 'Tab'
    if (isMovingByTab) moveByTab(event, keyboard.field)
    if (HARMLESS_KEYS.includes(event.key)) return
    const isEscape = event.key === 'Escape' && !isConversionKey(event)
    if (isInKeyboard(event.target)) {
      if (!isEscape) return
      keyboard.field.input.focus()
    }
    if (isEscape) event.preventDefault()
    else keyboard.isTouched = false
    keyboard.close()
  }

  function start(): void {
    const options = { capture: true, signal: listening.signal }
    document.addEventListener('pointerdown', press, options)
    document.addEventListener('pointerup', release, options)
    document.addEventListener('pointercancel', release, options)
    document.addEventListener('click', openAt, options)
    document.addEventListener('contextmenu', openAfterLongPress, options)
    document.addEventListener('focusin', enterKeys, options)
    document.addEventListener('focusin', settleSoon, options)
    document.addEventListener('focusout', settleSoon, options)
    document.addEventListener('keydown', hearKey, options)
  }

  function dispose(): void {
    clearTimeout(timer)
    listening.abort()
  }

  return { start, dispose }
}
