// @ts-check
'use strict'

/** @typedef {import('./Page.cjs').Page} Page */
/** @typedef {import('electron').KeyboardInputEvent | import('electron').MouseInputEvent | import('electron').MouseWheelInputEvent} InputEvent */

/** Accelerator names: the key, its code and the number Windows gave it. @type {Record<string, [string, string, number]>} */
const named = {
  enter: ['Enter', 'Enter', 13],
  return: ['Enter', 'Enter', 13],
  tab: ['Tab', 'Tab', 9],
  space: [' ', 'Space', 32],
  backspace: ['Backspace', 'Backspace', 8],
  delete: ['Delete', 'Delete', 46],
  insert: ['Insert', 'Insert', 45],
  escape: ['Escape', 'Escape', 27],
  esc: ['Escape', 'Escape', 27],
  up: ['ArrowUp', 'ArrowUp', 38],
  down: ['ArrowDown', 'ArrowDown', 40],
  left: ['ArrowLeft', 'ArrowLeft', 37],
  right: ['ArrowRight', 'ArrowRight', 39],
  home: ['Home', 'Home', 36],
  end: ['End', 'End', 35],
  pageup: ['PageUp', 'PageUp', 33],
  pagedown: ['PageDown', 'PageDown', 34],
  shift: ['Shift', 'ShiftLeft', 16],
  control: ['Control', 'ControlLeft', 17],
  ctrl: ['Control', 'ControlLeft', 17],
  alt: ['Alt', 'AltLeft', 18],
  meta: ['Meta', 'MetaLeft', 91],
  super: ['Meta', 'MetaLeft', 91],
  capslock: ['CapsLock', 'CapsLock', 20],
  printscreen: ['PrintScreen', 'PrintScreen', 44],
  plus: ['+', 'Equal', 187],
  '=': ['=', 'Equal', 187],
  '-': ['-', 'Minus', 189],
  0: ['0', 'Digit0', 48],
}
for (let number = 1; number <= 24; number++)
  named[`f${number}`] = [`F${number}`, `F${number}`, 111 + number]

const bits = /** @type {Record<string, number>} */ ({
  alt: 1,
  control: 2,
  ctrl: 2,
  meta: 4,
  command: 4,
  cmd: 4,
  shift: 8,
})

/** @param {readonly string[]} [modifiers] */
function modifierBits(modifiers = []) {
  return modifiers.reduce((sum, name) => sum | (bits[name.toLowerCase()] ?? 0), 0)
}

/** @param {string} keyCode @param {boolean} shift @returns {[string, string, number]} */
function describeKey(keyCode, shift) {
  const known = named[keyCode.toLowerCase()]
  if (known) return known
  if (/^[a-z]$/i.test(keyCode)) {
    const upper = keyCode.toUpperCase()
    return [shift ? upper : keyCode.toLowerCase(), `Key${upper}`, upper.charCodeAt(0)]
  }
  return [
    keyCode,
    /^\d$/.test(keyCode) ? `Digit${keyCode}` : '',
    keyCode.toUpperCase().charCodeAt(0),
  ]
}

/** @param {Page} page @param {import('electron').KeyboardInputEvent} event */
async function sendKey(page, { type, keyCode, modifiers = [] }) {
  const sum = modifierBits(/** @type {string[]} */ (modifiers))
  const [key, code, windowsVirtualKeyCode] = describeKey(keyCode, Boolean(sum & 8))
  const text =
    type === 'char' ? (keyCode.length === 1 ? keyCode : key === 'Enter' ? '\r' : key) : ''
  const names = /** @type {const} */ ({
    keyDown: 'rawKeyDown',
    rawKeyDown: 'rawKeyDown',
    keyUp: 'keyUp',
    char: 'char',
  })
  await page.tell('Input.dispatchKeyEvent', {
    type: names[/** @type {keyof typeof names} */ (type)],
    modifiers: sum,
    autoRepeat: /** @type {string[]} */ (modifiers).some(
      (name) => name.toLowerCase() === 'isautorepeat',
    ),
    ...(type === 'char'
      ? { text, unmodifiedText: text, key: key === 'Enter' ? key : text, code }
      : { key, code, windowsVirtualKeyCode }),
  })
}

/** @param {Page} page @param {import('electron').MouseInputEvent} event */
async function sendMouse(page, { type, x, y, button = 'left', clickCount = 1, modifiers = [] }) {
  const names = /** @type {const} */ ({
    mouseDown: 'mousePressed',
    mouseUp: 'mouseReleased',
    mouseMove: 'mouseMoved',
    mouseEnter: 'mouseMoved',
    mouseLeave: 'mouseMoved',
  })
  const name = names[/** @type {keyof typeof names} */ (type)]
  const pressed = name === 'mouseMoved' ? {} : { button, clickCount }
  await page.tell('Input.dispatchMouseEvent', {
    type: name ?? 'mouseMoved',
    x,
    y,
    modifiers: modifierBits(/** @type {string[]} */ (modifiers)),
    ...pressed,
  })
}

/** @param {Page} page @param {import('electron').MouseWheelInputEvent} event */
async function sendWheel(page, { x, y, deltaX = 0, deltaY = 0, modifiers = [] }) {
  // Electron's wheel counts away from the user as positive, a page's the other way round.
  await page.tell('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x,
    y,
    deltaX: -deltaX,
    deltaY: -deltaY,
    modifiers: modifierBits(/** @type {string[]} */ (modifiers)),
  })
}

/** @param {Page} page @param {InputEvent} event @returns {(() => Promise<void>) | undefined} */
function sender(page, event) {
  if (['keyDown', 'keyUp', 'rawKeyDown', 'char'].includes(event.type))
    return () => sendKey(page, /** @type {import('electron').KeyboardInputEvent} */ (event))
  if (event.type === 'mouseWheel')
    return () => sendWheel(page, /** @type {import('electron').MouseWheelInputEvent} */ (event))
  if (/^mouse(Down|Up|Move|Enter|Leave)$/.test(event.type))
    return () => sendMouse(page, /** @type {import('electron').MouseInputEvent} */ (event))
  return undefined
}

/** @type {WeakMap<Page, Promise<void>>} */
const queues = new WeakMap()

/** One after the other: the next key must find what the page made of the last one. @param {Page} page @param {InputEvent} event */
function sendInput(page, event) {
  const send = sender(page, event)
  if (!send) throw new Error('Invalid event object')
  queues.set(
    page,
    (queues.get(page) ?? page.ready.then(() => undefined)).then(send).catch(() => undefined),
  )
}

module.exports = { sendInput }
