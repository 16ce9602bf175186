import { expect, type Locator, type Page } from '@playwright/test'
import { nextFrames } from '../insidePage'
import { fingerOn } from '../touch'
import {
  arriveAt,
  choice,
  endSession,
  fieldOf,
  goOn,
  openDialog,
  press,
  tool,
  type,
} from './controls'
import { goToForm } from './recoveryWalk'
import type { Visit, Walk } from './visit'

const keyboard = (page: Page): Locator => page.locator('.keyboard')
/** Of the row below the keys: erase, back, on, then the other panels. */
const FIRST_OTHER_PANEL = 3

/** 「画面のキーボード」 in each of its forms. */
export const keyboardWalk: Walk = {
  name: 'on the keys of the screen',
  screens: ['identify', 'recovery-details'],
  async go(page, visit) {
    await goOn(page)
    await arriveAt(page, 'reason')
    await press(page, choice(page, 0))
    await goOn(page)
    await arriveAt(page, 'identify')
    await visitLetters(page, visit)
    await press(page, tool(page, 'abandon'))
    await endSession(page, () => press(page, openDialog(page).locator('.button--outline')))
    await goToKana(page)
    await visitKana(page, visit)
  },
}

async function touch(page: Page, target: Locator): Promise<void> {
  const finger = await fingerOn(page)
  await finger.tap(target)
  await nextFrames(page)
}

async function touchField(page: Page, target: Locator): Promise<void> {
  await touch(page, target)
  await expect(keyboard(page)).toBeVisible()
}

async function visitLetters(page: Page, visit: Visit): Promise<void> {
  const address = fieldOf(page, 'address')
  await touchField(page, address)
  await visit('identify letters', page)
  await touchField(page, address)
  await touch(page, keyboard(page).locator('.panel--ascii [aria-pressed]').first())
  await visit('identify capitals', page)
  await touchField(page, address)
  await touch(page, keyboard(page).locator('.panel--ascii [aria-pressed]').last())
  await visit('identify signs', page)
  await touchField(page, address)
  await touch(page, keyboard(page).locator('.controls__quiet'))
  await expect(keyboard(page).locator('.keyboard__offer')).toBeVisible()
  await visit('identify keyboard-offered', page)
  await touchField(page, address)
  await touch(page, keyboard(page).locator('.keyboard__offer'))
}

async function goToKana(page: Page): Promise<void> {
  await goToForm(page)
  await goOn(page)
  await arriveAt(page, 'recovery-start')
  await type(page, { contactAddress: 'musume@example.jp', pictureText: 'XVMS' })
  await goOn(page)
  await arriveAt(page, 'recovery-details')
}

async function visitKana(page: Page, visit: Visit): Promise<void> {
  const name = fieldOf(page, 'familyName')
  await touchField(page, name)
  await visit('recovery-details kana', page)
  await touchField(page, name)
  await touch(
    page,
    keyboard(page)
      .locator('.controls .key')
      .nth(FIRST_OTHER_PANEL + 1),
  )
  await visit('recovery-details ten-key', page)
}
