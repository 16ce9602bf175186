import type { Page } from '@playwright/test'
import { LIMITS } from '#shared/procedure/limits'
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
  goToContacts,
  goToNewPassword,
  goToSignIn,
  identify,
  NEW_PASSWORD,
  proveMail,
  setPassword,
  signIn,
  wrongCode,
  YAMADA,
} from './support/journeys'

const ADDRESS = 'Microsoft アカウント'
const PICTURE = '表示されている文字を入力してください'
const CODE = 'セキュリティ コード'

/** The sentence stands in the summary and at its field, and the field is marked. */
async function expectProblem(page: Page, name: string, sentence: RegExp): Promise<void> {
  await expect(page.getByRole('alert')).toContainText(sentence)
  const marked = page.getByLabel(name, { exact: true })
  await expect(marked).toHaveAttribute('aria-invalid', 'true')
  await expect(marked).toHaveAccessibleDescription(sentence)
  await expect(page).toHaveTitle(/^エラー：/)
}

async function atIdentify(page: Page): Promise<void> {
  await begin(page)
  await chooseReason(page)
}

test('no reason chosen', async ({ page }) => {
  await begin(page)
  await button(page, '次へ').click()
  await expect(page.getByRole('alert')).toContainText('理由を1つ選んでください。')
  await expectScreen(page, 'サインインできない理由は何ですか?')
})

test.describe('the account', () => {
  for (const [typed, sentence] of [
    ['', /アカウントを入力してください/],
    ['山田太郎', /メール アドレスの形になっていません/],
    ['taro@outlook', /メール アドレスの形になっていません/],
    ['taro😀@outlook', /メール アドレスの形になっていません/],
    ['taro\u200b@outlook.com', /目に見えない文字が入っています/],
    [`${'a'.repeat(300)}@example.jp`, /長すぎます。254文字以下/],
    ['x'.repeat(10_000), /長すぎます。254文字以下/],
    ['x'.repeat(20_000), /長すぎるか、扱えない文字/],
  ] as const) {
    test(`typed as ${JSON.stringify(typed.slice(0, 20))}, ${typed.length} characters, is refused and stays`, async ({
      page,
    }) => {
      await atIdentify(page)
      await field(page, ADDRESS).fill(typed)
      await field(page, PICTURE).fill('XVMS')
      await button(page, '次へ').click()
      await expect(page.getByRole('alert')).toContainText(sentence)
      await expect(field(page, ADDRESS)).toHaveValue(typed)
      await expect(field(page, PICTURE)).toHaveValue('XVMS')
    })
  }

  test('is taken in full width, with pasted spaces', async ({ page }) => {
    await atIdentify(page)
    await identify(page, '　ＹＡＭＡＤＡ．ｔａｒｏ＠ｏｕｔｌｏｏｋ．ｃｏｍ ')
    await expect(
      page.getByRole('radio', { name: 'ms*****@outlook.com にメールを送信', exact: true }),
    ).toBeVisible()
  })

  test('that nobody registered sees contacts too, the same ones every time', async ({ page }) => {
    const optionNames = async () => {
      await goToContacts(page, 'nobody.here@outlook.com')
      const names = await page
        .getByRole('radio')
        .evaluateAll((radios) =>
          radios.map((radio) =>
            radio instanceof HTMLInputElement ? radio.labels?.[0]?.textContent : '',
          ),
        )
      await button(page, 'やめる').click()
      await page.getByRole('button', { name: 'やめて最初の画面にもどる' }).click()
      return names
    }
    const first = await optionNames()
    expect(await optionNames()).toEqual(first)
  })
})

test('a wrong picture is replaced, and the account stays', async ({ page }) => {
  await atIdentify(page)
  await field(page, ADDRESS).fill(YAMADA.address)
  await field(page, PICTURE).fill('ABCD')
  const picture = page.locator('img[src^="data:image/svg+xml"]')
  const before = await picture.getAttribute('src')
  await button(page, '次へ').click()
  await expectProblem(page, PICTURE, /画像の文字と違います/)
  await expect(field(page, ADDRESS)).toHaveValue(YAMADA.address)
  expect(await picture.getAttribute('src')).not.toBe(before)
})

test('「新規」 gives another picture and keeps the account', async ({ page }) => {
  await atIdentify(page)
  await field(page, ADDRESS).fill('half.typed')
  const picture = page.locator('img[src^="data:image/svg+xml"]')
  const before = await picture.getAttribute('src')
  await button(page, '新規').click()
  await expect(picture).not.toHaveAttribute('src', before ?? '')
  await expect(field(page, ADDRESS)).toHaveValue('half.typed')
})

test('「音声」 reads the picture, stops when asked to, and says when it will not any more', async ({
  page,
}) => {
  await atIdentify(page)
  await field(page, ADDRESS).fill('half.typed')
  const isPlaying = page.getByText(/文字を読み上げています/)
  for (let hearing = 1; hearing <= LIMITS.hearingsPerPicture; hearing += 1) {
    await button(page, '音声').click()
    await expect(isPlaying).toBeVisible()
    await button(page, '音声').click()
    await expect(isPlaying).toBeHidden()
  }
  await button(page, '音声').click()
  await expect(page.getByText(/この画像の音声は、もう聞けません/)).toBeVisible()
  await button(page, '新規').click()
  await expect(page.getByText(/別の文字に変わりました/)).toBeVisible()
  await button(page, '音声').click()
  await expect(isPlaying).toBeVisible()
  await expect(field(page, ADDRESS)).toHaveValue('half.typed')
})

test('a wrong proof says how often it may still be tried, and stays', async ({ page }) => {
  await goToContacts(page)
  await chooseMail(page)
  await proveMail(page, 'msabc124')
  await expectProblem(page, '「@」より左側の部分', /一致しません.*あと4回/)
  await expect(field(page, '「@」より左側の部分')).toHaveValue('msabc124')
  await proveMail(page, ' ＭＳＡＢＣ１２３ ')
  await expectScreen(page, 'セキュリティ コードの入力')
})

test.describe('the code', () => {
  test('of the wrong shape costs no try; a wrong one does; both widths and the label are taken', async ({
    page,
  }) => {
    const code = await goToCode(page)
    for (const [typed, sentence] of [
      ['', /7けたの数字を入力してください/],
      ['12345', /あと2けた入力してください/],
      ['12345678', /けたが多すぎます/],
      ['12345ab', /数字ではない文字/],
      ['１２３４😀', /数字ではない文字/],
      ['123\u00074567', /目に見えない文字/],
    ] as const) {
      await enterCode(page, typed)
      await expectProblem(page, CODE, sentence)
      await expect(field(page, CODE)).toHaveValue(typed)
    }
    await enterCode(page, wrongCode(code))
    await expectProblem(page, CODE, /違います.*あと4回/)
    const fullWidth = code.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    )
    await enterCode(page, `コード：${fullWidth.slice(0, 3)}ー${fullWidth.slice(3)} `)
    await expectScreen(page, 'パスワードのリセット')
  })

  test('is void after five wrong ones, and the screen says what to do', async ({ page }) => {
    const code = await goToCode(page)
    for (let tries = 0; tries < 5; tries += 1) {
      await enterCode(page, wrongCode(code))
      await expect(page.getByRole('alert')).toBeVisible()
    }
    await expect(page.getByRole('alert')).toContainText(/使えなくなりました.*新しいコードを送る/)
    await expect(field(page, CODE)).toHaveCount(0)
    await expect(button(page, '新しいコードを送る')).toHaveCount(1)
    await button(page, '新しいコードを送る').click()
    await expect(page.getByRole('alert')).toContainText(
      /送ったばかりです.*秒後|送ったばかりです.*分後/,
    )
  })
})

test.describe('the new password', () => {
  for (const [password, again, name, sentence] of [
    ['', '', '新しいパスワード', /パスワードを入力してください/],
    ['Abc-123', 'Abc-123', '新しいパスワード', /短すぎます.*7文字/],
    ['Abc-123456789012x', 'Abc-123456789012x', '新しいパスワード', /長すぎます.*17文字/],
    ['Ａｂｃ-123456', 'Ａｂｃ-123456', '新しいパスワード', /全角の文字/],
    ['さくら-123456', 'さくら-123456', '新しいパスワード', /使えない文字/],
    ['Abc 123456', 'Abc 123456', '新しいパスワード', /空白/],
    ['abcdefgh', 'abcdefgh', '新しいパスワード', /文字が1種類だけ/],
    [YAMADA.password, YAMADA.password, '新しいパスワード', /前と同じパスワード/],
    [NEW_PASSWORD, 'Asagao-2027', 'パスワードの再入力', /「新しいパスワード」と一致しません/],
    [NEW_PASSWORD, '', 'パスワードの再入力', /もう一度入力/],
  ] as const) {
    test(`${JSON.stringify(password)} then ${JSON.stringify(again)} is refused and stays`, async ({
      page,
    }) => {
      await goToNewPassword(page)
      await setPassword(page, password, again)
      await expectProblem(page, name, sentence)
      await expect(page.getByLabel('新しいパスワード', { exact: true })).toHaveValue(password)
      await expect(page.getByLabel('パスワードの再入力', { exact: true })).toHaveValue(again)
    })
  }
})

test('the former password no longer signs in, and the account stays', async ({ page }) => {
  await goToSignIn(page)
  await signIn(page, YAMADA.password)
  await expectProblem(page, 'パスワード', /アカウントかパスワードが違います.*あと9回/)
  await expect(field(page, ADDRESS)).toHaveValue(YAMADA.address)
  await signIn(page)
  await expectScreen(page, 'サインインできました')
})

test('Enter while kana are being converted sends nothing', async ({ page }) => {
  await atIdentify(page)
  await field(page, ADDRESS).fill(YAMADA.address)
  await field(page, PICTURE).focus()
  const devtools = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await compose('にほ')
  await compose('日本')
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
    code: 'Enter',
  })
  await devtools.send('Input.insertText', { text: '日本' })
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter' })
  await compose('ご')
  await page.keyboard.press('Enter')
  await expectScreen(page, 'アカウントの復元')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await devtools.send('Input.insertText', { text: 'ご' })
  await page.keyboard.press('Enter')
  await expectProblem(page, PICTURE, /画像の文字と違います/)
})
