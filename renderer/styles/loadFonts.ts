const LONGEST_WAIT_MS = 1000
const WEIGHTS = [400, 700]

/**
 * The font of all that the kiosk says, so that the first screen does not change under the eyes.
 * Never waits for long: a screen in another font is better than none.
 */
export async function loadCatalogueFont(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  const fonts = WEIGHTS.map((weight) =>
    document.fonts.load(`${weight} 20px 'Noto Sans JP Catalogue'`),
  )
  await Promise.race([Promise.all(fonts), patience]).catch(() => undefined)
}
