import { commonTexts } from './commonTexts'
import { messageTexts } from './messageTexts'
import { practiceTexts } from './practiceTexts'
import { problemTexts } from './problemTexts'
import { recoveryTexts } from './recoveryTexts'
import { registrationTexts } from './registrationTexts'
import { screenTexts } from './screenTexts'

/** Every sentence that a person can see or hear. `{name}` is filled in by `say`. */
export const catalogue = {
  ...commonTexts,
  ...screenTexts,
  ...recoveryTexts,
  ...registrationTexts,
  ...problemTexts,
  ...practiceTexts,
  ...messageTexts,
}

export type TextKey = keyof typeof catalogue

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The names that a text's placeholders ask for, each with what stands in for it. */
export type TextValues<Key extends TextKey> = {
  readonly [Name in Placeholders<(typeof catalogue)[Key]['standard']>]: string | number
}
