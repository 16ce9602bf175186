import { say } from '#shared/text/say'
import type { Said } from '#shared/text/said'
import type { TextKey } from '#shared/text/catalogue'
import type { Panel, PanelCommand } from './panels'

type SignKey = Extract<TextKey, `keyboard.sign.${string}`>

/** How the signs are called. */
const SIGN_TEXTS: Readonly<Record<string, SignKey>> = {
  '!': 'keyboard.sign.exclamation',
  '"': 'keyboard.sign.doubleQuote',
  '#': 'keyboard.sign.sharp',
  $: 'keyboard.sign.dollar',
  '%': 'keyboard.sign.percent',
  '&': 'keyboard.sign.and',
  "'": 'keyboard.sign.apostrophe',
  '(': 'keyboard.sign.openRound',
  ')': 'keyboard.sign.closeRound',
  '*': 'keyboard.sign.asterisk',
  '+': 'keyboard.sign.plus',
  ',': 'keyboard.sign.comma',
  '-': 'keyboard.sign.hyphen',
  '.': 'keyboard.sign.fullStop',
  '/': 'keyboard.sign.slash',
  ':': 'keyboard.sign.colon',
  ';': 'keyboard.sign.semicolon',
  '<': 'keyboard.sign.less',
  '=': 'keyboard.sign.equals',
  '>': 'keyboard.sign.greater',
  '?': 'keyboard.sign.question',
  '@': 'keyboard.sign.at',
  '[': 'keyboard.sign.openSquare',
  '\\': 'keyboard.sign.backslash',
  ']': 'keyboard.sign.closeSquare',
  '^': 'keyboard.sign.caret',
  _: 'keyboard.sign.underscore',
  '`': 'keyboard.sign.backquote',
  '{': 'keyboard.sign.openCurly',
  '|': 'keyboard.sign.bar',
  '}': 'keyboard.sign.closeCurly',
  '~': 'keyboard.sign.tilde',
  ー: 'keyboard.sign.longVowel',
  '・': 'keyboard.sign.middleDot',
}

/** What a screen reader says for a key; null where the sign on it is enough. */
export function spokenKey(types: string): Said | null {
  if (/^[A-Z]$/.test(types)) return say('keyboard.capital', { letter: types })
  const key = SIGN_TEXTS[types]
  return key === undefined ? null : say(key)
}

interface CommandTexts {
  readonly shown: Said
  readonly spoken: Said | null
}

export function commandTexts(command: PanelCommand): CommandTexts {
  switch (command) {
    case 'voice':
      return { shown: say('keyboard.voice.sign'), spoken: say('keyboard.voice') }
    case 'half-voice':
      return { shown: say('keyboard.halfVoice.sign'), spoken: say('keyboard.halfVoice') }
    case 'small':
      return { shown: say('keyboard.small'), spoken: null }
    case 'space':
      return { shown: say('keyboard.space'), spoken: null }
    case 'capitals':
      return { shown: say('keyboard.capitals'), spoken: null }
    case 'signs':
      return { shown: say('keyboard.signs'), spoken: null }
  }
}

export function panelText(panel: Panel): Said {
  return say(`keyboard.panel.${panel}`)
}
