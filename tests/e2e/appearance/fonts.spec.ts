import { catalogue, type CatalogueText } from '#shared/text/catalogue'
import { begin, chooseReason, field } from '../support/journeys'
import { expect, test } from '../support/kiosk'
import { fontFaults } from './checks/fonts'

test('the bundled font is loaded for every sentence, not only for those that are shown', async ({
  page,
}) => {
  const sentences = Object.values<CatalogueText>(catalogue).flatMap(({ standard, easy = '' }) => [
    standard,
    easy,
  ])
  const missing = () =>
    page.evaluate(
      (texts) =>
        texts.filter((text) => !document.fonts.check("400 20px 'Noto Sans JP Variable'", text)),
      sentences,
    )
  // On a slow machine the first screen does not wait for the last of it.
  await expect.poll(missing).toEqual([])
  // Where there is no such font at all, the page would say that none is missing.
  const parts = await page.evaluate(
    () =>
      [...document.fonts].filter(
        ({ family, status }) => /Noto Sans JP Variable/.test(family) && status === 'loaded',
      ).length,
  )
  expect(parts).toBeGreaterThan(10)
})

test('names in rare characters are typed in the bundled font', async ({ page }) => {
  await begin(page)
  await chooseReason(page)
  await field(page, 'Microsoft アカウント').fill('髙﨑𠮷邉')
  await page.evaluate(() => document.fonts.ready)
  expect(await fontFaults(page)).toEqual([])
})
