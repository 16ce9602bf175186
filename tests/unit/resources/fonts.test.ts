import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from 'opentype.js'
import { expect, test } from 'vitest'
import { catalogue, type CatalogueText } from '#shared/text/catalogue'
import { writeCatalogueFonts } from '../../../resources/fonts/catalogueFont'
import { subsetFont } from '../../../resources/fonts/subsetFont'
import { unpackWoff } from '../../../resources/fonts/unpackWoff'
import { temporaryFolder } from '../../support/storage/temporaryFolder'

const WOFF = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff',
)
const whole = unpackWoff(fs.readFileSync(WOFF))

const read = (font: Uint8Array) => parse(Uint8Array.from(font).buffer)

test('a font is taken out of its package as it was put in', () => {
  const taken = read(whole)
  const packed = read(fs.readFileSync(WOFF))
  expect(taken.glyphs.length).toBe(packed.glyphs.length)
  const outlineOf = (font: typeof taken) => font.getPath('窓口', 0, 0, 20).toPathData(2)
  expect(outlineOf(taken)).toBe(outlineOf(packed))
})

test('what is no package of a font is refused', () => {
  expect(() => unpackWoff(whole)).toThrow('no WOFF')
})

test('a font that is cut down draws the characters that were asked for, and no others', async () => {
  const cut = read(await subsetFont(whole, '「窓口」A'))
  expect([...'「窓口」A'].filter((character) => cut.charToGlyphIndex(character) === 0)).toEqual([])
  expect([...'本人あB'].filter((character) => cut.charToGlyphIndex(character) !== 0)).toEqual([])
  expect(cut.getPath('窓口', 0, 0, 20).toPathData(2)).toBe(
    read(whole).getPath('窓口', 0, 0, 20).toPathData(2),
  )
})

test('what makes brackets half as wide at the start of a line is kept', async () => {
  const { tables } = read(await subsetFont(whole, '「窓口」'))
  const features = tables['gpos']?.['features'].map(({ tag }: { tag: string }) => tag)
  expect(features).toContain('halt')
})

test('the fonts of the catalogue draw every sentence, and what is typed on the screen', async () => {
  const folder = temporaryFolder()
  await writeCatalogueFonts(folder)
  const files = fs.readdirSync(folder).sort()
  expect(files).toEqual(['catalogue-400.ttf', 'catalogue-700.ttf'])
  const sentences = Object.values<CatalogueText>(catalogue).flatMap(({ standard, easy = '' }) => [
    standard,
    easy,
  ])
  const drawn = new Set(`${sentences.join('')}ヴぁ@~ABC`)
  for (const file of files) {
    const font = read(fs.readFileSync(path.join(folder, file)))
    const missing = [...drawn].filter((character) => font.charToGlyphIndex(character) === 0)
    // The package has no reference mark; the slices draw it.
    expect(missing.filter((character) => !'※\n'.includes(character))).toEqual([])
  }
})
