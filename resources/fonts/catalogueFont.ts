import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport, type HtmlTagDescriptor, type Plugin } from 'vite'
import { subsetFont } from './subsetFont'
import { unpackWoff } from './unpackWoff'

const CATALOGUE = fileURLToPath(new URL('../../shared/text/catalogue.ts', import.meta.url))
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/catalogue-font', import.meta.url))
const WEIGHTS = [400, 700] as const

const span = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

/** Beyond the catalogue's own: what people type, and what the keyboard on the screen shows. */
const TYPED = [span(0x20, 0x7e), span(0x3041, 0x30ff), span(0xff01, 0xff5e)].join('')

async function neededCharacters(): Promise<string> {
  const { module } = await runnerImport<{
    catalogue: Readonly<Record<string, { standard: string; easy?: string }>>
  }>(CATALOGUE)
  const texts = Object.values(module.catalogue).flatMap(({ standard, easy = '' }) => [
    standard,
    easy,
  ])
  return [...new Set(texts.join('') + TYPED)].join('')
}

async function write(folder: string, characters: string, weight: number): Promise<void> {
  const source = createRequire(import.meta.url).resolve(
    `@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-${weight}-normal.woff`,
  )
  const font = await subsetFont(unpackWoff(readFileSync(source)), characters)
  writeFileSync(path.join(folder, `catalogue-${weight}.ttf`), font)
}

/** A file for each weight, with all that the kiosk itself says. */
export async function writeCatalogueFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const characters = await neededCharacters()
  await Promise.all(WEIGHTS.map((weight) => write(folder, characters, weight)))
}

function preload(href: string): HtmlTagDescriptor {
  const attrs = { rel: 'preload', as: 'font', type: 'font/ttf', href, crossorigin: '' }
  return { tag: 'link', attrs, injectTo: 'head' }
}

/**
 * Puts every character of the catalogue into one file for each weight. Cut into the usual slices,
 * the first screen alone asks for 23 files of 1.6 MB, and each line of text for several fonts.
 * Styles find the files in the folder `catalogue-font`; the page asks for them before its script.
 */
export function catalogueFont(): Plugin {
  return {
    name: 'catalogue-font',
    async config() {
      await writeCatalogueFonts(CACHE)
      return { resolve: { alias: { 'catalogue-font': CACHE } } }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /catalogue-\d+[^/]*\.ttf$/.test(file))
          .map((file) => preload(`./${file}`)),
    },
  }
}
