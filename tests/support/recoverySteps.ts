import fs from 'node:fs'
import { expect, vi } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Input, Output, Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import type { PracticeMail } from '#shared/procedure/practice'
import { NO_ANSWERS, type RecoveryAnswers, type RecoveryPage } from '#shared/procedure/recovery'
import { createOutlinePictureMaker } from '../../electron/pictures/outlinePictureMaker'
import { createLogger } from '../../electron/platform/logger'
import { createPasswordHasher } from '../../electron/platform/passwordHasher'
import { systemRandom } from '../../electron/platform/randomSource'
import { serveKiosk } from '../../electron/main/serveKiosk'
import { goToContacts, SUZUKI, wrongCode, YAMADA } from './journeySteps'
import { createTestSpeaker, DISPLAY, FONT_FILE, PICTURE_TEXT, type TestKiosk } from './testKiosk'

export { SUZUKI, wrongCode, YAMADA }

export const TANAKA = { address: 'tanaka.yuko@outlook.com', password: 'yuko-2002' }
export const STRANGER = { address: 'nobody.at.all@outlook.com' }
/** Where the answers go; no account's own. */
export const ANSWERS_TO = 'yuko.answers@example.jp'
export const DAY_MS = 24 * 60 * 60_000

/** Enough to verify Tanaka: her names, her birth date and a former password. */
export const OF_TANAKA: Partial<RecoveryAnswers> = {
  familyName: '田中',
  givenName: '優子',
  birthYear: '1979',
  birthMonth: '7',
  birthDay: '21',
  formerPasswords: ['Sapporo#1', '', ''],
}
/** All that Suzuki's account knows of her; none of it is private. */
export const OF_SUZUKI: Partial<RecoveryAnswers> = {
  familyName: '鈴木',
  givenName: '花子',
  birthYear: '1988',
  birthMonth: '11',
  birthDay: '3',
  prefecture: '大阪府',
  postalCode: '530-0001',
}
/** Nothing of it is right for anybody. */
export const WRONG_ANSWERS: Partial<RecoveryAnswers> = { familyName: '誤', givenName: '答' }

/** What asks a kiosk as its page does: the test's own, or a second window on the same store. */
export type Asking = Pick<TestKiosk, 'ask'>

export type Person = { readonly address: string }

/** On to 補足-2, where the contact address is typed. */
export async function goToForm(kiosk: TestKiosk, { address }: Person): Promise<Reply> {
  await goToContacts(kiosk, address)
  return await kiosk.ask('reset:request-recovery', {})
}

/** 補足-2. */
export function giveAddress(kiosk: Asking, contactAddress = ANSWERS_TO): Promise<Reply> {
  return kiosk.ask('recovery:start', { contactAddress, pictureText: PICTURE_TEXT })
}

/** On to the first page of 補足-3. */
export async function goToDetails(kiosk: TestKiosk, person: Person): Promise<Reply> {
  await goToForm(kiosk, person)
  return await giveAddress(kiosk)
}

type TypedPage = Exclude<RecoveryPage, 'check'>

/** The answers of one page, as the page sends them. */
export function pageOf(
  page: TypedPage,
  typed: Partial<RecoveryAnswers> = {},
): Input<'recovery:save-page'>['answers'] {
  const answers = { ...NO_ANSWERS, ...typed }
  switch (page) {
    case 'name':
      return { page, familyName: answers.familyName, givenName: answers.givenName }
    case 'birth': {
      const { birthYear, birthMonth, birthDay } = answers
      return { page, birthYear, birthMonth, birthDay }
    }
    case 'residence': {
      const { country, prefecture, postalCode } = answers
      return { page, country, prefecture, postalCode }
    }
    case 'passwords':
      return { page, formerPasswords: answers.formerPasswords }
    case 'mail':
      return { page, sentSubjects: answers.sentSubjects, correspondents: answers.correspondents }
  }
}

export const TYPED_PAGES = ['name', 'birth', 'residence', 'passwords', 'mail'] as const

export function savePage(
  kiosk: Asking,
  page: TypedPage,
  typed: Partial<RecoveryAnswers> = {},
  to: 'next' | 'back' = 'next',
): Promise<Reply> {
  return kiosk.ask('recovery:save-page', { answers: pageOf(page, typed), to })
}

/** From the first page on to the check page. */
export async function fillIn(kiosk: Asking, typed: Partial<RecoveryAnswers>): Promise<Reply> {
  for (const page of TYPED_PAGES.slice(0, -1)) await savePage(kiosk, page, typed)
  return await savePage(kiosk, 'mail', typed)
}

/** On to the page that a `typed` form is sent from. */
export async function goToCheck(
  kiosk: TestKiosk,
  person: Person,
  typed: Partial<RecoveryAnswers> = OF_TANAKA,
): Promise<Reply> {
  await goToDetails(kiosk, person)
  return await fillIn(kiosk, typed)
}

export function receiptIn({ state, problems }: Reply): string {
  if (state.view.screen !== 'recovery-sent') throw new Error(JSON.stringify(problems))
  return state.view.receipt
}

/** Files a request and goes back to the first screen; the receipt. */
export async function file(
  kiosk: TestKiosk,
  person: Person,
  typed: Partial<RecoveryAnswers> = OF_TANAKA,
): Promise<string> {
  await goToCheck(kiosk, person, typed)
  const receipt = receiptIn(await kiosk.ask('recovery:submit', {}))
  await kiosk.ask('reset:finish', {})
  return receipt
}

/** Waits until all that is due by the clock is reviewed and delivered. */
export async function settled({ store, time }: TestKiosk): Promise<void> {
  const due = store.sql
    .selectFrom('recovery_requests')
    .select('id')
    .where('state', '=', 'filed')
    .where('review_at_ms', '<=', time.nowMs())
  const waiting = store.sql.selectFrom('outbox').select('id').where('state', '=', 'waiting')
  const patience = { timeout: 20_000, interval: 5 }
  await vi.waitFor(async () => expect(await due.execute()).toEqual([]), patience)
  await vi.waitFor(async () => expect(await waiting.execute()).toEqual([]), patience)
}

/** Lets the clock run until the review is due, and the answer arrive. */
export async function review(kiosk: TestKiosk): Promise<void> {
  kiosk.time.advance(LIMITS.recoveryReviewMs)
  await settled(kiosk)
}

export async function mailsOf(kiosk: Asking): Promise<readonly PracticeMail[]> {
  const { devices } = await kiosk.ask('kiosk:open', {})
  return devices?.mails ?? []
}

/** The newest answer in the mailbox. */
export async function newestAnswer(kiosk: Asking): Promise<PracticeMail & { link: string }> {
  for (const { link, ...mail } of await mailsOf(kiosk)) if (link !== null) return { ...mail, link }
  throw new Error('no answer has arrived')
}

/** Files, waits for the review and reads the answer. */
export async function fileAndReview(
  kiosk: TestKiosk,
  person: Person,
  typed: Partial<RecoveryAnswers> = OF_TANAKA,
): Promise<PracticeMail & { link: string }> {
  await file(kiosk, person, typed)
  await review(kiosk)
  return await newestAnswer(kiosk)
}

/** How each request stands, in the order in which they were filed. */
export async function verdicts({ store }: Pick<TestKiosk, 'store'>): Promise<readonly string[]> {
  const rows = await store.sql
    .selectFrom('recovery_requests')
    .select('state')
    .orderBy('filed_at_ms')
    .execute()
  return rows.map(({ state }) => state)
}

export function openLink(kiosk: Asking, { link }: { readonly link: string }): Promise<Reply> {
  return kiosk.ask('recovery:open-link', { link })
}

export function setPassword(kiosk: Asking, password: string): Promise<Reply> {
  return kiosk.ask('reset:set-password', { password, confirmation: password })
}

/** Whether somebody gets in with a password, asked in the session that has just changed one. */
export async function signsIn(
  kiosk: Asking,
  { address }: Person,
  password: string,
): Promise<boolean> {
  const reply = await kiosk.ask('reset:sign-in', { address, password })
  return reply.state.view.screen === 'signed-in'
}

/** The rows of the tables that recovery and registration write to. */
export async function rowsOf({ store: { sql } }: Pick<TestKiosk, 'store'>) {
  return {
    accounts: await sql.selectFrom('accounts').selectAll().orderBy('id').execute(),
    contacts: await sql.selectFrom('contacts').selectAll().orderBy('id').execute(),
    facts: await sql.selectFrom('account_facts').selectAll().orderBy('digest').execute(),
    former: await sql.selectFrom('former_passwords').selectAll().orderBy('id').execute(),
    failures: await sql.selectFrom('sign_in_failures').selectAll().execute(),
    requests: await sql.selectFrom('recovery_requests').selectAll().orderBy('id').execute(),
    links: await sql.selectFrom('mailed_links').selectAll().orderBy('id').execute(),
    events: await sql.selectFrom('counted_events').selectAll().orderBy('id').execute(),
    outbox: await sql.selectFrom('outbox').selectAll().orderBy('id').execute(),
  }
}

/** A second kiosk on the same store, with a session of its own: what two windows would be. */
export async function openSecondWindow({ store, secrets, time }: TestKiosk): Promise<Asking> {
  const hasher = createPasswordHasher(systemRandom, { logN: 4, r: 8, p: 1 })
  const { handlers } = await serveKiosk({
    store,
    secrets,
    passwordHasher: hasher,
    machine: time,
    scheduler: time,
    random: systemRandom,
    logger: createLogger(() => undefined),
    pictures: createOutlinePictureMaker({
      fontFile: fs.readFileSync(FONT_FILE),
      random: systemRandom,
      fixedText: PICTURE_TEXT,
    }),
    speaker: createTestSpeaker(),
    settings: { mode: 'demo', deliveryDelayMs: 0, display: DISPLAY },
    notify: () => undefined,
  })
  async function ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>> {
    const answer: (input: Input<C>) => Promise<Output<C>> = handlers[call]
    return await answer(input)
  }
  return { ask }
}
