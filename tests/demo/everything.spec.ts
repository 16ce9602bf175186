import { expect, test } from '../e2e/support/kiosk'
import { advanceClock, changeReception, devices, openTab } from '../e2e/support/devices'
import {
  button,
  enterCode,
  expectScreen,
  goToContacts,
  NEW_PASSWORD,
  YAMADA,
} from '../e2e/support/journeys'
import {
  ENOUGH,
  resetByLink,
  TOO_LITTLE,
  walkToAnswer,
  walkToReceipt,
} from '../e2e/support/walkRecovery'
import {
  addContact,
  completeAccount,
  NEW_LANDLINE,
  NEW_MAILBOX,
  NEW_MOBILE,
  walkToNewContacts,
} from '../e2e/support/walkRegistration'
import {
  CALL_WAY,
  chooseWay,
  MAIL_WAY,
  proveWay,
  TEXT_WAY,
  walkToContacts,
  walkWay,
} from '../e2e/support/walkWay'
import { announce, narrate } from './narrate'

const PASSWORDS = { former: YAMADA.password, next: NEW_PASSWORD }

test('手順 B: the code comes by telephone', async ({ page }) => {
  announce('手順 B 「電話をかける」を選択した場合')
  const { step } = await narrate(page, 'B')
  await walkToContacts(page, step)
  await walkWay(page, step, CALL_WAY, PASSWORDS)
})

test('手順 C: the code comes as a text', async ({ page }) => {
  announce('手順 C 「テキストを送信」を選択した場合')
  const { step } = await narrate(page, 'C')
  await walkToContacts(page, step)
  await walkWay(page, step, TEXT_WAY, PASSWORDS)
})

test('a blocked mail is cured', async ({ page }) => {
  announce('受信設定でメールが届かないとき')
  const { show } = await narrate(page, 'blocked')
  await goToContacts(page)
  await show('受信設定で、知らないドメインからのメールを拒否する', async () => {
    await changeReception(page, '知らないドメインからのメールを受け取らない', true)
    await changeReception(page, '@account.microsoft.com からのメールは受け取る', false)
  })
  await show('コードを送っても、メールは届かない', async () => {
    await chooseWay(page, MAIL_WAY)
    await proveWay(page, MAIL_WAY)
    await expect(devices(page).getByText(/メールを1通、受け取りませんでした/)).toBeVisible()
  })
  await show('@account.microsoft.com を受け取る設定にし、新しいコードを送ると、届く', async () => {
    await changeReception(page, '@account.microsoft.com からのメールは受け取る', true)
    await advanceClock(page, '10分進める')
    await button(page, '新しいコードを送る').first().click()
    await openTab(page, 'メール')
    await enterCode(page, await MAIL_WAY.receive(page))
    await expectScreen(page, 'パスワードのリセット')
  })
})

test('補足: verified', async ({ page }) => {
  announce('補足 ご本人と確認できたとき')
  const { step, show } = await narrate(page, 'verified')
  await walkToReceipt(page, step, ENOUGH)
  await walkToAnswer(page, step, 'パスワードのリセット')
  await show('リンクのページで、新しいパスワードを決めてサインインできる', () =>
    resetByLink(page, NEW_PASSWORD),
  )
})

test('補足: refused, and a new account', async ({ page }) => {
  announce('補足 ご本人と確認できなかったとき')
  const { step, show } = await narrate(page, 'refused')
  await walkToReceipt(page, step, TOO_LITTLE)
  await walkToAnswer(page, step, 'ご本人と確認できませんでした')
  await show('新しいアカウントの名前とパスワードを決める', () => walkToNewContacts(page))
  await show('メールに届いたコードで、連絡先を確かめる', () => addContact(page, NEW_MAILBOX))
  await show('SMSに届いたコードで、連絡先を確かめる', () => addContact(page, NEW_MOBILE))
  await show('電話で聞いたコードで、連絡先を確かめる', () => addContact(page, NEW_LANDLINE))
  await show('新しいアカウントを作り、サインインできる', () => completeAccount(page))
})
