import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToCode, goToSignIn, YAMADA } from '../support/journeySteps'
import { file, settled, SUZUKI, WRONG_ANSWERS } from '../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../support/testKiosk'
import { everythingDelivered } from '../support/waySteps'

/** The files that the kiosk works on. Backups are apart: they grow old and go by themselves. */
function filesInUse({ folder }: TestKiosk): readonly string[] {
  return fs
    .readdirSync(path.join(folder, 'demo'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.join(folder, 'demo', name))
}

/** Whether any byte string of the disk is `bytes`, whatever the store says about it. */
function isOnDisk(kiosk: TestKiosk, bytes: string | Uint8Array): boolean {
  const sought = Buffer.from(bytes)
  if (sought.length < 8) throw new Error('so few bytes are anywhere by chance')
  return filesInUse(kiosk).some((each) => fs.readFileSync(each).includes(sought))
}

/** Somebody comes, reads the first lines and goes. */
async function someoneComesAndGoes(kiosk: TestKiosk): Promise<void> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
}

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('there is none')
  return value
}

describe('after the next session has ended, no byte is left on the disk of', () => {
  test('a contact that was removed', async () => {
    const kiosk = await openTestKiosk()
    const value = 'msabc123@outlook.com'
    expect(isOnDisk(kiosk, value)).toBe(true)
    await kiosk.store.sql.deleteFrom('contacts').where('value', '=', value).execute()
    await someoneComesAndGoes(kiosk)
    expect(isOnDisk(kiosk, value)).toBe(false)
  })

  test('a code that has served its time', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    const codes = kiosk.store.sql.selectFrom('security_codes').select(['id', 'code_digest'])
    const code = await codes.executeTakeFirstOrThrow()
    await kiosk.ask('reset:abandon', {})
    expect(isOnDisk(kiosk, code.code_digest)).toBe(true)
    kiosk.time.advance(LIMITS.codesKeptMs + LIMITS.codeLifeMs + 1)
    await someoneComesAndGoes(kiosk)
    expect(isOnDisk(kiosk, code.code_digest)).toBe(false)
    expect(isOnDisk(kiosk, code.id)).toBe(false)
  })

  test('a message that was delivered', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: LIMITS.codeLifeMs })
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:abandon', {})
    await file(kiosk, SUZUKI, WRONG_ANSWERS)
    const messages = kiosk.store.sql.selectFrom('outbox').select('sealed_message')
    const sealed = present((await messages.executeTakeFirstOrThrow()).sealed_message)
    expect(isOnDisk(kiosk, sealed)).toBe(true)
    kiosk.time.advance(LIMITS.codeLifeMs)
    await everythingDelivered(kiosk)
    await someoneComesAndGoes(kiosk)
    expect(isOnDisk(kiosk, sealed)).toBe(false)
  })

  test('a password that is older than those that are kept', async () => {
    const kiosk = await openTestKiosk()
    const stored = kiosk.store.sql
      .selectFrom('accounts')
      .select('password_hash')
      .where('address', '=', YAMADA.address)
    const { password_hash: oldest } = await stored.executeTakeFirstOrThrow()
    for (let change = 0; change <= LIMITS.formerPasswordsKept; change += 1) {
      expect(isOnDisk(kiosk, oldest)).toBe(true)
      await goToSignIn(kiosk, `Asagao-202${change}`)
      await kiosk.ask('reset:abandon', {})
      await everythingDelivered(kiosk)
      kiosk.time.advance(LIMITS.sendsPerAccountPerHour.windowMs)
    }
    expect(isOnDisk(kiosk, oldest)).toBe(false)
  })
})

test('a request that was decided leaves nothing of what was answered, and at once', async () => {
  const kiosk = await openTestKiosk()
  await file(kiosk, SUZUKI, WRONG_ANSWERS)
  const requests = kiosk.store.sql.selectFrom('recovery_requests').select('sealed_form')
  const sealed = present((await requests.executeTakeFirstOrThrow()).sealed_form)
  expect(isOnDisk(kiosk, sealed)).toBe(true)
  kiosk.time.advance(LIMITS.recoveryReviewMs)
  await settled(kiosk)
  await expect.poll(() => isOnDisk(kiosk, sealed)).toBe(false)
})

test('a mailbox that was emptied leaves nothing of its mails, and at once', async () => {
  const kiosk = await openTestKiosk()
  await goToCode(kiosk)
  const mails = kiosk.store.sql.selectFrom('practice_mails').select('body')
  const { body } = await mails.executeTakeFirstOrThrow()
  expect(isOnDisk(kiosk, body)).toBe(true)
  await kiosk.ask('practice:empty-mailbox', {})
  expect(isOnDisk(kiosk, body)).toBe(false)
})
