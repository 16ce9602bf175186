import { expect, type Page } from '@playwright/test'
import type { ProblemField } from '#shared/procedure/problems'
import { NEW_PASSWORD } from '../journeys'
import { ENOUGH, TANAKA } from '../walkRecovery'
import {
  arriveAt,
  endSession,
  back,
  failToGoOn,
  fieldOf,
  goOn,
  lastChoice,
  press,
  type,
} from './controls'
import { advanceClock, openMailedLink } from './device'
import type { Visit, Walk } from './visit'

/** 補足: the form of somebody without a contact, and the link of the answer. */
export const recoveryWalk: Walk = {
  name: 'by the recovery form',
  screens: [
    'choose-contact',
    'recovery-start',
    'recovery-details',
    'recovery-sent',
    'request-status',
    'open-link',
    'reset-by-link',
  ],
  async go(page, visit) {
    await visitLinkPage(page, visit)
    await goToForm(page)
    await visit('choose-contact none', page)
    await goOn(page)
    await start(page, visit)
    await fillForm(page, visit)
    const receipt = await send(page, visit)
    await lookUp(page, visit, receipt)
    await advanceClock(page, 'one-day')
    await lookUpAnswer(page, visit, receipt)
    await openMailedLink(page)
    await resetByLink(page, visit)
  },
}

export async function goToForm(page: Page): Promise<void> {
  await goOn(page)
  await arriveAt(page, 'reason')
  await press(page, page.locator('main .choice__card').first())
  await goOn(page)
  await arriveAt(page, 'identify')
  await type(page, { address: TANAKA.address, pictureText: 'XVMS' })
  await goOn(page)
  await arriveAt(page, 'choose-contact')
  await press(page, lastChoice(page))
}

const notes = (page: Page) => page.locator('main .already button')

async function visitLinkPage(page: Page, visit: Visit): Promise<void> {
  await press(page, notes(page).last())
  await arriveAt(page, 'open-link')
  await visit('open-link', page)
  await failToGoOn(page)
  await visit('open-link empty', page)
  await type(page, { link: 'https://account.example/' })
  await failToGoOn(page)
  await visit('open-link wrong', page)
  await press(page, back(page))
  await arriveAt(page, 'notice')
}

async function start(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'recovery-start')
  await visit('recovery-start', page)
  await failToGoOn(page)
  await visit('recovery-start empty', page)
  await type(page, { contactAddress: TANAKA.address.toUpperCase(), pictureText: 'XVMS' })
  await failToGoOn(page)
  await visit('recovery-start wrong', page)
  await type(page, { contactAddress: 'musume@example.jp', pictureText: 'XVMS' })
  await goOn(page)
}

/** The page of the form that has this field. */
async function arriveAtPage(page: Page, field: ProblemField): Promise<void> {
  await arriveAt(page, 'recovery-details')
  await expect(fieldOf(page, field)).toBeVisible()
}

async function fillForm(page: Page, visit: Visit): Promise<void> {
  await arriveAtPage(page, 'familyName')
  await visit('recovery-details name', page)
  await press(page, page.locator('main .tick').last())
  await type(page, { familyName: 'あ'.repeat(80) })
  await failToGoOn(page)
  await visit('recovery-details name-wrong', page)
  await type(page, { familyName: ENOUGH.familyName ?? '', givenName: ENOUGH.givenName ?? '' })
  await goOn(page)
  await fillBirth(page, visit)
  await fillPlace(page, visit)
  await fillLists(page, visit)
}

async function typeBirth(page: Page, parts: readonly string[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await fieldOf(page, 'birthDate', index).fill(part)
  }
}

async function fillBirth(page: Page, visit: Visit): Promise<void> {
  await arriveAtPage(page, 'birthDate')
  await visit('recovery-details birth', page)
  await typeBirth(page, ['昭和64', '1', '8'])
  await failToGoOn(page)
  await visit('recovery-details birth-wrong', page)
  await typeBirth(page, ENOUGH.birth ?? [])
  await expect(page.locator('main .status')).toBeVisible()
  await visit('recovery-details birth-read', page)
  await goOn(page)
}

async function fillPlace(page: Page, visit: Visit): Promise<void> {
  await arriveAtPage(page, 'postalCode')
  await visit('recovery-details residence', page)
  await type(page, { postalCode: '12' })
  await failToGoOn(page)
  await visit('recovery-details residence-wrong', page)
  await type(page, { postalCode: ENOUGH.postalCode ?? '' })
  await goOn(page)
}

async function fillLists(page: Page, visit: Visit): Promise<void> {
  await arriveAtPage(page, 'formerPasswords')
  await visit('recovery-details passwords', page)
  await type(page, { formerPasswords: 'x'.repeat(80) })
  await failToGoOn(page)
  await visit('recovery-details passwords-wrong', page)
  await type(page, { formerPasswords: ENOUGH.formerPassword ?? '' })
  await goOn(page)
  await arriveAtPage(page, 'sentSubjects')
  await visit('recovery-details mail', page)
  await type(page, { sentSubjects: 'あ'.repeat(300), correspondents: 'mika@example.jp' })
  await failToGoOn(page)
  await visit('recovery-details mail-wrong', page)
  await type(page, { sentSubjects: ENOUGH.subject ?? '' })
  await goOn(page)
}

/** Gives the receipt number. */
async function send(page: Page, visit: Visit): Promise<string> {
  await expect(page.locator('main .facts').first()).toBeVisible()
  await visit('recovery-details check', page)
  await goOn(page)
  await arriveAt(page, 'recovery-sent')
  await visit('recovery-sent', page)
  const receipt = (await page.locator('main .receipt__number').textContent()) ?? ''
  await endSession(page, () => goOn(page))
  return receipt
}

async function lookUp(page: Page, visit: Visit, receipt: string): Promise<void> {
  await press(page, notes(page).first())
  await arriveAt(page, 'request-status')
  await visit('request-status', page)
  await failToGoOn(page)
  await visit('request-status empty', page)
  await type(page, { receipt: '0000 0000 0004' })
  await failToGoOn(page)
  await visit('request-status wrong', page)
  await type(page, { receipt })
  await goOn(page)
  await expect(page.locator('main .callout')).toBeVisible()
  await visit('request-status reviewing', page)
  await press(page, back(page))
  await arriveAt(page, 'notice')
}

async function lookUpAnswer(page: Page, visit: Visit, receipt: string): Promise<void> {
  await press(page, notes(page).first())
  await arriveAt(page, 'request-status')
  await type(page, { receipt })
  await goOn(page)
  await expect(page.locator('main .callout')).toBeVisible()
  await visit('request-status answered', page)
  await press(page, back(page))
  await arriveAt(page, 'notice')
}

async function resetByLink(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'reset-by-link')
  await visit('reset-by-link', page)
  await failToGoOn(page)
  await visit('reset-by-link empty', page)
  await type(page, { password: NEW_PASSWORD, confirmation: `${NEW_PASSWORD}7` })
  await failToGoOn(page)
  await visit('reset-by-link different', page)
}
