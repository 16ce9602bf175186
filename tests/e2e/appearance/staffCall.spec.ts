import type { Page } from '@playwright/test'
import { begin, button, chooseReason, expectScreen, field } from '../support/journeys'
import { expect, test } from '../support/kiosk'
import { tabWalk } from './checks/focus'

const ADDRESS = 'Microsoft アカウント'

async function callStaff(page: Page): Promise<void> {
  await button(page, '係員を呼ぶ').click()
  await expect(page.getByRole('heading', { name: '係員を呼んでいます' })).toBeVisible()
}

/** Whether every point of the window belongs to the call, and none shows through. */
function isAllCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const call = document.querySelector('dialog[open]')
    if (call === null) return false
    // A dialog's backdrop counts as the dialog, and what is behind it may still be read.
    const { left, top, right, bottom } = call.getBoundingClientRect()
    if (left > 0 || top > 0 || right < innerWidth || bottom < innerHeight) return false
    const steps = Array.from({ length: 20 }, (_, index) => (index + 0.5) / 20)
    const isOpaque = /^rgb\(/.test(getComputedStyle(call).backgroundColor)
    const fronts = steps.flatMap((x) =>
      steps.map((y) => document.elementFromPoint(x * innerWidth, y * innerHeight)),
    )
    return isOpaque && fronts.every((front) => call.contains(front))
  })
}

test('「係員を呼ぶ」 hides everything, outlives a reload, and gives back what was typed', async ({
  page,
}) => {
  await begin(page)
  await chooseReason(page)
  await field(page, ADDRESS).fill('half.typed')
  expect(await isAllCovered(page)).toBe(false)
  await callStaff(page)
  expect(await isAllCovered(page)).toBe(true)
  expect((await tabWalk(page)).map(({ name }) => name)).toEqual([
    'もう一度鳴らす',
    '手続きにもどる',
  ])
  await page.reload()
  await expect(page.getByRole('heading', { name: '係員を呼んでいます' })).toBeVisible()
  expect(await isAllCovered(page)).toBe(true)
  await button(page, '手続きにもどる').click()
  await expectScreen(page, 'アカウントの復元')
  await expect(field(page, ADDRESS)).toHaveValue('half.typed')
  await callStaff(page)
  await page.keyboard.press('Escape')
  await expectScreen(page, 'アカウントの復元')
  await expect(field(page, ADDRESS)).toHaveValue('half.typed')
  await page.reload()
  await expectScreen(page, 'アカウントの復元')
})

test('staff can be called from the first screen, which is there again afterwards', async ({
  page,
}) => {
  await callStaff(page)
  expect(await isAllCovered(page)).toBe(true)
  await button(page, '手続きにもどる').click()
  await expectScreen(page, '事前にご確認ください')
})
