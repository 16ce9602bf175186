import type { Page } from '@playwright/test'
import { USUAL_DISPLAY } from '../../renderer/display/displaySettings'
import { setDisplay } from '../e2e/support/insidePage'
import { launchKiosk, test } from '../e2e/support/kiosk'
import { walks } from '../e2e/support/visitScreens'
import { GALLERY, views } from './looks'

test.describe.configure({ mode: 'parallel' })

for (const [index, walk] of walks.entries()) {
  test(`pictures: ${walk.name}`, async ({ userDataFolder }) => {
    const { app, page } = await launchKiosk(userDataFolder, walk.switches)
    let states = 0
    await page.setViewportSize({ width: 1280, height: 800 })
    await walk.go(page, async (state) => {
      states += 1
      const number = `${index + 1}${String(states).padStart(2, '0')}`
      await photograph(page, `${number}-${state.replaceAll(' ', '-')}`)
    })
    await app.close()
  })
}

async function photograph(page: Page, file: string): Promise<void> {
  for (const { name, settings, size } of views) {
    await page.setViewportSize(size)
    await setDisplay(page, settings)
    await page.screenshot({ path: `${GALLERY}/${name}/${file}.png`, caret: 'hide' })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await setDisplay(page, USUAL_DISPLAY)
}
