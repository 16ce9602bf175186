import { devices, readMailedCode } from './support/devices'
import { expect, test } from './support/kiosk'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  field,
  goToCode,
  goToNewPassword,
  goToSignIn,
  proveMail,
  setPassword,
  signIn,
  YAMADA,
} from './support/journeys'

test('somebody who forgot the password signs in with a new one', async ({ page }) => {
  await goToSignIn(page)
  await expect(field(page, 'Microsoft アカウント')).toHaveValue(YAMADA.address)
  await signIn(page)
  await expectScreen(page, 'サインインできました')
  await button(page, '終了').click()
  await expectScreen(page, '事前にご確認ください')
  await expect(devices(page).getByText('お客様のコード')).toHaveCount(0)
})

test.describe('the other reasons', () => {
  test('tell somebody who knows the password what to check first, and go on', async ({ page }) => {
    await begin(page)
    const reason = 'パスワードはわかっているが、サインインできない'
    await page.getByRole('radio', { name: reason, exact: true }).check()
    await expect(page.getByText(/Caps Lock/)).toBeVisible()
    await expect(page.getByText(/この手続きで解除できます/)).toBeVisible()
    await button(page, '次へ').click()
    await expectScreen(page, 'アカウントの復元')
  })

  test('tell somebody whose account is used by others what else to secure', async ({ page }) => {
    await begin(page)
    await chooseReason(page, '他のユーザーが Microsoft アカウントを使用している可能性がある')
    await field(page, 'Microsoft アカウント').fill(YAMADA.address)
    await field(page, '表示されている文字を入力してください').fill('XVMS')
    await button(page, '次へ').click()
    await chooseMail(page)
    await proveMail(page)
    await enterCode(page, await readMailedCode(page))
    await setPassword(page)
    await button(page, '次へ').click()
    await signIn(page)
    await expectScreen(page, 'サインインできました')
    await expect(page.getByText(/身に覚えのないもの/)).toBeVisible()
  })
})

test('a page that is loaded again in the middle goes on where it was', async ({ page }) => {
  const code = await goToCode(page)
  await page.reload()
  await expectScreen(page, 'セキュリティ コードの入力')
  await expect(page.getByText(/読み込み直しました/)).toBeVisible()
  await expect(devices(page).getByText(`お客様のコード: ${code}`)).toBeVisible()
  await enterCode(page, code)
  await expectScreen(page, 'パスワードのリセット')
})

test('what was typed outlives a reload, and not the session', async ({ page }) => {
  await begin(page)
  await chooseReason(page)
  await field(page, 'Microsoft アカウント').fill('half.typed')
  await field(page, '表示されている文字を入力してください').fill('xv')
  await page.reload()
  await expectScreen(page, 'アカウントの復元')
  await expect(field(page, 'Microsoft アカウント')).toHaveValue('half.typed')
  await expect(field(page, '表示されている文字を入力してください')).toHaveValue('xv')
  await field(page, 'Microsoft アカウント').fill(YAMADA.address)
  await field(page, '表示されている文字を入力してください').fill('xvms')
  await button(page, '次へ').click()
  await chooseMail(page)
  await field(page, '「@」より左側の部分').fill('msabc')
  await page.reload()
  await expect(field(page, '「@」より左側の部分')).toHaveValue('msabc')
  await button(page, 'やめる').click()
  await button(page, 'やめて最初の画面にもどる').click()
  await expectScreen(page, '事前にご確認ください')
  expect(await page.evaluate(() => history.state as unknown)).toBeNull()
})

test('going back to another way keeps the code that is on its way', async ({ page }) => {
  const code = await goToCode(page)
  await button(page, 'ほかの方法で受け取る').click()
  await expectScreen(page, '本人確認が必要です')
  await button(page, 'コードの入力にもどる').click()
  await expectScreen(page, 'セキュリティ コードの入力')
  await enterCode(page, code)
  await expectScreen(page, 'パスワードのリセット')
})

test('giving up asks once and leaves nothing behind', async ({ page }) => {
  await goToNewPassword(page)
  await button(page, 'やめる').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/パスワードは変わりません/)).toBeVisible()
  await dialog.getByRole('button', { name: '手続きを続ける', exact: true }).click()
  await expectScreen(page, 'パスワードのリセット')
  await button(page, 'やめる').click()
  await dialog.getByRole('button', { name: 'やめて最初の画面にもどる', exact: true }).click()
  await expectScreen(page, '事前にご確認ください')
  await expect(devices(page).getByText('お客様のコード')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(YAMADA.address)
})

test('the whole way can be gone by keyboard alone', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key)
  /** Tabs on until the named control has the focus, as somebody without a pointer does. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) === 0) continue
      const label = await focused.evaluate(
        (element) =>
          (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined) ??
          element.textContent ??
          '',
      )
      if (label.trim().startsWith(name)) return
    }
    throw new Error(`no way to ${name} by Tab`)
  }
  await expectScreen(page, '事前にご確認ください')
  await tabTo('はじめる')
  await press('Enter')
  await expectScreen(page, 'サインインできない理由は何ですか?')
  await tabTo('パスワードを忘れた')
  await press('Space')
  await press('Enter')
  await expectScreen(page, 'アカウントの復元')
  await tabTo('Microsoft アカウント')
  await page.keyboard.type(YAMADA.address)
  await tabTo('表示されている文字を入力してください')
  await page.keyboard.type('xvms')
  await press('Enter')
  await expectScreen(page, '本人確認が必要です')
  await tabTo('ms*****@outlook.com にメールを送信')
  await press('Space')
  await tabTo('「@」より左側の部分')
  await page.keyboard.type('msabc123')
  await press('Enter')
  await expectScreen(page, 'セキュリティ コードの入力')
  const code = await readMailedCode(page)
  await tabTo('セキュリティ コード')
  await page.keyboard.type(code)
  await press('Enter')
  await expectScreen(page, 'パスワードのリセット')
  await tabTo('新しいパスワード')
  await page.keyboard.type('Asagao-2026')
  await tabTo('パスワードの再入力')
  await page.keyboard.type('Asagao-2026')
  await press('Enter')
  await expectScreen(page, 'お使いのアカウントは回復されました')
  await tabTo('次へ')
  await press('Enter')
  await expectScreen(page, 'サインイン')
  await tabTo('パスワード')
  await page.keyboard.type('Asagao-2026')
  await press('Enter')
  await expectScreen(page, 'サインインできました')
})
