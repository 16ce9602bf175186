export interface UseKeyPressReturn {
  /** For `v-on` of the button. */
  readonly handlers: {
    readonly pointerdown: (event: Event) => void
    readonly mousedown: (event: Event) => void
    readonly contextmenu: (event: Event) => void
    readonly pointerup: (event: PointerEvent) => void
    readonly click: (event: MouseEvent) => void
  }
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && ['touch', 'pen'].includes(event.pointerType)
}

function isStillOver({ clientX, clientY, currentTarget }: PointerEvent): boolean {
  const touched = document.elementFromPoint(clientX, clientY)
  return currentTarget instanceof Element && currentTarget.contains(touched)
}

function keepFocusInField(event: Event): void {
  event.preventDefault()
}

/**
 * A key of the screen: it acts where the finger leaves it, however long it lay there (a click does
 * not come after a long press), and never takes the focus from the field.
 */
export function useKeyPress(press: () => void): UseKeyPressReturn {
  return {
    handlers: {
      pointerdown: keepFocusInField,
      mousedown: keepFocusInField,
      contextmenu: (event) => event.preventDefault(),
      pointerup: (event) => {
        if (isTouch(event) && isStillOver(event)) press()
      },
      click: (event) => {
        if (!isTouch(event)) press()
      },
    },
  }
}
