import { type Panel, PANELS } from './panels'

export type InputMode = 'text' | 'email' | 'numeric' | 'tel' | 'url'

export interface FieldWishes {
  readonly inputMode: InputMode
  readonly language: 'en' | 'ja'
  /** The panel to open with, where it does not follow from the rest. */
  readonly keyboard?: Panel | undefined
}

/** The panels that make sense for a field, the one that opens first. */
export function panelsFor({ inputMode, language, keyboard }: FieldWishes): readonly Panel[] {
  if (inputMode === 'numeric' || inputMode === 'tel') return ['ten-key']
  if (language === 'en') return [keyboard ?? 'ascii']
  const first = keyboard ?? 'kana'
  return [first, ...PANELS.filter((panel) => panel !== first)]
}

/** A field that the keyboard writes into. */
export interface KeyboardField {
  readonly input: HTMLInputElement
  readonly panels: readonly [Panel, ...Panel[]]
  readonly hasHyphen: boolean
  /** What is typed must not be read off the keys by whoever looks on. */
  readonly isSecret: boolean
}

function isPanel(name: string): name is Panel {
  return PANELS.some((panel) => panel === name)
}

/** Null for whatever is no field of text. `TextInput` and `PasswordInput` write what is read here. */
export function readKeyboardField(target: EventTarget | null): KeyboardField | null {
  if (!(target instanceof HTMLInputElement)) return null
  const { keyboards, hyphen, secret } = target.dataset
  const [first, ...others] = (keyboards ?? '').split(' ').filter(isPanel)
  if (first === undefined) return null
  return {
    input: target,
    panels: [first, ...others],
    hasHyphen: hyphen !== undefined,
    isSecret: secret !== undefined,
  }
}
