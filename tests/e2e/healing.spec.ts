import fs from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { processesWith } from '../electron-runtime/process/processes'
import { copyBroken, DAMAGES, type Damage } from './support/brokenBuild'
import { begin, goToContacts } from './support/journeys'
import { expect, launchKiosk, test } from './support/kiosk'
import { answerMain, crashPage, shownText } from './support/shownText'

const FIRST_SCREEN = '事前にご確認ください'
const INTERRUPTED = '機械に問題があったため、手続きを終了しました'
const OUT_OF_ORDER = '近くの係員にお声がけください'
/** What the reference asks for. */
const BACK_WITHIN_MS = 3000

/** Milliseconds until the page says so. */
async function timeUntil(app: ElectronApplication, text: string): Promise<number> {
  const begunAtMs = performance.now()
  await expect.poll(() => shownText(app), { intervals: [50] }).toContain(text)
  return performance.now() - begunAtMs
}

test('a page that crashes is back on the first screen within three seconds, without its session', async ({
  userDataFolder,
}) => {
  const { app, page } = await launchKiosk(userDataFolder)
  await goToContacts(page)
  await crashPage(app)
  expect(await timeUntil(app, INTERRUPTED)).toBeLessThan(BACK_WITHIN_MS)
  await expect.poll(() => shownText(app)).toContain(FIRST_SCREEN)
  await app.close()
})

test('a page that hangs is given ten seconds, and then it is the same', async ({
  userDataFolder,
}) => {
  const { app, page } = await launchKiosk(userDataFolder, [], { MADOGUCHI_HANG_MS: '1000' })
  await begin(page)
  const hungAtMs = performance.now()
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    void window?.webContents.mainFrame.executeJavaScript('for (;;);').catch(() => undefined)
  })
  await expect.poll(() => shownText(app), { timeout: 25_000 }).toContain(INTERRUPTED)
  expect(performance.now() - hungAtMs).toBeGreaterThan(10_000)
  await app.close()
})

test('a page that crashes over and over ends in the calm one that says whom to ask', async ({
  userDataFolder,
}) => {
  const { app } = await launchKiosk(userDataFolder)
  let crashes = 0
  const crashUntilOutOfOrder = async () => {
    const text = await shownText(app)
    if (text.includes(FIRST_SCREEN)) {
      // Its words stand a moment before it says so; three that never did would end it earlier.
      await answerMain(app)
      crashes += 1
      await crashPage(app)
    }
    return text
  }
  await expect
    .poll(crashUntilOutOfOrder, { timeout: 40_000, intervals: [20] })
    .toContain(OUT_OF_ORDER)
  expect(crashes).toBe(5)
  await expect.poll(() => shownText(app)).toContain('Please ask the staff.')
  await app.close()
})

for (const damage of Object.keys(DAMAGES) as Damage[]) {
  test(`a build with ${damage} says that it is out of order`, async ({ userDataFolder }) => {
    const app = await _electron.launch({
      args: [
        copyBroken(userDataFolder, damage),
        '--mode=demo',
        `--user-data-dir=${path.join(userDataFolder, 'data')}`,
      ],
    })
    await expect.poll(() => shownText(app), { timeout: 20_000 }).toContain(OUT_OF_ORDER)
    await app.close()
  })
}

/** An error in main that nobody catches; answers the exit code of the process. */
async function failInMain(app: ElectronApplication): Promise<unknown> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await app
    .evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('nobody catches this')
        }),
    )
    .catch(() => undefined)
  return await gone
}

test('an error in main that nobody caught starts the kiosk again', async ({ userDataFolder }) => {
  const { app } = await launchKiosk(userDataFolder)
  const before = processesWith(userDataFolder)
  expect(await failInMain(app)).toBe(1)
  const next = () => processesWith(userDataFolder).filter((pid) => !before.includes(pid))
  await expect.poll(next).not.toEqual([])
  const note = JSON.parse(fs.readFileSync(path.join(userDataFolder, 'relaunches.json'), 'utf8'))
  expect(note).toMatchObject({ relaunchesAtMs: [expect.any(Number)] })
  for (const pid of next()) process.kill(pid, 'SIGTERM')
  await expect.poll(() => processesWith(userDataFolder)).toEqual([])
})

test('where the system starts the kiosk again, it is left to the system', async ({
  userDataFolder,
}) => {
  const { app } = await launchKiosk(userDataFolder, ['--supervised'])
  expect(await failInMain(app)).toBe(1)
  await expect.poll(() => processesWith(userDataFolder)).toEqual([])
})

test('there the end of the service has an exit code of its own', async ({ userDataFolder }) => {
  const { app, page } = await launchKiosk(userDataFolder, ['--supervised'])
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await page.keyboard.press('Control+Alt+Shift+F12')
  await page.getByLabel('係員用の暗証番号', { exact: true }).fill('135790')
  await page.getByRole('button', { name: '次へ', exact: true }).click()
  await page.getByRole('button', { name: '窓口を終了する', exact: true }).click()
  expect(await gone).toBe(42)
})

test('a machine that is locked ends the session first', async ({ userDataFolder }) => {
  const { app, page } = await launchKiosk(userDataFolder)
  await begin(page)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await timeUntil(app, INTERRUPTED)
  await app.close()
})

test('the display stays on while the kiosk is open', async ({ userDataFolder }) => {
  const { app } = await launchKiosk(userDataFolder)
  const isOn = () => app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))
  expect(await isOn()).toBe(true)
  await app.evaluate(({ powerSaveBlocker }) => void powerSaveBlocker.stop(0))
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
  const isOnAgain = () => app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(1))
  expect(await isOnAgain()).toBe(true)
  await app.close()
})
