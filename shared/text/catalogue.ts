import { assistTexts } from './assistTexts'
import { codeProblemTexts } from './codeProblemTexts'
import { codeTexts } from './codeTexts'
import { commonTexts } from './commonTexts'
import { contactTexts } from './contactTexts'
import { identifyTexts } from './identifyTexts'
import { linkTexts } from './linkTexts'
import { idleTexts } from './idleTexts'
import { inputTexts } from './inputTexts'
import { messageTexts } from './messageTexts'
import { noticeTexts } from './noticeTexts'
import { passwordProblemTexts } from './passwordProblemTexts'
import { passwordTexts } from './passwordTexts'
import { practiceCallTexts } from './practiceCallTexts'
import { practiceMessageTexts } from './practiceMessageTexts'
import { practiceTexts } from './practiceTexts'
import { problemTexts } from './problemTexts'
import { recoveryProblemTexts } from './recoveryProblemTexts'
import { recoveryTexts } from './recoveryTexts'
import { registrationProblemTexts } from './registrationProblemTexts'
import { registrationTexts } from './registrationTexts'
import { requiredTexts } from './requiredTexts'
import { signInTexts } from './signInTexts'
import { speechTexts } from './speechTexts'
import { staffTexts } from './staffTexts'
import { statusTexts } from './statusTexts'
import { voiceTexts } from './voiceTexts'
import type { SaidValue } from './parseMarked'

/** `{漢字|かんじ}` is a word with its reading; `{name}` is filled in by `say`. */
export interface CatalogueText {
  readonly standard: string
  /** やさしい日本語, with spaces between the phrases. Mails and recorded words have none. */
  readonly easy?: string
  /** What a voice says, where reading out what is written would not be understood. */
  readonly spoken?: string
}

/** Every sentence that a person can see or hear. */
export const catalogue = {
  ...assistTexts,
  ...commonTexts,
  ...noticeTexts,
  ...identifyTexts,
  ...contactTexts,
  ...codeTexts,
  ...passwordTexts,
  ...signInTexts,
  ...recoveryTexts,
  ...linkTexts,
  ...statusTexts,
  ...registrationTexts,
  ...problemTexts,
  ...requiredTexts,
  ...codeProblemTexts,
  ...passwordProblemTexts,
  ...recoveryProblemTexts,
  ...registrationProblemTexts,
  ...practiceTexts,
  ...practiceMessageTexts,
  ...practiceCallTexts,
  ...voiceTexts,
  ...messageTexts,
  ...inputTexts,
  ...speechTexts,
  ...staffTexts,
  ...idleTexts,
} satisfies Record<string, CatalogueText>

export type TextKey = keyof typeof catalogue

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}|${string}` ? never : Name) | Placeholders<Rest>
  : never

/** The names that a text's placeholders ask for, each with what stands in for it. */
export type TextValues<Key extends TextKey> = {
  readonly [Name in Placeholders<(typeof catalogue)[Key]['standard']>]: SaidValue
}
