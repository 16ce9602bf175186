import type { TextKey } from '#shared/text/catalogue'
import { say } from '#shared/text/say'

const DIGIT_WORDS = [
  ...(['voice.zero', 'voice.one', 'voice.two', 'voice.three', 'voice.four'] as const),
  ...(['voice.five', 'voice.six', 'voice.seven', 'voice.eight', 'voice.nine'] as const),
] satisfies readonly TextKey[]
/** Longer ones are numbers to write down, and no voice may make 「百二十三万」 of them. */
const LONGEST_COUNT_DIGITS = 3
const NUMBER = /\d+(?:-\d+)*(年?)/g
const YEAR = /^\d{4}年$/
/** The spaces of the easy wording, which a voice would take for the ends of sentences. */
const SPACES_IN_JAPANESE = /(?<=[^\p{ASCII}])[ \u3000]+(?=[^\p{ASCII}])/gu

function digitWord(digit: string): string {
  const key = DIGIT_WORDS[Number(digit)]
  return key === undefined ? digit : say(key).plain()
}

function spokenNumber(number: string): string {
  const digits = number.replace(/\D/g, '')
  if (digits.length <= LONGEST_COUNT_DIGITS || YEAR.test(number)) return number
  const groups = number.match(/\d+/g) ?? []
  const words = groups.map((group) => [...group].map(digitWord).join(' ')).join('、')
  return words + number.replace(/[\d-]/g, '')
}

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}

/** A text of the page as a voice has to get it so that it is understood. */
export function spokenText(text: string): string {
  return toHalfWidthDigits(text)
    .replace(/\s+/g, ' ')
    .replace(SPACES_IN_JAPANESE, '')
    .replace(/[※…*]/g, '')
    .replace(/[：／]/g, '、')
    .replace(/@/g, say('speech.at').plain())
    .replace(NUMBER, spokenNumber)
    .trim()
}
