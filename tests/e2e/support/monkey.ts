import type { CDPSession } from '@playwright/test'
import type { SeededRandom } from '../../crash/seededRandom'
import { HOSTILE_STRINGS, isReadable } from '../../support/fuzzStrings'
import { KEYS } from './monkeyKeys'

// Hands that know nothing of the kiosk: whatever a keyboard, a mouse and fingers can do, at random.

export interface Point {
  readonly x: number
  readonly y: number
}

const EDITING_COMMANDS = ['paste', 'copy', 'cut', 'selectAll', 'undo', 'redo'] as const
export type EditingCommand = (typeof EDITING_COMMANDS)[number]

/** Where the hands may go, and what they leave alone. */
export interface Reach {
  readonly point: () => Point
  readonly avoidsKeys: readonly string[]
  readonly avoidsCommands: readonly EditingCommand[]
  /** A driver's text and kana go into the field that was left last, where no person's would. */
  readonly writes: boolean
}

/** A few events that belong together, not yet sent: a press and its release, a drag, a touch. */
type Gesture = (devtools: CDPSession) => readonly Promise<unknown>[]

type Habit = (random: SeededRandom, reach: Reach) => Gesture

const BUTTONS = ['left', 'left', 'left', 'middle', 'right', 'back', 'forward'] as const
const NO_MODIFIER = 0
/** Alt 1, Control 2, Meta 4, Shift 8. */
const MODIFIERS = 16
const SHORT_TEXT = 100
const HOSTILE = HOSTILE_STRINGS.filter(isReadable)
  .map(({ text }) => text)
  .filter(({ length }) => length <= SHORT_TEXT)
/** With these a monkey comes further than to the second screen. */
const RIGHT = ['yamada.taro@outlook.com', 'XVMS', 'msabc123', '5978', 'Asagao-2026']
const DROPPED = [
  { mimeType: 'text/plain', data: 'dropped' },
  { mimeType: 'text/html', data: '<img src=x onerror=window.__ran=1>' },
  { mimeType: 'text/uri-list', data: 'https://example.com/' },
  { mimeType: 'text/uri-list', data: 'file:///etc/passwd' },
] as const

const anyModifiers = (random: SeededRandom): number =>
  random.isLikely(0.5) ? NO_MODIFIER : random.integerBelow(MODIFIERS)

const pressKey: Habit = (random, { avoidsKeys }) => {
  const [key, code, windowsVirtualKeyCode] = random.pick(
    KEYS.filter(([name]) => !avoidsKeys.includes(name)),
  )
  const modifiers = anyModifiers(random)
  const isTyped = key.length === 1 && modifiers === NO_MODIFIER
  const event = { key, code, windowsVirtualKeyCode, modifiers }
  return (devtools) => [
    devtools.send('Input.dispatchKeyEvent', {
      ...event,
      ...(isTyped ? { type: 'keyDown', text: key } : { type: 'rawKeyDown' }),
    }),
    devtools.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
  ]
}

const click: Habit = (random, { point }) => {
  const place = point()
  const button = random.pick(BUTTONS)
  const modifiers = anyModifiers(random)
  const clickCount = random.pick([1, 1, 2, 3])
  const event = { ...place, button, modifiers, clickCount }
  return (devtools) => [
    devtools.send('Input.dispatchMouseEvent', { ...place, type: 'mouseMoved', modifiers }),
    devtools.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' }),
    devtools.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' }),
  ]
}

const drag: Habit = (random, { point }) => {
  const from = point()
  const to = point()
  const modifiers = anyModifiers(random)
  const held = { button: 'left', buttons: 1, modifiers, clickCount: 1 } as const
  return (devtools) => [
    devtools.send('Input.dispatchMouseEvent', { ...held, ...from, type: 'mousePressed' }),
    devtools.send('Input.dispatchMouseEvent', { ...held, ...to, type: 'mouseMoved' }),
    devtools.send('Input.dispatchMouseEvent', { ...held, ...to, type: 'mouseReleased' }),
  ]
}

const turnWheel: Habit = (random, { point }) => {
  const event = { ...point(), modifiers: anyModifiers(random) }
  const deltaX = random.pick([0, 0, 120, -120])
  const deltaY = random.pick([120, -120, 400, -400])
  return (devtools) => [
    devtools.send('Input.dispatchMouseEvent', { ...event, type: 'mouseWheel', deltaX, deltaY }),
  ]
}

const touch: Habit = (random, { point }) => {
  const fingers = random.isLikely(0.8) ? [point()] : [point(), point()]
  const moved = random.isLikely(0.5) ? fingers : fingers.map(() => point())
  const modifiers = NO_MODIFIER
  return (devtools) => [
    devtools.send('Input.dispatchTouchEvent', {
      ...{ type: 'touchStart', touchPoints: [...fingers], modifiers },
    }),
    devtools.send('Input.dispatchTouchEvent', {
      ...{ type: 'touchMove', touchPoints: [...moved], modifiers },
    }),
    devtools.send('Input.dispatchTouchEvent', {
      ...{ type: 'touchEnd', touchPoints: [], modifiers },
    }),
  ]
}

/** Something from another program falls onto the window: a text, markup, an address, a file. */
const drop: Habit = (random, { point }) => {
  const place = point()
  const files = random.isLikely(0.3) ? ['/etc/hostname'] : []
  const data = { items: [random.pick(DROPPED)], files, dragOperationsMask: 1 }
  const types = ['dragEnter', 'dragOver', 'drop'] as const
  return (devtools) =>
    types.map((type) => devtools.send('Input.dispatchDragEvent', { ...place, type, data }))
}

const insertText: Habit = (random) => {
  const text = random.isLikely(0.5) ? random.pick(RIGHT) : random.pick(HOSTILE)
  return (devtools) => [devtools.send('Input.insertText', { text })]
}

/** Kana that are being converted, and sometimes never are. */
const compose: Habit = (random) => {
  const text = random.pick(['に', 'にほ', 'にほん', '日本', ''])
  const end = text.length
  const composition = { text, selectionStart: end, selectionEnd: end }
  return (devtools) => [devtools.send('Input.imeSetComposition', composition)]
}

/** What the editing keys of a desktop are bound to, without the keys. */
const edit: Habit = (random, { avoidsCommands }) => {
  const commands = [
    random.pick(EDITING_COMMANDS.filter((command) => !avoidsCommands.includes(command))),
  ]
  return (devtools) => [
    devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', commands }),
  ]
}

const HABITS: readonly Habit[] = [
  ...[pressKey, pressKey, pressKey, pressKey],
  ...[click, click, click],
  ...[drag, turnWheel, touch, drop, insertText, compose, edit],
]
const WRITING: readonly Habit[] = [insertText, compose]
/** A finger that is put down before the page has said what fingers may do there enlarges it. */
const UNHURRIED: readonly Habit[] = [touch]

export interface Spree {
  readonly sent: number
  /** Events that met a page which was just leaving. */
  readonly lost: number
}

/** Lets loose until so many events have been sent and answered. */
export async function letLoose(
  devtools: CDPSession,
  random: SeededRandom,
  reach: Reach,
  eventCount: number,
): Promise<Spree> {
  const habits = HABITS.filter((habit) => reach.writes || !WRITING.includes(habit))
  const answers: Promise<unknown>[] = []
  while (answers.length < eventCount) {
    const habit = random.pick(habits)
    const isUnhurried = UNHURRIED.includes(habit)
    if (isUnhurried) await Promise.allSettled(answers)
    const gesture = habit(random, reach)(devtools)
    answers.push(...gesture)
    if (isUnhurried) await Promise.allSettled(gesture)
  }
  const settled = await Promise.allSettled(answers)
  const lost = settled.filter(({ status }) => status === 'rejected').length
  return { sent: answers.length, lost }
}
