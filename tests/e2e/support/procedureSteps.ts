import fs from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { STEPS, type StepCode } from '#shared/procedure/steps'

/** Where each journey leaves the steps that it has passed; `stepTable.spec.ts` reads them. */
export const PASSED_STEPS_FOLDER = 'out/test/steps'

/** Carries a step of the procedure out: first the screen has to be its screen, then the work. */
export type Step = (code: StepCode, says: string, work: () => Promise<void>) => Promise<void>

/** Which screen main shows; the window only mirrors it. */
async function shownScreen(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const opening = await window.kiosk.call['kiosk:open']({})
    return opening.ok ? opening.value.state.view.screen : opening.error
  })
}

export async function passStep(
  page: Page,
  code: StepCode,
  work: () => Promise<void>,
): Promise<void> {
  const screen = STEPS.find((each) => each.code === code)?.screen
  await expect.poll(() => shownScreen(page), `the screen of step ${code}`).toBe(screen)
  await work()
  test.info().annotations.push({ type: 'procedure step', description: code })
}

/** A journey that passes steps and keeps them to itself until it has gone well. */
export function quietly(page: Page): Step {
  return (code, _says, work) => passStep(page, code, work)
}

/** Written when a journey is over and only if it went well, so the table holds no wishes. */
export function keepPassedSteps(): void {
  const { annotations, status, expectedStatus, title, testId } = test.info()
  const codes = annotations
    .filter(({ type }) => type === 'procedure step')
    .map(({ description }) => description)
  if (codes.length === 0 || status !== expectedStatus) return
  fs.mkdirSync(PASSED_STEPS_FOLDER, { recursive: true })
  fs.writeFileSync(`${PASSED_STEPS_FOLDER}/${testId}.json`, JSON.stringify({ title, codes }))
}
