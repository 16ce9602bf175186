import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

declare global {
  interface Window {
    readonly axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> }
  }
}

const SOURCE = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const TAGS = 'wcag2a wcag2aa wcag21a wcag21aa wcag22a wcag22aa best-practice'.split(' ')
/** The answer of every other rule is the same whatever the page looks like. */
const RULES_OF_LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/** Handed over by the driver: the page's policy lets no script in that did not come with it. */
async function inject(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe !== undefined)) return
  await page.evaluate(SOURCE)
}

export async function axeFaults(page: Page, rules: 'all' | 'looks'): Promise<readonly string[]> {
  await inject(page)
  const values = rules === 'all' ? TAGS : RULES_OF_LOOKS
  const options: RunOptions = {
    runOnly: { type: rules === 'all' ? 'tag' : 'rule', values },
    // Off by itself: only 44 px and more are asked of the targets elsewhere.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  }
  return await page.evaluate(async (asked) => {
    const results = await window.axe?.run(document, asked)
    if (results === undefined) return ['axe is not there']
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    )
  }, options)
}
