/** The key, where it lies, and the number that Windows gave it. */
export type Key = readonly [key: string, code: string, windowsVirtualKeyCode: number]

const FIRST_FUNCTION_KEY = 0x70
const FUNCTION_KEYS = 24

const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter): Key => {
  const capital = letter.toUpperCase()
  return [letter, `Key${capital}`, capital.charCodeAt(0)]
})
const digits = [...'0123456789'].map((digit): Key => [digit, `Digit${digit}`, digit.charCodeAt(0)])
const functionKeys = Array.from({ length: FUNCTION_KEYS }, (_, index): Key => {
  const name = `F${index + 1}`
  return [name, name, FIRST_FUNCTION_KEY + index]
})

const moving: readonly Key[] = [
  ['Enter', 'Enter', 13],
  ['Tab', 'Tab', 9],
  [' ', 'Space', 32],
  ['Escape', 'Escape', 27],
  ['Backspace', 'Backspace', 8],
  ['Delete', 'Delete', 46],
  ['Insert', 'Insert', 45],
  ['Home', 'Home', 36],
  ['End', 'End', 35],
  ['PageUp', 'PageUp', 33],
  ['PageDown', 'PageDown', 34],
  ['ArrowLeft', 'ArrowLeft', 37],
  ['ArrowUp', 'ArrowUp', 38],
  ['ArrowRight', 'ArrowRight', 39],
  ['ArrowDown', 'ArrowDown', 40],
]

const signs: readonly Key[] = [
  ['-', 'Minus', 189],
  ['=', 'Equal', 187],
  ['+', 'NumpadAdd', 107],
  ['@', 'BracketLeft', 192],
  ['.', 'Period', 190],
  ['/', 'Slash', 191],
]

/** Of the system and of the browser: none of them is for visitors. */
const systemKeys: readonly Key[] = [
  ['Shift', 'ShiftLeft', 16],
  ['Control', 'ControlLeft', 17],
  ['Alt', 'AltLeft', 18],
  ['Meta', 'MetaLeft', 91],
  ['CapsLock', 'CapsLock', 20],
  ['NumLock', 'NumLock', 144],
  ['ScrollLock', 'ScrollLock', 145],
  ['Pause', 'Pause', 19],
  ['PrintScreen', 'PrintScreen', 44],
  ['ContextMenu', 'ContextMenu', 93],
  ['Help', 'Help', 47],
  ['Sleep', 'Sleep', 95],
  ['BrowserBack', 'BrowserBack', 166],
  ['BrowserForward', 'BrowserForward', 167],
  ['BrowserRefresh', 'BrowserRefresh', 168],
  ['BrowserStop', 'BrowserStop', 169],
  ['BrowserSearch', 'BrowserSearch', 170],
  ['BrowserFavorites', 'BrowserFavorites', 171],
  ['BrowserHome', 'BrowserHome', 172],
  ['AudioVolumeMute', 'AudioVolumeMute', 173],
  ['MediaTrackNext', 'MediaTrackNext', 176],
  ['MediaPlayPause', 'MediaPlayPause', 179],
  ['LaunchMail', 'LaunchMail', 180],
  ['LaunchApplication1', 'LaunchApp1', 182],
  ['LaunchApplication2', 'LaunchApp2', 183],
  ['ZoomToggle', 'ZoomToggle', 251],
]

/** Of a Japanese keyboard. */
const conversionKeys: readonly Key[] = [
  ['Process', 'KeyA', 229],
  ['Process', 'Enter', 229],
  ['KanaMode', 'KanaMode', 21],
  ['HiraganaKatakana', 'KanaMode', 21],
  ['KanjiMode', 'Backquote', 25],
  ['ZenkakuHankaku', 'Backquote', 243],
  ['Eisu', 'CapsLock', 240],
  ['Convert', 'Convert', 28],
  ['NonConvert', 'NonConvert', 29],
]

export const KEYS: readonly Key[] = [
  ...[letters, digits, functionKeys, moving, signs, systemKeys, conversionKeys].flat(),
]
