import { expect, type Page } from '@playwright/test'
import { wrongCode, YAMADA } from '../journeys'
import {
  back,
  arriveAt,
  choice,
  endSession,
  failToGoOn,
  forward,
  goOn,
  press,
  type,
} from './controls'
import { advanceClock, answerCall, hangUp, selectTab, textedCode, turnAway } from './device'
import type { Visit, Walk } from './visit'

const HOME_TELEPHONE = 1
const MOBILE_TEXT = 2

/** 手順 B and C: ringing, answered, replaced by a text, void, expired. */
export const telephoneWalk: Walk = {
  name: 'by telephone and text',
  screens: ['choose-contact', 'enter-code', 'notice'],
  async go(page, visit) {
    await goOn(page)
    await arriveAt(page, 'reason')
    await press(page, choice(page, 2))
    await goOn(page)
    await arriveAt(page, 'identify')
    await type(page, { address: YAMADA.address, pictureText: 'XVMS' })
    await goOn(page)
    await call(page, visit)
    await text(page, visit)
    await wearOut(page, visit)
    await endSession(page, () => advanceClock(page, 'one-day'))
    await visit('notice expired', page)
  },
}

async function prove(page: Page, contact: number, proof: string): Promise<void> {
  await arriveAt(page, 'choose-contact')
  await press(page, choice(page, contact))
  await type(page, { proof })
  await goOn(page)
  await arriveAt(page, 'enter-code')
}

async function call(page: Page, visit: Visit): Promise<void> {
  await prove(page, HOME_TELEPHONE, '5978')
  await expect(page.locator('.ringing')).toBeVisible()
  await visit('enter-code by-call', page)
  await answerCall(page)
  await visit('enter-code call-answered', page)
  await hangUp(page)
  await visit('enter-code call-over', page)
  await press(page, back(page))
  await arriveAt(page, 'choose-contact')
  await visit('choose-contact code-waiting', page)
}

async function text(page: Page, visit: Visit): Promise<void> {
  await prove(page, MOBILE_TEXT, '5432')
  await textedCode(page)
  await visit('enter-code by-text-replaced', page)
  await turnAway(page, 'texts')
  await visit('enter-code texts-turned-away', page)
  await turnAway(page, 'mail')
  await visit('enter-code mails-turned-away', page)
  await selectTab(page, 'clock')
  await visit('enter-code clock', page)
}

/** A code tried five times, and one whose time is over. */
async function wearOut(page: Page, visit: Visit): Promise<void> {
  const code = await textedCode(page)
  for (let tries = 0; tries < 5; tries += 1) {
    await type(page, { code: wrongCode(code) })
    await failToGoOn(page)
  }
  await visit('enter-code void', page)
  await advanceClock(page, 'ten-minutes')
  await expect(forward(page)).toBeVisible()
  await visit('enter-code expired', page)
}
