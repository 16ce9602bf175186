import { describe, expect, test } from 'vitest'
import { catalogue, type CatalogueText, type TextKey } from '#shared/text/catalogue'
import { say } from '#shared/text/say'
import type { Wording } from '#shared/text/said'
import { PROCEDURE_WORDS } from './procedureWords'
import { isOnScreen, textsIn } from './wordings'

const WORDINGS: readonly Wording[] = ['standard', 'easy']

/** In quotes without being the name of anything on our screens. */
const NO_LABELS: ReadonlySet<string> = new Set([
  ...['@', '*'],
  // How a year can be typed.
  ...['1961', '昭和36'],
  // What people call the two marks over a kana.
  ...['てんてん', 'まる'],
  // Stands in the mail, in front of the code.
  'お客様のコード',
])

describe('the words of the procedure', () => {
  test.each(WORDINGS)('stand letter for letter in the %s wording', (wording) => {
    const texts = new Map(textsIn(wording).map(({ key, plain }) => [key, plain]))
    const shown = Object.keys(PROCEDURE_WORDS).map((key) => [key, texts.get(key)])
    expect(Object.fromEntries(shown)).toEqual(PROCEDURE_WORDS)
  })

  test('keep the spaces around the mask of a contact', () => {
    const mask = 'ms*****@outlook.com'
    expect(say('contact.email', { mask }).plain('easy')).toBe('ms*****@outlook.com にメールを送信')
  })
})

describe.each(WORDINGS)('a label that a sentence quotes in the %s wording', (wording) => {
  const texts = textsIn(wording)
  const quotes = texts
    .filter(({ key }) => isOnScreen(key))
    .flatMap(({ key, plain }) =>
      [...plain.matchAll(/「([^「」]+)」/g)].map(([, label = '']) => ({ key, label })),
    )
    .filter(({ label }) => !NO_LABELS.has(label))

  test('is there, in the same words', () => {
    const labels = new Set(texts.map(({ plain }) => plain))
    expect(quotes.length).toBeGreaterThan(20)
    expect(quotes.filter(({ label }) => !labels.has(label))).toEqual([])
  })
})

describe('what stands in quotes without being a label', () => {
  test('is quoted somewhere', () => {
    const all = WORDINGS.flatMap((wording) => textsIn(wording).map(({ plain }) => plain)).join()
    expect([...NO_LABELS].filter((words) => !all.includes(`「${words}」`))).toEqual([])
  })

  test('and the code, is said by the mail as the screen says it', () => {
    expect(String(say('mail.code.body', { code: '0123456', time: '' }))).toContain(
      'お客様のコード: 0123456',
    )
  })
})

describe('a voice', () => {
  const texts = Object.entries<CatalogueText>(catalogue)
  const unspeakable = /[*@※／/→｜#]/
  /** Shown in the frame of the window, and by no voice of ours. */
  const silent: readonly TextKey[] = ['app.pageTitle', 'app.pageTitleOutside']

  test('has other words where a sign could not be read aloud', () => {
    const signs = texts.filter(([key, { standard, easy = '', spoken }]) => {
      const isSilent = !isOnScreen(key) || silent.some((each) => each === key)
      return !isSilent && spoken === undefined && unspeakable.test(standard + easy)
    })
    expect(signs.map(([key]) => key)).toEqual([])
  })

  test('is given no sign that it could not read, and no reading', () => {
    const bad = texts.filter(([, { spoken = '' }]) => unspeakable.test(spoken))
    expect(bad.map(([key]) => key)).toEqual([])
  })

  test('says how far one has come', () => {
    expect(say('app.progress', { step: 3, steps: 5 }).spoken('standard')).toBe(
      '手順5のうち3番目です。',
    )
  })
})
