import { expect, type Page } from '@playwright/test'
import { LIMITS } from '#shared/procedure/limits'
import { NEW_PASSWORD, wrongCode, YAMADA } from '../journeys'
import {
  arriveAt,
  choice,
  endSession,
  failToGoOn,
  fieldOf,
  goOn,
  lastChoice,
  openDialog,
  press,
  tool,
  type,
} from './controls'
import { mailedCode } from './device'
import type { Visit, Walk } from './visit'

/** 手順 A, with all that can go wrong on it. */
export const mailWalk: Walk = {
  name: 'by mail',
  screens: [
    'notice',
    'reason',
    'identify',
    'choose-contact',
    'enter-code',
    'new-password',
    'recovered',
    'sign-in',
    'signed-in',
  ],
  async go(page, visit) {
    await visit('notice', page)
    await goOn(page)
    await chooseReason(page, visit)
    await identify(page, visit)
    await chooseContact(page, visit)
    await enterCode(page, visit)
    await setPassword(page, visit)
    await signIn(page, visit)
    await endSession(page, () => goOn(page))
    await visit('notice finished', page)
  },
}

async function chooseReason(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'reason')
  await visit('reason', page)
  await failToGoOn(page)
  await visit('reason empty', page)
  await press(page, choice(page, 1))
  await visit('reason known-but-refused', page)
  await press(page, choice(page, 2))
  await visit('reason someone-else', page)
  await press(page, choice(page, 0))
  await goOn(page)
}

async function identify(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'identify')
  await visit('identify', page)
  await press(page, page.locator('.picture button').first())
  await expect(page.locator('main [role=status]').filter({ hasText: /./ })).toBeVisible()
  await visit('identify picture-renewed', page)
  // One hearing more than there are: what says so stays there to be looked at.
  for (let hearing = 0; hearing <= LIMITS.hearingsPerPicture; hearing += 1) {
    await press(page, page.locator('.picture button').last())
    if (hearing === LIMITS.hearingsPerPicture) break
    await expect(page.locator('.picture + .support')).toBeVisible()
    await press(page, page.locator('.picture button').last())
  }
  await expect(page.locator('main .status')).toBeVisible()
  await visit('identify heard-too-often', page)
  await failToGoOn(page)
  await visit('identify empty', page)
  await type(page, { address: '山田太郎', pictureText: 'XVMS' })
  await failToGoOn(page)
  await visit('identify wrong-address', page)
  await type(page, { address: YAMADA.address, pictureText: 'ABCD' })
  await failToGoOn(page)
  await visit('identify wrong-picture', page)
  await type(page, { pictureText: 'xvms' })
  await goOn(page)
}

async function chooseContact(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'choose-contact')
  await visit('choose-contact', page)
  await failToGoOn(page)
  await visit('choose-contact empty', page)
  await press(page, lastChoice(page))
  await visit('choose-contact unknown', page)
  await press(page, choice(page, 1))
  await visit('choose-contact telephone', page)
  await press(page, choice(page, 0))
  await visit('choose-contact mail', page)
  await failToGoOn(page)
  await visit('choose-contact mail-empty', page)
  await type(page, { proof: 'msabc124' })
  await failToGoOn(page)
  await visit('choose-contact mail-wrong', page)
  await type(page, { proof: 'msabc123' })
  await goOn(page)
}

async function enterCode(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'enter-code')
  const code = await mailedCode(page)
  await visit('enter-code by-mail', page)
  await failToGoOn(page)
  await visit('enter-code empty', page)
  await type(page, { code: wrongCode(code) })
  await failToGoOn(page)
  await visit('enter-code wrong', page)
  await press(page, page.locator('main summary'))
  await visit('enter-code missing', page)
  await press(page, tool(page, 'abandon'))
  await visit('enter-code abandoning', page)
  await press(page, openDialog(page).locator('.button--solid'))
  await type(page, { code })
  await goOn(page)
}

async function setPassword(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'new-password')
  await visit('new-password', page)
  await failToGoOn(page)
  await visit('new-password empty', page)
  await type(page, { password: NEW_PASSWORD, confirmation: 'Asagao-2027' })
  await failToGoOn(page)
  await visit('new-password different', page)
  await type(page, { password: 'Ａｓａｇａｏ-26' })
  await press(page, page.locator('main .tick').first())
  await visit('new-password full-width', page)
  await type(page, { password: NEW_PASSWORD, confirmation: NEW_PASSWORD })
  await goOn(page)
}

async function signIn(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'recovered')
  await visit('recovered', page)
  await goOn(page)
  await arriveAt(page, 'sign-in')
  await visit('sign-in', page)
  await type(page, { address: '' })
  await failToGoOn(page)
  await visit('sign-in empty', page)
  await type(page, { address: YAMADA.address, password: YAMADA.password })
  await failToGoOn(page)
  await visit('sign-in wrong', page)
  await expect(fieldOf(page, 'address')).toHaveValue(YAMADA.address)
  await type(page, { password: NEW_PASSWORD })
  await goOn(page)
  await arriveAt(page, 'signed-in')
  await visit('signed-in', page)
}
