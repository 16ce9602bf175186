import { expect } from '@playwright/test'
import { nextFrames } from '../insidePage'
import { arriveAt, endSession, choice, goOn, openDialog, press, tool, type } from './controls'
import type { Walk } from './visit'

/** What stands over the screens: 「表示を変える」, 「係員を呼ぶ」, 「やめる」. */
export const assistanceWalk: Walk = {
  name: 'with help',
  screens: ['notice', 'identify'],
  async go(page, visit) {
    await press(page, tool(page, 'display'))
    await visit('notice display', page)
    await page.keyboard.press('Escape')
    await goOn(page)
    await arriveAt(page, 'reason')
    await press(page, choice(page, 0))
    await goOn(page)
    await arriveAt(page, 'identify')
    await type(page, { address: '髙﨑𠮷野@outlook.com' })
    await visit('identify typed', page)
    await press(page, tool(page, 'staff'))
    await expect(openDialog(page)).toBeVisible()
    await visit('identify staff-called', page)
    await press(page, openDialog(page).locator('.button--solid'))
    await press(page, tool(page, 'display'))
    await openDialog(page).getByRole('switch').last().click()
    await nextFrames(page)
    await visit('identify display', page)
    await page.keyboard.press('Escape')
    await press(page, tool(page, 'abandon'))
    await visit('identify abandoning', page)
    await endSession(page, () => press(page, openDialog(page).locator('.button--outline')))
    await visit('notice abandoned', page)
  },
}
