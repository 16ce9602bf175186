import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Output } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { breakStatement, type BrokenStatement } from '../support/breakStatement'
import { goToCode, goToContacts, goToSignIn, YAMADA } from '../support/journeySteps'
import { pullThePlug } from '../support/pullThePlug'
import { codeIn, openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../support/testKiosk'

const NEW_PASSWORD = 'Asagao-2026'
const NEW_PASSWORDS = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD }
/** Long enough that nothing is delivered before a test moves the clock. */
const DELIVERY_MS = 9 * 60_000
/** What Yamada types, and what is registered of him; the code comes on top. */
const TYPED = [PICTURE_TEXT, YAMADA.localPart, YAMADA.password, NEW_PASSWORD]
const REGISTERED = ['msabc123', '1234-5978', '1234597', '9876-5432', '98765432']

/** A picture hides its text from nobody who decodes it. */
function decodePictures(text: string): string {
  return text.replace(/data:image\/svg\+xml;base64,([\w+/=]+)/g, (_url, base64: string) =>
    Buffer.from(base64, 'base64').toString('utf8'),
  )
}

/** Everything that crosses the bridge, as text; the practice mailbox apart, for it has the code. */
interface Crossed {
  readonly states: readonly string[]
  readonly inboxes: readonly string[]
}

/** The same kiosk, taking down what it answers and, once it is asked for, what it pushed. */
function listen(kiosk: TestKiosk): { readonly kiosk: TestKiosk; readonly crossed: () => Crossed } {
  const states: string[] = []
  const inboxes: string[] = []
  async function ask<C extends KioskCall>(...asked: Parameters<typeof kiosk.ask<C>>) {
    const output: Output<C> = await kiosk.ask<C>(...asked)
    const { inbox, ...rest } = { inbox: null, ...output }
    states.push(decodePictures(JSON.stringify(rest)))
    inboxes.push(JSON.stringify(inbox))
    return output
  }
  const pushed = (isInbox: boolean) =>
    kiosk.events
      .filter(({ event }) => (event === 'practice:inbox-changed') === isInbox)
      .map((sent) => decodePictures(JSON.stringify(sent)))
  const crossed = () => ({
    states: [...states, ...pushed(false)],
    inboxes: [...inboxes, ...pushed(true)],
  })
  return { kiosk: { ...kiosk, ask }, crossed }
}

/** Makes a call fail in the middle of its work, so that it is told to the log. */
async function fail(kiosk: TestKiosk, statement: BrokenStatement, call: () => Promise<unknown>) {
  const mend = await breakStatement(kiosk, statement)
  expect(await call()).toEqual({ ok: false, error: 'failed' })
  await mend()
}

/** The digits of the message in the outbox, which only the key of the kiosk can read. */
async function sealedDigits({ store, secrets }: TestKiosk): Promise<string> {
  const { sealed_code } = await store.sql
    .selectFrom('outbox')
    .select('sealed_code')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return secrets.unseal(sealed_code ?? new Uint8Array())
}

/** The files below the kiosk's folder that hold a text as it is. */
function filesWith(kiosk: TestKiosk, text: string): readonly string[] {
  return fs
    .readdirSync(kiosk.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}

function expectNotOnDisk(kiosk: TestKiosk, secrets: readonly string[]): void {
  // What is no secret is found, so the search would find a secret too.
  expect(filesWith(kiosk, YAMADA.address)).not.toEqual([])
  for (const secret of secrets) expect(filesWith(kiosk, secret), secret).toEqual([])
}

/** Digits that stand alone: a moment in milliseconds may contain seven digits by chance. */
const alone = (digits: string) => new RegExp(`(?<!\\d)${digits}(?!\\d)`)

const hashesOf = async ({ store }: TestKiosk) =>
  (await store.sql.selectFrom('accounts').select('password_hash').execute()).map(
    ({ password_hash }) => password_hash,
  )
const digestsOf = async ({ store }: TestKiosk) =>
  (await store.sql.selectFrom('security_codes').select('code_digest').execute()).map(
    ({ code_digest }) => code_digest,
  )

test('no secret of a whole reset is answered or pushed to the page', async () => {
  const { kiosk, crossed } = listen(await openTestKiosk())
  const formerHashes = await hashesOf(kiosk)
  await goToSignIn(kiosk, NEW_PASSWORD)
  const code = codeIn(await kiosk.newestMail())
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: YAMADA.password })
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
  const stored = [...formerHashes, ...(await hashesOf(kiosk)), ...(await digestsOf(kiosk))]
  kiosk.time.advance(LIMITS.sessionLifeMs)
  await expect.poll(() => kiosk.events.at(-1)?.event).toBe('kiosk:state-changed')

  const states = crossed().states.join('\n')
  const inboxes = crossed().inboxes.join('\n')
  expect(states).toContain('ms*****@outlook.com')
  expect(states).toContain('<svg')
  expect(states).toContain('kiosk:state-changed')
  expect(inboxes).toContain('practice:inbox-changed')
  expect(inboxes).toMatch(alone(code))
  expect(states).not.toMatch(alone(code))
  for (const secret of [...TYPED, ...REGISTERED, ...stored]) {
    expect(states).not.toContain(secret)
    expect(inboxes).not.toContain(secret)
  }
})

test('no secret is logged when everything that a person types meets a failure', async () => {
  const kiosk = await openTestKiosk()
  const { address, localPart, mailOption } = YAMADA
  const pictureText = PICTURE_TEXT
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  await fail(kiosk, 'INSERT ON counted_events', () =>
    kiosk.call('reset:identify', { address, pictureText }),
  )
  await kiosk.ask('reset:identify', { address, pictureText })
  const proof = { optionId: mailOption, proof: localPart }
  await fail(kiosk, 'INSERT ON outbox', () => kiosk.call('reset:send-code', proof))
  await kiosk.ask('reset:send-code', proof)
  const code = codeIn(await kiosk.newestMail())
  await fail(kiosk, 'INSERT ON counted_events', () => kiosk.call('reset:submit-code', { code }))
  await kiosk.ask('reset:submit-code', { code })
  await fail(kiosk, 'UPDATE ON accounts', () => kiosk.call('reset:set-password', NEW_PASSWORDS))
  await kiosk.ask('reset:set-password', NEW_PASSWORDS)
  await kiosk.ask('reset:continue', {})
  const credentials = { address, password: NEW_PASSWORD }
  await fail(kiosk, 'INSERT ON sign_in_failures', () => kiosk.call('reset:sign-in', credentials))

  expect(kiosk.logLines).toHaveLength(5)
  const log = kiosk.logLines.join('')
  const stored = [...(await hashesOf(kiosk)), ...(await digestsOf(kiosk))]
  for (const secret of [code, address, ...TYPED, ...REGISTERED, ...stored]) {
    expect(log).not.toContain(secret)
  }
})

test('no secret is logged when a message cannot be delivered', async () => {
  const kiosk = await openTestKiosk({ deliveryDelayMs: DELIVERY_MS })
  await goToContacts(kiosk, YAMADA.address)
  await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
  const code = await sealedDigits(kiosk)
  const mend = await breakStatement(kiosk, 'INSERT ON practice_mails')
  kiosk.time.advance(DELIVERY_MS)
  await expect.poll(() => kiosk.logLines.length).toBeGreaterThan(0)
  await mend()
  for (const secret of [code, YAMADA.address, ...TYPED, ...REGISTERED]) {
    expect(kiosk.logLines.join('')).not.toContain(secret)
  }
})

describe('on the disk', () => {
  test('a code cannot be read while it waits for its delivery', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: DELIVERY_MS })
    await goToContacts(kiosk, YAMADA.address)
    await kiosk.ask('reset:send-code', { optionId: YAMADA.mailOption, proof: YAMADA.localPart })
    const code = await sealedDigits(kiosk)
    expectNotOnDisk(kiosk, [code])
    await kiosk.store.checkpoint()
    expectNotOnDisk(kiosk, [code])

    kiosk.time.advance(DELIVERY_MS)
    expect(codeIn(await kiosk.newestMail())).toBe(code)
  })

  test('no password can be read, neither the former nor the new one', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, NEW_PASSWORD)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
    expectNotOnDisk(kiosk, [YAMADA.password, NEW_PASSWORD, PICTURE_TEXT])
    await kiosk.dispose()
    expectNotOnDisk(kiosk, [YAMADA.password, NEW_PASSWORD, PICTURE_TEXT])
  })

  test.each<[end: string, finish: (kiosk: TestKiosk) => Promise<unknown>]>([
    ['finished', async (kiosk) => await kiosk.ask('reset:finish', {})],
    ['abandoned', async (kiosk) => await kiosk.ask('reset:abandon', {})],
    ['expired', async ({ time }) => time.advance(LIMITS.sessionLifeMs)],
  ])('no code is left of a session that was %s, while the kiosk runs on', async (end, finish) => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, NEW_PASSWORD)
    const code = codeIn(await kiosk.newestMail())
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
    await finish(kiosk)
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state.view).toEqual({ screen: 'notice', endedBecause: end })
    expectNotOnDisk(kiosk, [code])
  })

  test('no code is left of a session that a power cut ended, once the kiosk is on again', async () => {
    const first = await openTestKiosk()
    const code = await goToCode(first)
    const second = await openTestKiosk({ folder: pullThePlug(first), time: first.time })
    expectNotOnDisk(second, [code])
  })

  test('no code is left of a session in which the kiosk was switched off', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    await kiosk.dispose()
    expectNotOnDisk(kiosk, [code])
  })
})
