import { expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    fakeVoice: {
      /** Every line that was ever said. */
      readonly said: string[]
      /** What is being said, or waits to be. */
      queue: SpeechSynthesisUtterance[]
      cancelCount: number
    }
  }
}

/** Puts a voice into the page that is heard by the test only. */
export async function giveVoice(page: Page, languages: readonly string[] = ['ja-JP']) {
  await page.evaluate((given) => {
    class FakeUtterance extends EventTarget {
      voice: unknown = null
      constructor(readonly text: string) {
        super()
      }
    }
    class FakeSynthesis extends EventTarget {
      getVoices() {
        return given.map((lang) => ({ lang, localService: true, default: false }))
      }
      speak(utterance: SpeechSynthesisUtterance) {
        window.fakeVoice.said.push(utterance.text)
        window.fakeVoice.queue.push(utterance)
      }
      cancel() {
        window.fakeVoice.queue = []
        window.fakeVoice.cancelCount += 1
      }
    }
    window.fakeVoice = { said: [], queue: [], cancelCount: 0 }
    const put = (name: string, value: unknown) =>
      Object.defineProperty(window, name, { value, configurable: true })
    put('speechSynthesis', new FakeSynthesis())
    put('SpeechSynthesisUtterance', FakeUtterance)
  }, languages)
}

/** The lines that are being said. */
export function saying(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.fakeVoice.queue.map(({ text }) => text))
}

export function allSaid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.fakeVoice.said)
}

export async function expectSaying(page: Page, lines: readonly string[]): Promise<void> {
  await expect.poll(() => saying(page)).toEqual(lines)
}

/** Waits until a screen is being read, and answers with all of its lines. */
export async function heardScreen(page: Page, title: string): Promise<readonly string[]> {
  await expect.poll(async () => (await saying(page))[0]).toBe(title)
  return await saying(page)
}

export async function switchReadAloud(page: Page): Promise<void> {
  await page.getByRole('button', { name: '表示を変える' }).click()
  await page.getByRole('switch', { name: '読み上げ' }).click()
}

/** Switches it on and returns to the screen, which is read then. */
export async function readAloud(page: Page): Promise<void> {
  await switchReadAloud(page)
  await page.keyboard.press('Escape')
}
