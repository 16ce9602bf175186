import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { passStep, type Step } from '../e2e/support/procedureSteps'

const PICTURES = 'out/demo'
const SIZE = { width: 1280, height: 800 }

/** Says what a demonstration shows, and keeps a picture of each screen that it ends on. */
export interface Narrator {
  readonly step: Step
  /** Something worth showing that is no step of the procedure. */
  readonly show: (says: string, work: () => Promise<void>) => Promise<void>
}

export async function narrate(page: Page, chapter: string): Promise<Narrator> {
  const folder = `${PICTURES}/${chapter}`
  fs.rmSync(folder, { recursive: true, force: true })
  await page.setViewportSize(SIZE)
  let pictures = 0
  async function tell(code: string, says: string): Promise<void> {
    pictures += 1
    process.stdout.write(`${code.padEnd(4)} ${says}\n`)
    const number = String(pictures).padStart(2, '0')
    await page.screenshot({ path: `${folder}/${number}${code === '' ? '' : `-${code}`}.png` })
  }
  return {
    async step(code, says, work) {
      await passStep(page, code, work)
      await tell(code, says)
    },
    async show(says, work) {
      await work()
      await tell('', says)
    },
  }
}

export function announce(chapter: string): void {
  process.stdout.write(`\n${chapter}\n`)
}
