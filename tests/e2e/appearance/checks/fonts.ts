import type { CDPSession, Page } from '@playwright/test'

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

interface Font {
  readonly familyName: string
  readonly isCustomFont: boolean
  readonly glyphCount: number
}

async function shownFonts(devtools: CDPSession): Promise<readonly Font[]> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  const answers = await Promise.all(
    textHolders(root).map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  return answers.flatMap(({ fonts }) => fonts)
}

/** The words of a call change while they are looked at: then all of it is read anew. */
async function settledFonts(devtools: CDPSession, retries = 5): Promise<readonly Font[]> {
  try {
    return await shownFonts(devtools)
  } catch (error) {
    const isGone = error instanceof Error && error.message.includes('Could not find node')
    if (!isGone || retries === 0) throw error
    return await settledFonts(devtools, retries - 1)
  }
}

/** The families that the text on the screen is drawn with, and how much text that is. */
export async function shownFamilies(page: Page): Promise<ReadonlyMap<string, number>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const fonts = await settledFonts(devtools)
  await devtools.detach()
  const families = new Map<string, number>()
  for (const { familyName, isCustomFont, glyphCount } of fonts) {
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
