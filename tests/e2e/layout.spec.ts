import type { Page } from '@playwright/test'
import { expect, test } from './support/kiosk'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  goToCode,
  identify,
  proveMail,
  readCode,
  setPassword,
  signIn,
} from './support/journeys'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
]
/** DADS and WCAG 2.5.5 for anything; 64 for what the procedure is done with. */
const SMALLEST_TARGET_PX = 44
const SMALLEST_STEP_HEIGHT_PX = 64

/** What somebody with large fingers and weak eyes needs of any screen. */
async function expectUsable(page: Page, primary: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'nothing is cut off at the side').toBe(0)
  await expect(button(page, primary), 'the next step is in sight').toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await smallTargets(page)).toEqual([])
  expect(await smallTexts(page)).toEqual([])
}

function smallTargets(page: Page): Promise<string[]> {
  const limits = { smallest: SMALLEST_TARGET_PX, stepHeight: SMALLEST_STEP_HEIGHT_PX }
  return page.evaluate(({ smallest, stepHeight }) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, input, summary, [role=tab]'),
    ]
    const targets = controls.map((control) =>
      control instanceof HTMLInputElement && control.type === 'radio'
        ? (control.labels?.[0] ?? control)
        : control,
    )
    return targets
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect()
        const isStep = target.matches('main :is(button, input, label)')
        return Math.min(width, height) < smallest || (isStep && height < stepHeight)
      })
      .map((target) => target.outerHTML.slice(0, 120))
  }, limits)
}

function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (parent === null || text === '' || !parent.checkVisibility()) continue
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 16) small.push(text)
    }
    return small
  })
}

for (const size of SIZES) {
  test(`every screen can be used at ${size.width}x${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    await expectUsable(page, 'はじめる')
    await begin(page)
    await expectUsable(page, '次へ')
    await chooseReason(page)
    await expectUsable(page, '次へ')
    await identify(page)
    await chooseMail(page)
    await expectUsable(page, 'コードの送信')
    await proveMail(page)
    const code = await readCode(page)
    await expectUsable(page, '次へ')
    await enterCode(page, code)
    await expectScreen(page, 'パスワードのリセット')
    await expectUsable(page, '次へ')
    await setPassword(page)
    await expectScreen(page, 'お使いのアカウントは回復されました')
    await expectUsable(page, '次へ')
    await button(page, '次へ').click()
    await expectScreen(page, 'サインイン')
    await expectUsable(page, 'サインイン')
    await signIn(page)
    await expectScreen(page, 'サインインできました')
    await expectUsable(page, '終了')
  })
}

test('the page shows bundled fonts only', async ({ page }) => {
  await goToCode(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'body *',
  })
  const families = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const font of fonts) if (!font.isCustomFont) families.add(font.familyName)
  }
  expect([...families]).toEqual([])
})
