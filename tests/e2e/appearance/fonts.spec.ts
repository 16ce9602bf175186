import { begin, chooseReason, field } from '../support/journeys'
import { expect, test } from '../support/kiosk'
import { fontFaults } from './checks/fonts'

test('the first screen is drawn with the font of the catalogue alone, which is there before anything is shown', async ({
  page,
}) => {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(ttf|woff2)$/.test(name))
      .map((file) => ({ name: file.name, at: file.startTime + file.duration })),
  )
  expect(loaded.length).toBe(2)
  const shownAt = await page.evaluate(
    () =>
      // The browser enters a paint some time after it; the entry may still be to come.
      new Promise<number>((resolve) => {
        const paints = new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('first-contentful-paint')
          if (first !== undefined) resolve(first.startTime)
        })
        paints.observe({ type: 'paint', buffered: true })
      }),
  )
  expect(loaded.filter(({ name, at }) => !/catalogue/.test(name) || at > shownAt)).toEqual([])
})

test('names in rare characters are typed in the bundled font', async ({ page }) => {
  await begin(page)
  await chooseReason(page)
  await field(page, 'Microsoft アカウント').fill('髙﨑𠮷邉')
  await page.evaluate(() => document.fonts.ready)
  expect(await fontFaults(page)).toEqual([])
})
