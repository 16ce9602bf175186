import type { Page } from '@playwright/test'

interface Node {
  readonly nodeId: number
  readonly nodeName: string
  readonly children?: readonly Node[]
  readonly shadowRoots?: readonly Node[]
}

/** The elements that text stands in; of a field, what the browser keeps inside of it. */
function textHolders(node: Node): readonly number[] {
  const parts = [...(node.children ?? []), ...(node.shadowRoots ?? [])]
  const below = parts.flatMap(textHolders)
  return parts.some(({ nodeName }) => nodeName === '#text') ? [node.nodeId, ...below] : below
}

/** The families that the text on the screen is drawn with, and how much text that is. */
export async function shownFamilies(page: Page): Promise<ReadonlyMap<string, number>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  const answers = await Promise.all(
    textHolders(root).map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  await devtools.detach()
  const families = new Map<string, number>()
  for (const { familyName, isCustomFont, glyphCount } of answers.flatMap(({ fonts }) => fonts)) {
    const family = isCustomFont ? familyName : `${familyName} of the machine`
    families.set(family, (families.get(family) ?? 0) + glyphCount)
  }
  return families
}

const BUNDLED = ['Noto Sans JP Thin', 'Noto Sans JP']

export async function fontFaults(page: Page): Promise<readonly string[]> {
  const families = await shownFamilies(page)
  if (families.size === 0) return ['no text at all']
  return [...families.keys()].filter((family) => !BUNDLED.includes(family))
}
