import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { LIMITS } from '#shared/procedure/limits'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  field,
  identify,
  proveMail,
  setPassword,
  signIn,
  wrongCode,
  YAMADA,
} from './support/journeys'
import {
  Canaries,
  filesBelow,
  listenToLog,
  mainPlaces,
  pageHeap,
  pagePlaces,
  readClipboard,
  shownHeading,
  type Place,
} from './support/canary'
import { readMailedCode } from './support/devices'
import { expect, launchKiosk, test, type Kiosk } from './support/kiosk'
import { holdMainTime, moveMainTimeOn } from './support/mainTime'
import { askForRecovery, expectPage } from './support/walkRecovery'

const FIRST_SCREEN = '事前にご確認ください'

/** A kiosk that is used, and all that its processes have said. */
interface Used extends Kiosk {
  readonly folder: string
  readonly log: () => Place
}

async function launch(folder: string): Promise<Used> {
  const kiosk = await launchKiosk(folder)
  await holdMainTime(kiosk.app)
  return { ...kiosk, folder, log: listenToLog(kiosk.app) }
}

/** Somebody nobody knows types something into every field of the form, up to its last page. */
async function typeIntoRecovery(page: Page, canaries: Canaries): Promise<void> {
  await begin(page)
  await chooseReason(page)
  const address = `${canaries.sing()}@example.jp`
  await field(page, 'Microsoft アカウント').fill(address)
  await field(page, '表示されている文字を入力してください').fill(canaries.sing())
  await button(page, '次へ').click()
  await expect(page.getByRole('alert')).toBeVisible()
  await identify(page, address)
  await askForRecovery(page)
  await field(page, '連絡先のメール アドレス').fill(`${canaries.sing()}@example.jp`)
  await field(page, '表示されている文字を入力してください').fill('xvms')
  await button(page, '次へ').click()
  await expectPage(page, 'お名前')
  for (const title of [
    '生年月日',
    'お住まい',
    '以前のパスワード',
    '最近送ったメール',
    '送信の前に',
  ]) {
    for (const input of await page
      .locator('main input[type="text"], main input[type="password"]')
      .all()) {
      if (await input.isEditable()) await input.fill(canaries.sing())
    }
    await goOn(page, title)
  }
}

/** A page that takes no letters says so, with what was typed in it; then it is left empty. */
async function goOn(page: Page, title: string): Promise<void> {
  await button(page, '次へ').click()
  const next = page.getByRole('heading', { level: 2, name: title, exact: true })
  await expect(next.or(page.getByRole('alert'))).toBeVisible()
  if (await next.isVisible()) return
  for (const input of await page.locator('main input[aria-invalid="true"]').all())
    await input.fill('')
  await button(page, '次へ').click()
  await expect(next).toBeVisible()
}

/** Somebody with an account types wrong things first, and passwords of their own at the end. */
async function typeIntoReset(page: Page, canaries: Canaries): Promise<void> {
  await begin(page)
  await chooseReason(page)
  await identify(page, YAMADA.address)
  await chooseMail(page)
  await proveMail(page, canaries.sing())
  await expect(page.getByRole('alert')).toBeVisible()
  await proveMail(page)
  await expectScreen(page, 'セキュリティ コードの入力')
  const code = await readMailedCode(page)
  await enterCode(page, wrongCode(code))
  await expect(page.getByRole('alert')).toBeVisible()
  await enterCode(page, code)
  await expectScreen(page, 'パスワードのリセット')
  const password = canaries.singPassword()
  await setPassword(page, password, canaries.singPassword())
  await expect(page.getByRole('alert')).toBeVisible()
  await setPassword(page, password)
  await expectScreen(page, 'お使いのアカウントは回復されました')
  await button(page, '次へ').click()
  await expectScreen(page, 'サインイン')
  await signIn(page, canaries.singPassword())
  await expect(page.getByRole('alert')).toBeVisible()
  await field(page, 'Microsoft アカウント').fill(canaries.sing())
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await field(page, 'Microsoft アカウント').fill(YAMADA.address)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
}

type End = (used: Used) => Promise<Used>

const abandon: End = async (used) => {
  await button(used.page, 'やめる').click()
  return await renewed(used, () => button(used.page, 'やめて最初の画面にもどる').click())
}

const finish: End = async (used) => {
  const { page } = used
  const isForm = await button(page, '送信').isVisible()
  await button(page, isForm ? '送信' : 'サインイン').click()
  await expectScreen(page, isForm ? '申し込みを受け付けました' : 'サインインできました')
  return await renewed(used, () => button(page, isForm ? 'OK' : '終了').click())
}

const beIdle: End = (used) =>
  renewed(used, () =>
    // What was done last is told a few seconds later, and then somebody is there once more.
    expect(async () => {
      await moveMainTimeOn(used.app, LIMITS.idleInputMs)
      await moveMainTimeOn(used.app, LIMITS.idleWarningMs)
      const ended = used.page.getByText('操作がなかったため', { exact: false })
      await expect(ended).toBeVisible({ timeout: 2000 })
    }).toPass(),
  )

const pullThePlug: End = async ({ app, folder, log }) => {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  const next = await launch(folder)
  const both = () => ({ name: 'both logs', bytes: Buffer.concat([log().bytes, next.log().bytes]) })
  return { ...next, log: both }
}

/** A page that was loaded anew. */
async function renewed(used: Used, end: () => Promise<void>): Promise<Used> {
  const loaded = used.page.waitForEvent('load')
  await end()
  await expectScreen(used.page, FIRST_SCREEN)
  await loaded
  await expectScreen(used.page, FIRST_SCREEN)
  return used
}

async function everywhere({ app, folder, log }: Used): Promise<readonly Place[]> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-heap-'))
  const memory = await mainPlaces(app, scratch)
  fs.rmSync(scratch, { recursive: true })
  return [...(await pagePlaces(app)), ...memory, ...filesBelow(folder), log()]
}

/** The search finds what is there; otherwise it would prove nothing. */
async function expectFound({ app, page }: Used, canaries: Canaries): Promise<void> {
  const clipboard = { name: 'the clipboard', bytes: await readClipboard(app) }
  expect(canaries.foundIn([clipboard])).toHaveLength(1)
  expect(canaries.foundIn([await pageHeap(page)])).not.toEqual([])
  expect(canaries.foundIn(await pagePlaces(app))).not.toEqual([])
}

for (const [name, end] of Object.entries({
  ...{
    '「やめる」': abandon,
    '「終了」': finish,
    'nobody acting': beIdle,
    'a pulled plug': pullThePlug,
  },
})) {
  test(`after ${name} nothing that was typed is found anywhere`, async ({ userDataFolder }) => {
    test.setTimeout(180_000)
    const canaries = new Canaries()
    let used = await launch(userDataFolder)
    await typeIntoRecovery(used.page, canaries)
    used = await end(used)
    await typeIntoReset(used.page, canaries)
    await expectFound(used, canaries)
    used = await end(used)
    expect(canaries.foundIn([...(await everywhere(used)), await pageHeap(used.page)])).toEqual([])
    await used.app.close()
  })
}

test('after a crash of the page nothing that was typed is found anywhere', async ({
  userDataFolder,
}) => {
  test.setTimeout(180_000)
  const canaries = new Canaries()
  const used = await launch(userDataFolder)
  await typeIntoReset(used.page, canaries)
  await expectFound(used, canaries)
  await used.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => shownHeading(used.app).catch(() => null)).toBe(FIRST_SCREEN)
  expect(canaries.foundIn(await everywhere(used))).toEqual([])
  await used.app.close()
})
