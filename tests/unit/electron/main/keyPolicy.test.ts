import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStaffChord, mayPass, type PressedKey } from '../../../../electron/main/keyPolicy'

const NO_MODIFIERS = { shift: false, control: false, alt: false, meta: false, isComposing: false }
const pressed = (key: string, others: Partial<PressedKey> = {}): PressedKey => ({
  ...{ key, code: key, ...NO_MODIFIERS },
  ...others,
})

/** All names of keys that the standard has for what is no character and no input method. */
const NAMED_KEYS = [
  ...['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'FnLock', 'Hyper', 'Meta', 'NumLock'],
  ...['ScrollLock', 'Shift', 'Super', 'Symbol', 'SymbolLock', 'Enter', 'Tab', 'OS'],
  ...['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'End', 'Home', 'PageDown', 'PageUp'],
  ...['Backspace', 'Clear', 'Copy', 'CrSel', 'Cut', 'Delete', 'EraseEof', 'ExSel', 'Insert'],
  ...['Paste', 'Redo', 'Undo', 'Again', 'Attn', 'Cancel', 'ContextMenu', 'Escape', 'Execute'],
  ...['Find', 'Finish', 'Help', 'Pause', 'Play', 'Props', 'Select', 'ZoomIn', 'ZoomOut'],
  ...['BrightnessDown', 'BrightnessUp', 'Eject', 'LogOff', 'Power', 'PowerOff', 'PrintScreen'],
  ...['Hibernate', 'Standby', 'WakeUp', 'Close', 'New', 'Open', 'Print', 'Save', 'SpellCheck'],
  ...['MailForward', 'MailReply', 'MailSend', 'MediaPlayPause', 'MediaStop', 'MediaTrackNext'],
  ...['AudioVolumeUp', 'AudioVolumeDown', 'AudioVolumeMute', 'LaunchApplication1', 'LaunchMail'],
  ...['LaunchApplication2', 'LaunchCalculator', 'LaunchWebBrowser', 'LaunchMediaPlayer'],
  ...['BrowserBack', 'BrowserFavorites', 'BrowserForward', 'BrowserHome', 'BrowserRefresh'],
  ...['BrowserSearch', 'BrowserStop', 'AppSwitch', 'Call', 'GoHome', 'GoBack', 'EndCall'],
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
]
const PLAIN = [
  ...['Tab', 'Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
]
const HELD = ['Shift', 'Control', 'CapsLock', 'NumLock']
const INPUT_METHOD = [
  ...['Process', 'Zenkaku', 'Hankaku', 'ZenkakuHankaku', 'Convert', 'NonConvert', 'KanaMode'],
  ...['Hiragana', 'Katakana', 'HiraganaKatakana', 'Romaji', 'Eisu', 'Alphanumeric', 'KanjiMode'],
  'Dead',
]

const modifiers = fc.record({
  shift: fc.boolean(),
  control: fc.boolean(),
  alt: fc.boolean(),
  meta: fc.boolean(),
})
const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
  .filter((key) => [...key].length === 1 && !/\p{Cc}/u.test(key))
const anyKey = fc.oneof(
  fc.constantFrom(...NAMED_KEYS, ...PLAIN, ...HELD),
  printable,
  fc.string({ maxLength: 12 }),
)

/** The list as it is written down, in other words than the program's. */
function isOnTheList(key: string, { shift, control, alt, meta }: Omit<PressedKey, 'key'>): boolean {
  if (meta || alt) return false
  if (HELD.includes(key)) return true
  if (control) return !shift && /^[acxvz]$/i.test(key)
  return PLAIN.includes(key) || (/^.$/su.test(key) && !/\p{Cc}/u.test(key))
}

describe('outside of an input method', () => {
  test('every key with every modifier is prevented unless it is on the list', () => {
    const property = fc.property(anyKey, modifiers, (key, held) => {
      fc.pre(!INPUT_METHOD.includes(key))
      const input = pressed(key, held)
      expect(mayPass(input)).toBe(isOnTheList(key, input))
    })
    fc.assert(property, { numRuns: 5000 })
  })

  test.each([
    ...['F5', 'F11', 'F12', 'ContextMenu', 'PrintScreen', 'BrowserBack', 'Print', 'Insert', 'Alt'],
  ])('%s never passes', (key) => {
    expect(mayPass(pressed(key))).toBe(false)
    expect(mayPass(pressed(key, { control: true, shift: true }))).toBe(false)
  })

  test.each([...'wqrpntsofgjuhdk+-0'])('Ctrl+%s never passes', (key) => {
    expect(mayPass(pressed(key, { control: true }))).toBe(false)
    expect(mayPass(pressed(key, { control: true, shift: true }))).toBe(false)
  })

  test('what is typed passes, whatever writes it', () => {
    for (const key of [...'aZ09@ あ漢𠮷', 'é']) expect(mayPass(pressed(key)), key).toBe(true)
  })
})

describe('of an input method', () => {
  test.each(INPUT_METHOD)('%s passes with and without the usual modifiers', (key) => {
    for (const held of [{}, { shift: true }, { control: true }, { alt: true }]) {
      expect(mayPass(pressed(key, held))).toBe(true)
    }
  })

  test('every key passes while something is composed, but for those of the system', () => {
    const property = fc.property(anyKey, modifiers, (key, held) => {
      expect(mayPass(pressed(key, { ...held, isComposing: true }))).toBe(!held.meta)
    })
    fc.assert(property)
  })
})

test('the chord of the staff is these four keys and no others', () => {
  const property = fc.property(anyKey, modifiers, (code, held) => {
    const isChord = code === 'F12' && held.control && held.alt && held.shift && !held.meta
    expect(isStaffChord(pressed('F12', { ...held, code }))).toBe(isChord)
  })
  fc.assert(property)
  expect(isStaffChord(pressed('F12', { code: 'F12', control: true, alt: true, shift: true }))).toBe(
    true,
  )
})
