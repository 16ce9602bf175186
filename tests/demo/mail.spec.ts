import { expect, test } from '../e2e/support/kiosk'
import { button, expectScreen, NEW_PASSWORD, YAMADA } from '../e2e/support/journeys'
import { devices } from '../e2e/support/devices'
import { MAIL_WAY, walkToContacts, walkWay } from '../e2e/support/walkWay'
import { announce, narrate } from './narrate'

test('手順 A: the code comes by mail', async ({ page }) => {
  announce('手順 A 「メールを送信」を選択した場合')
  const { step, show } = await narrate(page, 'A')
  await walkToContacts(page, step)
  await walkWay(page, step, MAIL_WAY, { former: YAMADA.password, next: NEW_PASSWORD })
  await show('「終了」で、入力した内容も届いたメールも消える', async () => {
    await button(page, '終了').click()
    await expectScreen(page, '事前にご確認ください')
    await expect(devices(page).getByText('お客様のコード')).toHaveCount(0)
  })
})
