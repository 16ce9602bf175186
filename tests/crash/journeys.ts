import type { KioskCall } from '#shared/ipc/channels'
import type { Input, Output } from '#shared/ipc/contract'
import { NO_ANSWERS } from '#shared/procedure/recovery'
import { ADDRESS, WRONG_PASSWORD } from './promise'
import { seededRandom, type SeededRandom } from './seededRandom'

/** A kiosk as a journey uses it. */
export interface Journeying {
  ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>>
  act(what: 'checkpoint' | 'backup'): Promise<void>
  /** A moment, in which a message may arrive. */
  wait(): Promise<unknown>
}

const MAIL = { optionId: 'contact-1-email', proof: 'msabc123' }
const PICTURE_TEXT = 'XVMS'
const WITHOUT_CONTACTS = 'tanaka.yuko@outlook.com'

/** One journey after another, until the process is killed. */
export async function playJourneys(seed: number, kiosk: Journeying): Promise<never> {
  const random = seededRandom(seed)
  for (let number = 1; ; number += 1) {
    // What was counted against the account, and the pause between two codes, is over after a day.
    await kiosk.ask('practice:advance-clock', { step: 'one-day' })
    await kiosk.ask('practice:empty-mailbox', {})
    if (random.isLikely(0.2)) await fileRequest(kiosk)
    else await resetPassword(kiosk, random, `Kagami-${seed}-${number}`)
    if (random.isLikely(0.3)) await kiosk.act('checkpoint')
    if (random.isLikely(0.3)) await kiosk.act('backup')
  }
}

async function identify({ ask }: Journeying, address: string): Promise<void> {
  await ask('reset:begin', {})
  await ask('reset:choose-reason', { reason: 'forgotten' })
  await ask('reset:identify', { address, pictureText: PICTURE_TEXT })
}

/** Wrong proofs and codes on the way, and wrong passwords at the end, sometimes up to the lock. */
async function resetPassword(
  kiosk: Journeying,
  random: SeededRandom,
  password: string,
): Promise<void> {
  const { ask } = kiosk
  await identify(kiosk, ADDRESS)
  if (random.isLikely(0.5)) await ask('reset:send-code', { ...MAIL, proof: 'wrong' })
  await ask('reset:send-code', MAIL)
  const code = await arrivedCode(kiosk)
  const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
  for (let count = random.integerBelow(4); count > 0; count -= 1)
    await ask('reset:submit-code', { code: wrong })
  await ask('reset:submit-code', { code })
  const { state } = await ask('reset:set-password', { password, confirmation: password })
  if (state.view.screen !== 'recovered') throw new Error(`at ${state.view.screen} after a reset`)
  await ask('reset:continue', {})
  for (let count = random.integerBelow(13); count > 0; count -= 1)
    await ask('reset:sign-in', { address: ADDRESS, password: WRONG_PASSWORD })
  if (random.isLikely(0.5)) await ask('reset:sign-in', { address: ADDRESS, password })
  await ask('reset:abandon', {})
}

// Far more than a delivery takes, also on a machine with other work.
const MOST_WAITS = 5000

async function arrivedCode({ ask, wait }: Journeying): Promise<string> {
  for (let count = 0; count < MOST_WAITS; count += 1) {
    const { devices } = await ask('kiosk:open', {})
    for (const { body } of devices?.mails ?? []) {
      const [, code] = /お客様のコード: (\d{7})/.exec(body) ?? []
      if (code !== undefined) return code
    }
    await wait()
  }
  throw new Error('no code has arrived')
}

async function fileRequest(kiosk: Journeying): Promise<void> {
  const { ask } = kiosk
  await identify(kiosk, WITHOUT_CONTACTS)
  await ask('reset:request-recovery', {})
  await ask('recovery:start', { contactAddress: 'yuko@example.jp', pictureText: PICTURE_TEXT })
  const { familyName, givenName, birthYear, birthMonth, birthDay } = {
    ...NO_ANSWERS,
    familyName: '誤',
    givenName: '答',
  }
  const { country, prefecture, postalCode, formerPasswords, sentSubjects, correspondents } =
    NO_ANSWERS
  for (const answers of [
    { page: 'name', familyName, givenName },
    { page: 'birth', birthYear, birthMonth, birthDay },
    { page: 'residence', country, prefecture, postalCode },
    { page: 'passwords', formerPasswords },
    { page: 'mail', sentSubjects, correspondents },
  ] as const)
    await ask('recovery:save-page', { answers, to: 'next' })
  await ask('recovery:submit', {})
  await ask('reset:abandon', {})
}
