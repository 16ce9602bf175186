import type { Locator, Page } from '@playwright/test'
import { advanceClock } from '../support/devices'
import {
  begin,
  button,
  chooseReason,
  expectScreen,
  field,
  goToSignIn,
  signIn,
} from '../support/journeys'
import { expect, test } from '../support/kiosk'

const USUAL = { scale: '1', contrast: 'light', motion: 'usual', readings: 'hidden' }

/** How the page is shown, as its styles find it on the root. */
function look(page: Page) {
  return page.evaluate(() => {
    const { style, dataset } = document.documentElement
    return {
      scale: style.getPropertyValue('--text-scale'),
      contrast: dataset['contrast'],
      motion: dataset['motion'],
      readings: dataset['readings'],
    }
  })
}

const dialog = (page: Page): Locator => page.getByRole('dialog')
const switchOf = (page: Page, name: string): Locator =>
  dialog(page).getByRole('switch', { name, exact: true })

async function openSettings(page: Page): Promise<void> {
  await button(page, '表示を変える').click()
  await expect(dialog(page)).toBeVisible()
}

async function chooseSize(page: Page, name: '大' | '特大'): Promise<void> {
  await dialog(page).getByRole('radio', { name, exact: true }).check({ force: true })
}

/** Everything that can be changed, and back to the screen. */
async function changeAll(page: Page): Promise<void> {
  await openSettings(page)
  await chooseSize(page, '特大')
  for (const name of ['白黒反転', '動きを減らす', 'やさしい日本語']) {
    await switchOf(page, name).click()
  }
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}

async function expectAllChanged(page: Page): Promise<void> {
  await expect(page.locator('.tool ruby').first()).toBeVisible()
  const { scale, ...rest } = await look(page)
  expect(Number(scale)).toBeGreaterThan(1.4)
  expect(rest).toEqual({ contrast: 'dark', motion: 'less', readings: 'shown' })
  await expect(page.locator('.header').getByText('かえる', { exact: false })).toBeAttached()
}

async function expectUsual(page: Page): Promise<void> {
  await expect.poll(() => look(page)).toEqual(USUAL)
  await expect(button(page, '表示を変える')).toHaveText('表示を変える')
}

function hearMain(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.kiosk.on['kiosk:heartbeat'](() => {
          stop()
          resolve()
        })
      }),
  )
}

async function pixels(page: Page, property: string): Promise<number> {
  return await page
    .locator('main p')
    .first()
    .evaluate(
      (text, name) => Number.parseFloat(getComputedStyle(text).getPropertyValue(name)),
      property,
    )
}

test('each setting is seen at once, behind its own dialog', async ({ page }) => {
  await openSettings(page)
  const usual = await pixels(page, 'font-size')
  await chooseSize(page, '大')
  await expect.poll(() => pixels(page, 'font-size')).toBeCloseTo(usual * 1.25, 1)
  await chooseSize(page, '特大')
  await expect.poll(() => pixels(page, 'font-size')).toBeGreaterThan(usual * 1.4)
  await switchOf(page, '白黒反転').click()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  await switchOf(page, 'ふりがな').click()
  await expect(page.locator('main ruby').first()).toBeAttached()
  // Screen readers read kanji by themselves, and would say each reading after its word.
  await expect(dialog(page).getByRole('heading').first()).toHaveAccessibleName('表示 を 変 える')
  await switchOf(page, 'ふりがな').click()
  await expect(page.locator('main ruby')).toHaveCount(0)
  await expect(switchOf(page, '動きを減らす').locator('.switch__knob')).not.toHaveCSS(
    'transition-duration',
    '0s',
  )
  await switchOf(page, '動きを減らす').click()
  await expect(switchOf(page, '動きを減らす').locator('.switch__knob')).toHaveCSS(
    'transition-duration',
    '0s',
  )
})

test('the easy wording comes with its readings, and goes with them', async ({ page }) => {
  await openSettings(page)
  await switchOf(page, 'やさしい日本語').click()
  await expect(dialog(page).getByRole('switch', { checked: true })).toHaveCount(2)
  await expect(page.locator('main ruby').first()).toBeAttached()
  // It is cut between its phrases by spaces, and nowhere else.
  const sentence = page.locator('main li > span').first()
  await expect(sentence).toHaveCSS('word-break', 'keep-all')
  await dialog(page).getByRole('switch', { name: 'ふりがな', exact: true }).click()
  await expect(sentence).toHaveCSS('word-break', 'auto-phrase')
  await expect(dialog(page).getByRole('switch', { checked: true })).toHaveCount(0)
})

test('what was typed stays while everything changes, and all of it outlives a reload', async ({
  page,
}) => {
  await begin(page)
  await chooseReason(page)
  await field(page, 'Microsoft アカウント').fill('half.typed')
  await changeAll(page)
  await expectAllChanged(page)
  await expect(page.locator('#field-address')).toHaveValue('half.typed')
  await page.reload()
  await expect(page.locator('#field-address')).toHaveValue('half.typed')
  await expectAllChanged(page)
})

test.describe('the next person finds the usual look', () => {
  test('after 「終了」', async ({ page }) => {
    await goToSignIn(page)
    await signIn(page)
    await expectScreen(page, 'サインインできました')
    await changeAll(page)
    await page.locator('main .button--solid').click()
    await expectScreen(page, '事前にご確認ください')
    await expectUsual(page)
  })

  test('after 「やめる」', async ({ page }) => {
    await begin(page)
    await changeAll(page)
    await page.locator('header .tool').first().click()
    await dialog(page).locator('.button--outline').click()
    await expectScreen(page, '事前にご確認ください')
    await expectUsual(page)
  })

  test('after the time of a session is over', async ({ page }) => {
    await begin(page)
    await openSettings(page)
    await switchOf(page, '白黒反転').click()
    await page.keyboard.press('Escape')
    await advanceClock(page, '24時間進める')
    await expectScreen(page, '事前にご確認ください')
    await expectUsual(page)
  })

  test('after three minutes in which nobody touches the first screen', async ({ page }) => {
    await page.clock.install()
    await changeAll(page)
    await expectAllChanged(page)
    // The jump makes the page miss main as well, whose return is a first screen to wait at anew.
    // From main's next sign of life on, the person's three minutes are over before that.
    await hearMain(page)
    await page.clock.fastForward(181_000)
    await expectUsual(page)
  })
})
