import { catalogue } from '#shared/text/catalogue'

const LONGEST_WAIT_MS = 1000
/** What people type and what stands in masks, beyond the catalogue's own characters. */
const TYPED_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@.*-_'

/** The bundled font, so that the first screen does not change under the eyes. Never waits for long. */
export async function loadFonts(): Promise<void> {
  const sentences = Object.values(catalogue).map((text) => text.standard)
  const characters = sentences.join('') + TYPED_CHARACTERS
  const fonts = document.fonts.load("400 20px 'Noto Sans JP Variable'", characters)
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  await Promise.race([fonts, patience]).catch(() => undefined)
}
