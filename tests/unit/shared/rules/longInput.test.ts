import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { readAddress } from '#shared/rules/readAddress'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { readContactProof } from '#shared/rules/readContactProof'
import { readLink } from '#shared/rules/readLink'
import { readName } from '#shared/rules/readName'
import { readPictureText } from '#shared/rules/readPictureText'
import { readPostalCode } from '#shared/rules/readPostalCode'
import { readReceipt } from '#shared/rules/readReceipt'
import { readSecurityCode } from '#shared/rules/readSecurityCode'
import { readTelephone } from '#shared/rules/readTelephone'
import { passwordProblem } from '#shared/rules/passwordRules'

/** A reader whose work grows with the square of the input takes minutes for these. */
const PATIENCE_MS = 2000
const LONGEST = LIMITS.fieldMaximumCharacters
const fill = (unit: string) => unit.repeat(Math.floor(LONGEST / unit.length))
const HOSTILE = [
  'x',
  '1',
  'あ',
  ' ',
  '-',
  '.',
  'a.',
  '@a',
  '0-',
  '<',
  '：1',
  '昭和',
  '#',
  '\u3000',
  'a@b.',
]
  .map(fill)
  .flatMap((text) => [text, `${text.slice(1)}!`, `!${text.slice(1)}`])
const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['address', readAddress],
  ['birth date', (text) => readBirthDate({ year: text, month: text, day: text }, 0)],
  ['contact proof', (text) => readContactProof(text, { channel: 'email', domain: '@a.jp' })],
  ['last digits', (text) => readContactProof(text, { channel: 'sms', domain: null })],
  ['link', readLink],
  ['name', (text) => readName(text, 'familyName')],
  ['picture', readPictureText],
  ['postal code', readPostalCode],
  ['receipt', readReceipt],
  ['code', readSecurityCode],
  ['telephone', (text) => readTelephone(text, 'mobile')],
  ['password', passwordProblem],
]

describe('the longest input that is read at all keeps nobody waiting', () => {
  test.each(READERS)('as %s', (_name, read) => {
    const startedAtMs = performance.now()
    for (const text of HOSTILE) read(text)
    expect(performance.now() - startedAtMs).toBeLessThan(PATIENCE_MS)
  })
})
