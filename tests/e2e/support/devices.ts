import { expect, type Locator, type Page } from '@playwright/test'

// What a person does on 「お客様の端末（練習用）」.

export const devices = (page: Page): Locator =>
  page.getByRole('region', { name: 'お客様の端末（練習用）', exact: true })
const deviceButton = (page: Page, name: string): Locator =>
  devices(page).getByRole('button', { name, exact: true })

export async function openTab(page: Page, name: 'メール' | '電話' | 'SMS' | '時計'): Promise<void> {
  const tab = devices(page).getByRole('tab', { name })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

/** The code in the newest practice mail, as a person would read it. */
export async function readMailedCode(page: Page): Promise<string> {
  const body = devices(page)
    .getByText(/お客様のコード: \d{7}/)
    .first()
  await expect(body).toBeVisible()
  return digitsIn(await body.textContent())
}

/** The code in the newest practice text. */
export async function readTextedCode(page: Page): Promise<string> {
  await openTab(page, 'SMS')
  const text = devices(page)
    .getByText(/^\d{7} が/)
    .first()
  await expect(text).toBeVisible()
  return digitsIn(await text.textContent())
}

function digitsIn(text: string | null): string {
  const [digits] = /\d{7}/.exec(text ?? '') ?? []
  if (digits === undefined) throw new Error('no code here')
  return digits
}

/** Answers the ringing telephone and writes down what the voice says, digit by digit. */
export async function writeDownCode(page: Page): Promise<string> {
  await deviceButton(page, '電話に出る').click()
  await expect(devices(page).getByText('通話中')).toBeVisible()
  const heard = devices(page).getByText(/^\d( \d){6}$/)
  await expect(heard).toBeAttached({ timeout: 30_000 })
  const code = ((await heard.textContent()) ?? '').replace(/ /g, '')
  await deviceButton(page, '切る').click()
  await expect(devices(page).getByText('通話中')).toHaveCount(0)
  return code
}

export async function advanceClock(page: Page, by: '10分進める' | '24時間進める'): Promise<void> {
  await openTab(page, '時計')
  await deviceButton(page, by).click()
}

type Setting =
  | '知らないドメインからのメールを受け取らない'
  | '@account.microsoft.com からのメールは受け取る'
  | '知らない番号からの電話を受けない'
  | '知らない番号からのSMSを受けない'

/** Turns a setting of 「受信設定」 on or off, on the tab that is open. */
export async function changeReception(page: Page, setting: Setting, isOn: boolean): Promise<void> {
  const box = devices(page).getByRole('checkbox', { name: setting, exact: true })
  const settings = devices(page).getByRole('region', { name: '受信設定', exact: true })
  if (!(await box.isVisible())) await settings.locator('summary').click()
  await expect(box).toBeVisible()
  if ((await box.isChecked()) !== isOn) await box.click()
  await expect(box).toBeChecked({ checked: isOn })
}
