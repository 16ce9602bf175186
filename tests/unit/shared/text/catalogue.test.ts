import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ENTRIES, found, HOLE, isOnScreen, textsIn, type WordingOfText } from './wordings'

const onScreen = [...textsIn('standard'), ...textsIn('easy')].filter(({ key }) => isOnScreen(key))

/** Everything but the catalogue itself, where every key stands. */
function sources(): string {
  return ['renderer', 'electron', 'shared']
    .flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(ts|vue)$/.test(file) && !/^shared\/text\/\w+Texts\.ts$/.test(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
}

/** 「`contact.${channel}`」 stands for every key that it can become. */
function templatesIn(source: string): readonly RegExp[] {
  return [...source.matchAll(/`([a-zA-Z]+\.[\w.-]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
    const escaped = template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')
    return new RegExp(`^${escaped}$`)
  })
}

function holesIn(marked: string): readonly string[] {
  return [...new Set(marked.match(HOLE))].toSorted()
}

describe('every key', () => {
  test('is used', () => {
    const source = sources()
    const literals = new Set([...source.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key))
    const templates = templatesIn(source)
    const unused = ENTRIES.map(([key]) => key).filter(
      (key) => !literals.has(key) && !templates.some((template) => template.test(key)),
    )
    expect(unused).toEqual([])
  })

  test('that stands on a screen has an easy wording', () => {
    const without = ENTRIES.filter(([key, { easy }]) => isOnScreen(key) && easy === undefined)
    expect(without.map(([key]) => key)).toEqual([])
  })

  test('asks for the same values in both wordings, and a voice for no others', () => {
    const unequal = ENTRIES.filter(([, { standard, easy = standard, spoken = '' }]) => {
      const holes = holesIn(standard)
      const hasOthers = holesIn(spoken).some((hole) => !holes.includes(hole))
      return hasOthers || holes.join() !== holesIn(easy).join()
    })
    expect(unequal.map(([key]) => key)).toEqual([])
  })
})

/**
 * Words that are read in several ways; which one is right, only the sentence says. A way that is
 * not listed is a slip, or is looked at in its sentence and added here.
 */
const READ_SEVERALLY: Readonly<Record<string, readonly string[]>> = {
  何: ['なに', 'なん'],
  入: ['い', 'はい'],
  出: ['だ', 'で'],
  大: ['おお', 'だい'],
  少: ['すく', 'すこ'],
  後: ['うし', 'ご'],
  消: ['き', 'け'],
  日: ['ひ', 'にち'],
  年: ['とし', 'ねん'],
  月: ['つき', 'がつ'],
  分: ['ふん', 'ぷん'],
}

function readingsOfWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const readings = new Map<string, Set<string>>()
  for (const { text, reading } of onScreen.flatMap(({ pieces }) => pieces)) {
    if (reading !== null) readings.set(text, (readings.get(text) ?? new Set()).add(reading))
  }
  return readings
}

describe('the readings', () => {
  test('stand on every word in kanji', () => {
    const bare = onScreen.flatMap(({ key, pieces }) =>
      pieces
        .filter(({ text, reading }) => reading === null && /\p{Script=Han}/u.test(text))
        .map(({ text }) => `${key}: ${text}`),
    )
    expect(bare).toEqual([])
  })

  test('are hiragana, and stand on nothing else', () => {
    const odd = onScreen.flatMap(({ key, pieces }) =>
      pieces
        .filter(
          ({ text, reading }) =>
            reading !== null && !(/^[ぁ-ゖー]+$/.test(reading) && /\p{Script=Han}/u.test(text)),
        )
        .map(({ text }) => `${key}: ${text}`),
    )
    expect(odd).toEqual([])
  })

  test('are the same for the same word, unless it is read in several ways', () => {
    const several = [...readingsOfWords()]
      .map(([word, readings]) => ({
        word,
        others: [...readings].filter((each) => !(READ_SEVERALLY[word] ?? []).includes(each)),
        isListed: word in READ_SEVERALLY,
      }))
      .filter(({ others, isListed }) => others.length > (isListed ? 0 : 1))
      .map(({ word, others }) => [word, ...others].join(' '))
    expect(several).toEqual([])
  })

  test('are never those that a dictionary takes for these words', () => {
    const mistaken =
      /大文字\|だい|小文字\|しょう|\{空\|そら|\{間\|(ま|かん)\}|済\|すみ|\{後\|のち|代\|しろ/
    const marked = onScreen.map(({ key, marked: plain, ...rest }): WordingOfText => {
      return { ...rest, key, marked: plain, plain }
    })
    expect(found(marked, mistaken)).toEqual([])
  })
})
