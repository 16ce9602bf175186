import type { Page } from '@playwright/test'
import type { TextKey } from '#shared/text/catalogue'
import type { Said } from '#shared/text/said'
import { say } from '#shared/text/say'
import { keptPieces } from '../../../renderer/components/keptPieces'
import { expect, test } from '../support/kiosk'

/** Puts a text where the page's own heading or button stands, and reads its lines. */
function linesOf(page: Page, place: string, width: string, said: Said): Promise<readonly string[]> {
  const groups = keptPieces(said.pieces('standard')).map(({ pieces, isKept }) => ({
    words: pieces.map(({ text }) => text).join(''),
    isKept,
  }))
  return page.evaluate(
    ({ selector, inlineSize, parts }) => {
      const pattern = document.querySelector(selector)
      const box = pattern?.cloneNode(true)
      if (!(box instanceof HTMLElement)) return []
      box.replaceChildren(
        ...parts.map(({ words, isKept }) => {
          const span = document.createElement('span')
          span.style.whiteSpace = isKept ? 'nowrap' : 'normal'
          span.textContent = words
          return span
        }),
      )
      box.style.inlineSize = inlineSize
      pattern?.after(box)
      const lines: { top: number; text: string }[] = []
      for (const letters of [...box.children].map((span) => span.firstChild)) {
        for (let at = 0; letters !== null && at < (letters.textContent ?? '').length; at += 1) {
          const range = document.createRange()
          range.setStart(letters, at)
          range.setEnd(letters, at + 1)
          const { top } = range.getBoundingClientRect()
          const line = lines.at(-1)
          if (line !== undefined && Math.abs(line.top - top) < 4) line.text += range.toString()
          else lines.push({ top, text: range.toString() })
        }
      }
      box.remove()
      return lines.map(({ text }) => text)
    },
    { selector: place, inlineSize: width, parts: groups },
  )
}

const HEADINGS = {
  'notice.title': ['事前にご確認ください'],
  'reason.title': ['サインインできない', '理由は何ですか?'],
  'identify.title': ['アカウントの復元'],
  'contact.title': ['本人確認が必要です'],
  'code.title': ['セキュリティ コードの入力'],
  'password.title': ['パスワードのリセット'],
  'recovered.title': ['お使いのアカウントは', '回復されました'],
  'signedIn.title': ['サインインできました'],
  'recovery.title': ['Microsoft アカウントの復元'],
  'recovery.sent.title': ['申し込みを受け付けました'],
  'status.title': ['受付番号で確かめる'],
  'link.title': ['メールのリンクを開く'],
  'refused.title': ['ご本人と', '確認できませんでした'],
  'registration.title': ['Microsoft アカウントの', '新規作成'],
  'registration.password.title': ['パスワードの設定'],
} as const satisfies Partial<Record<TextKey, readonly string[]>>

const BUTTONS = {
  'refused.again.title': ['もう一度、', '復元を申し込む'],
  'refused.new.button': ['新しい', 'アカウントを', '作る'],
  'registration.contacts.complete': ['この内容で', '作成する'],
  'abandon.confirm': ['やめて最初の', '画面にもどる'],
  'contact.returnToCode': ['コードの', '入力にもどる'],
  'code.otherWay': ['ほかの方法で', '受け取る'],
} as const satisfies Partial<Record<TextKey, readonly string[]>>

for (const [what, place, width, expected] of [
  ['headings', 'main h1', '420px', HEADINGS],
  ['buttons', 'main .button--solid', '200px', BUTTONS],
] as const) {
  test(`${what} break between phrases`, async ({ page }) => {
    const keys = Object.keys(expected) as (keyof typeof expected)[]
    const found: Record<string, readonly string[]> = {}
    for (const key of keys) found[key] = await linesOf(page, place, width, say(key))
    expect(found).toEqual(expected)
  })
}

test('a name on the page is kept on one line', async ({ page }) => {
  const name = page.locator('main li').getByText('Microsoft アカウント', { exact: true })
  await expect(name).toHaveCSS('white-space', 'nowrap')
})
