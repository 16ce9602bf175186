import { expect, type Page } from '@playwright/test'
import { wrongCode } from '../journeys'
import { NEW_ACCOUNT, NEW_MAILBOX, NEW_MOBILE } from '../walkRegistration'
import { TANAKA } from '../walkRecovery'
import { arriveAt, endSession, choice, failToGoOn, fieldOf, goOn, press, type } from './controls'
import { advanceClock, mailedCode, openMailedLink, textedCode } from './device'
import { goToForm } from './recoveryWalk'
import type { Visit, Walk } from './visit'

/** 補足: a refusal, and the new account that it leads to. */
export const registrationWalk: Walk = {
  name: 'to a new account',
  screens: [
    'recovery-refused',
    'create-account',
    'create-password',
    'create-contacts',
    'create-contact-code',
    'sign-in',
    'signed-in',
  ],
  async go(page, visit) {
    await beRefused(page)
    await visit('recovery-refused', page)
    await press(page, page.locator('main .choice--new button'))
    await describe(page, visit)
    await setPassword(page, visit)
    await addMailbox(page, visit)
    await addMobile(page, visit)
    await goOn(page)
    await signIn(page, visit)
  },
}

/** Answers far too little and opens the answer's link a day later. */
async function beRefused(page: Page): Promise<void> {
  await goToForm(page)
  await goOn(page)
  await arriveAt(page, 'recovery-start')
  await type(page, { contactAddress: 'musume@example.jp', pictureText: 'XVMS' })
  await goOn(page)
  await arriveAt(page, 'recovery-details')
  await type(page, { familyName: '田中' })
  for (const field of ['birthDate', 'postalCode', 'formerPasswords', 'sentSubjects'] as const) {
    await goOn(page)
    await expect(fieldOf(page, field)).toBeVisible()
  }
  await goOn(page)
  await expect(page.locator('main .facts').first()).toBeVisible()
  await goOn(page)
  await arriveAt(page, 'recovery-sent')
  await endSession(page, () => goOn(page))
  await advanceClock(page, 'one-day')
  await openMailedLink(page)
  await arriveAt(page, 'recovery-refused')
}

async function describe(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'create-account')
  await visit('create-account', page)
  await failToGoOn(page)
  await visit('create-account empty', page)
  await type(page, { address: TANAKA.address, familyName: '田中', givenName: '優子' })
  await failToGoOn(page)
  await visit('create-account taken', page)
  await type(page, { address: NEW_ACCOUNT.address })
  await goOn(page)
}

async function setPassword(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'create-password')
  await visit('create-password', page)
  await failToGoOn(page)
  await visit('create-password empty', page)
  await type(page, { password: 'himawari', confirmation: 'himawari' })
  await failToGoOn(page)
  await visit('create-password weak', page)
  await type(page, { password: NEW_ACCOUNT.password, confirmation: NEW_ACCOUNT.password })
  await goOn(page)
}

async function addMailbox(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'create-contacts')
  await visit('create-contacts', page)
  await failToGoOn(page)
  await visit('create-contacts empty', page)
  for (const [index, kind] of (['mail', 'landline', 'mobile'] as const).entries()) {
    await press(page, choice(page, index))
    await visit(`create-contacts ${kind}`, page)
  }
  await type(page, { contactValue: '03-1234-5678' })
  await failToGoOn(page)
  await visit('create-contacts wrong', page)
  await press(page, choice(page, 0))
  await type(page, { contactValue: NEW_MAILBOX.value })
  await goOn(page)
  await proveMailbox(page, visit)
}

async function proveMailbox(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'create-contact-code')
  const code = await mailedCode(page)
  await visit('create-contact-code', page)
  await failToGoOn(page)
  await visit('create-contact-code empty', page)
  await type(page, { code: wrongCode(code) })
  await failToGoOn(page)
  await visit('create-contact-code wrong', page)
  await type(page, { code })
  await goOn(page)
  await arriveAt(page, 'create-contacts')
  await visit('create-contacts one-proven', page)
}

async function addMobile(page: Page, visit: Visit): Promise<void> {
  await press(page, page.locator('main .shell__column .button--outline'))
  await visit('create-contacts another', page)
  await press(page, choice(page, 2))
  await type(page, { contactValue: NEW_MOBILE.value })
  await goOn(page)
  await arriveAt(page, 'create-contact-code')
  await type(page, { code: await textedCode(page) })
  await goOn(page)
  await arriveAt(page, 'create-contacts')
}

async function signIn(page: Page, visit: Visit): Promise<void> {
  await arriveAt(page, 'sign-in')
  await visit('sign-in new-account', page)
  await type(page, { password: NEW_ACCOUNT.password })
  await goOn(page)
  await arriveAt(page, 'signed-in')
  await visit('signed-in new-account', page)
}
