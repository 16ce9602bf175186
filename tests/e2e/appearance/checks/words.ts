import type { Page } from '@playwright/test'
import { catalogue, type CatalogueText } from '#shared/text/catalogue'
import { parseMarked } from '#shared/text/parseMarked'

/** Not of the catalogue: what somebody typed, and what an organisation wrote into its messages. */
const NOT_OURS = [
  'input',
  'dd',
  '.mail__subject',
  '.mail__content',
  '.text__sender',
  '.text__bubble',
  '.visually-hidden',
]

/** Kanji that stand there without their reading. */
export function readingFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((notOurs) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const bare: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent ?? ''
      if (parent === null || !/[\p{Script=Han}々]/u.test(text)) continue
      if (!parent.checkVisibility() || parent.closest(notOurs.join(', ')) !== null) continue
      const ruby = parent.closest('ruby')
      if (ruby === null || ruby.querySelector('rt')?.textContent === '') bare.push(text)
    }
    return bare
  }, NOT_OURS)
}

/** The sentences on the screen, each as one text without its readings. */
function sentences(page: Page): Promise<readonly string[]> {
  return page.evaluate((notOurs) => {
    const INLINE = ['SPAN', 'RUBY', 'STRONG']
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const wholes = new Set<Element>()
    while (walker.nextNode()) {
      let whole = walker.currentNode.parentElement
      if (whole === null || !whole.checkVisibility()) continue
      if ((walker.currentNode.textContent ?? '').trim() === '') continue
      if (whole.closest(`${notOurs.join(', ')}, rt`) !== null) continue
      while (whole.parentElement !== null && INLINE.includes(whole.parentElement.tagName)) {
        whole = whole.parentElement
      }
      wholes.add(whole)
    }
    return [...wholes].map((whole) => {
      const copy = whole.cloneNode(true)
      if (copy instanceof Element) copy.querySelectorAll('rt').forEach((rt) => rt.remove())
      return (copy.textContent ?? '').trim()
    })
  }, NOT_OURS)
}

const plain = (marked: string): string =>
  parseMarked(marked, {}, 'standard')
    .map(({ text }) => text)
    .join('')

const texts = Object.values<CatalogueText>(catalogue).map(({ standard, easy = standard }) => ({
  standard: plain(standard),
  easy: plain(easy),
}))
const REHEARSED = new Set(
  texts.filter((text) => text.standard === text.easy).map((text) => text.easy),
)
const REPLACED = new Set(
  texts.filter((text) => text.standard !== text.easy).map((text) => text.standard),
)
/** Shorter ones may be one phrase. */
const SENTENCE_CHARACTERS = 12

/** With やさしい日本語: what kept its usual wording, and what has no spaces between its phrases. */
export async function easyFaults(page: Page): Promise<readonly string[]> {
  const shown = await sentences(page)
  const easy = new Set(texts.map((text) => text.easy))
  return shown.flatMap((text) => {
    if (REHEARSED.has(text) || easy.has(text)) return []
    if (REPLACED.has(text)) return [`in the usual wording: ${text}`]
    const isSentence = text.length >= SENTENCE_CHARACTERS && /\p{Script=Hiragana}/u.test(text)
    return isSentence && !text.includes(' ') ? [`without spaces: ${text}`] : []
  })
}

/** With readings: blocks whose lines stand unevenly. */
export function lineFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((notOurs) => {
    const TOLERANCE_PX = 1.5
    const blocks = [...document.querySelectorAll('p, li, h1, h2, h3, dd, dt, label, legend')]
    return blocks.flatMap((block) => {
      if (!block.checkVisibility() || block.closest(notOurs.join(', ')) !== null) return []
      if (block.querySelector('p, li, dd, h3, button, div') !== null) return []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const bottoms: number[] = []
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement?.closest('rt, .visually-hidden') !== null) continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        for (const { bottom, width } of range.getClientRects()) if (width > 0) bottoms.push(bottom)
      }
      const lines = bottoms
        .sort((one, other) => one - other)
        .filter((bottom, index, all) => index === 0 || bottom - (all[index - 1] ?? 0) > 4)
      const steps = lines.slice(1).map((bottom, index) => bottom - (lines[index] ?? 0))
      const isEven = Math.max(...steps, 0) - Math.min(...steps) <= TOLERANCE_PX
      if (steps.length < 2 || isEven) return []
      return [`lines ${steps.map(Math.round).join(', ')} px apart: ${block.textContent ?? ''}`]
    })
  }, NOT_OURS)
}
