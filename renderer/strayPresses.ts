/**
 * How long after the one before a finger's touch still belongs to it, from touch to touch: the time
 * that Windows gives a double click by default. A mouse's own count says it for a mouse.
 */
const REPEAT_WITHIN_MS = 500

/** How far from the one before, in CSS px: trembling hands stay within a button of 64 px. */
const REPEAT_WITHIN_PX = 40

const CONTROLS = 'a, button, input, label, summary'

interface Press {
  readonly control: Element
  readonly x: number
  readonly y: number
  readonly atMs: number
}

function readPress({ target, clientX, clientY, timeStamp }: MouseEvent): Press {
  const pressed = target instanceof Element ? target : document.documentElement
  return {
    control: pressed.closest(CONTROLS) ?? pressed,
    x: clientX,
    y: clientY,
    atMs: timeStamp,
  }
}

function isTouchRepeated({ x, y, atMs }: Press, again: Press): boolean {
  const isNear = Math.hypot(again.x - x, again.y - y) <= REPEAT_WITHIN_PX
  return isNear && again.atMs - atMs <= REPEAT_WITHIN_MS
}

/** Not where another screen, a dialog or the keys have come to lie there, or the page has moved. */
function isStillThere({ control, x, y }: Press): boolean {
  return control.contains(document.elementFromPoint(x, y))
}

function refuse(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

/**
 * Whoever presses twice, in a hurry or with trembling hands, means the thing pressed first. Where
 * that has made room for another before the second press comes, the second one does nothing: it
 * would answer the next screen's question unread, or write a letter that nobody chose.
 */
export function refuseStrayPresses(): void {
  let meant: Press | null = null
  let isMouse = false
  let isStray = false

  function begin(event: MouseEvent, isRepeated: (first: Press, again: Press) => boolean): void {
    const press = readPress(event)
    isStray = meant !== null && isRepeated(meant, press) && !isStillThere(meant)
    meant = meant !== null && isStray ? { ...meant, atMs: press.atMs } : press
    goOn(event)
  }

  function beginTouch(event: PointerEvent): void {
    isMouse = event.pointerType === 'mouse'
    if (!isMouse) begin(event, isTouchRepeated)
  }

  /** After a touch as well, where it tells nothing new. */
  function beginMouse(event: MouseEvent): void {
    if (isMouse) begin(event, () => event.detail > 1)
    else goOn(event)
  }

  function goOn(event: Event): void {
    if (isStray) refuse(event)
  }

  function end(event: MouseEvent): void {
    // A key's click has no count, and goes where the focus is.
    if (event.detail === 0) return
    goOn(event)
    isStray = false
  }

  /** A finger that scrolls presses nothing, and no click of its own will end this. */
  function giveUp(): void {
    isStray = false
  }

  const options = { capture: true, passive: false }
  document.addEventListener('pointerdown', beginTouch, options)
  document.addEventListener('mousedown', beginMouse, options)
  document.addEventListener('pointerup', goOn, options)
  document.addEventListener('pointercancel', giveUp, options)
  document.addEventListener('mouseup', goOn, options)
  document.addEventListener('click', end, options)
}
