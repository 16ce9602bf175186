import type { Input } from 'electron'

/** As much of a key as decides whether the page may have it. */
export type PressedKey = Pick<
  Input,
  'key' | 'code' | 'shift' | 'control' | 'alt' | 'meta' | 'isComposing'
>

/** Move about, type and correct; nothing of it is a command of the window. */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  ...['Tab', 'Enter', 'Escape', 'Backspace', 'Delete'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
])

/** Do nothing by themselves. Alt is none of them: alone it opens a menu. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'CapsLock', 'NumLock'])

/** Of an input method, Japanese keyboards first; main must not come between it and the page. */
const INPUT_METHOD_KEYS: ReadonlySet<string> = new Set([
  ...['Process', 'Dead', 'Unidentified', 'Compose', 'Convert', 'NonConvert', 'Accept'],
  ...['Zenkaku', 'Hankaku', 'ZenkakuHankaku', 'KanaMode', 'KanjiMode', 'Eisu', 'Alphanumeric'],
  ...['Hiragana', 'Katakana', 'HiraganaKatakana', 'Romaji', 'ModeChange', 'AllCandidates'],
  ...['PreviousCandidate', 'SingleCandidate', 'CodeInput', 'FinalMode', 'NextCandidate'],
  ...['HangulMode', 'HanjaMode', 'JunjaMode'],
])

/** Select all, copy, cut, paste, undo: in a password's field, too (ASVS 6.2.7). */
const EDITING_LETTERS: ReadonlySet<string> = new Set(['a', 'c', 'x', 'v', 'z'])

/** One character, whatever it takes to write it, and no control. */
function isPrintable(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key)
}

/**
 * Whether a key may reach the page. A list of what may: whatever a browser, a desktop or a release
 * to come puts on another key stays outside. What an input method composes passes as it is.
 */
export function mayPass({ key, shift, control, alt, meta, isComposing }: PressedKey): boolean {
  if (meta) return false
  if (isComposing || INPUT_METHOD_KEYS.has(key)) return true
  if (alt) return false
  if (MODIFIERS.has(key)) return true
  if (control) return !shift && EDITING_LETTERS.has(key.toLowerCase())
  return PLAIN_KEYS.has(key) || isPrintable(key)
}

/** Ctrl+Alt+Shift+F12: four keys at once, and none of them does anything else here. */
export function isStaffChord({ code, shift, control, alt, meta }: PressedKey): boolean {
  return code === 'F12' && shift && control && alt && !meta
}
