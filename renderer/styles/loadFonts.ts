import { assistTexts } from '#shared/text/assistTexts'
import { catalogue, type CatalogueText } from '#shared/text/catalogue'
import { commonTexts } from '#shared/text/commonTexts'
import { noticeTexts } from '#shared/text/noticeTexts'

const LONGEST_WAIT_MS = 1000
/** What people type and what stands in masks, beyond the catalogue's own characters. */
const TYPED_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@.*-_'

/** Each file of the bundled font holds some of the characters in all weights. Never waits for long. */
async function loadCharacters(characters: string): Promise<void> {
  const each = [...new Set(characters)].join('')
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  const font = document.fonts.load("400 20px 'Noto Sans JP Variable'", each)
  await Promise.race([font, patience]).catch(() => undefined)
}

/** What almost every start begins with, asked for while the rest is made ready. */
export async function loadOpeningFont(): Promise<void> {
  const texts = Object.values<CatalogueText>({ ...assistTexts, ...commonTexts, ...noticeTexts })
  await loadCharacters(texts.map(({ standard }) => standard).join(''))
}

/**
 * Puts the page up out of sight and shows it with its font, so that the first screen does not change
 * under the eyes. Transparent and not hidden: a heading takes the focus.
 */
export async function revealWithFont(putUp: () => void): Promise<void> {
  const { style } = document.documentElement
  style.opacity = '0'
  try {
    putUp()
    await loadCharacters(document.body.textContent)
  } finally {
    style.removeProperty('opacity')
  }
}

/**
 * The font of every later screen, as soon as the first one is painted. All at once: each file that
 * comes by itself would lay the page out again.
 */
export async function loadRemainingFont(): Promise<void> {
  const sentences = Object.values<CatalogueText>(catalogue)
  const written = sentences.flatMap(({ standard, easy = '' }) => [standard, easy])
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }))
  await loadCharacters(written.join('') + TYPED_CHARACTERS)
}
