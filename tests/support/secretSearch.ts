import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Input, Output } from '#shared/ipc/contract'
import { demoAccounts } from '../../electron/accounts/demoAccounts'
import { envelope, type Message } from '../../electron/delivery/message'
import demoAccountsJson from '../../resources/demo-accounts.json'
import { breakStatement, type BrokenStatement } from './breakStatement'
import { YAMADA } from './journeySteps'
import type { TestKiosk } from './testKiosk'

const ACCOUNTS = demoAccounts.parse(demoAccountsJson)
/** What an account answers with and what was never typed: nobody but its owner may read it. */
export const EVERY_FACT: readonly string[] = ACCOUNTS.flatMap(({ facts }) =>
  Object.values(facts)
    .flat()
    .filter((fact) => fact !== undefined),
)
export const EVERY_PASSWORD: readonly string[] = ACCOUNTS.map(({ password }) => password)

/** A picture hides its text from nobody who decodes it. */
function decodePictures(text: string): string {
  return text.replace(/data:image\/svg\+xml;base64,([\w+/=]+)/g, (_url, base64: string) =>
    Buffer.from(base64, 'base64').toString('utf8'),
  )
}

/** Everything that crosses the bridge, as text; the devices apart, for they have the messages. */
export interface Crossed {
  readonly states: string
  readonly devices: string
}

export interface Listened {
  readonly kiosk: TestKiosk
  readonly crossed: () => Crossed
}

/** The same kiosk, taking down what it answers and pushes from now on. */
export function listen(kiosk: TestKiosk): Listened {
  const states: string[] = []
  const devices: string[] = []
  const heardBefore = kiosk.events.length
  async function ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>> {
    const output = await kiosk.ask(call, input)
    if (call.startsWith('practice:')) devices.push(JSON.stringify(output))
    else {
      devices.push(JSON.stringify(Reflect.get(Object(output), 'devices') ?? null))
      states.push(JSON.stringify(output, (key, value) => (key === 'devices' ? null : value)))
    }
    return output
  }
  const pushed = (isDevices: boolean) =>
    kiosk.events
      .slice(heardBefore)
      .filter(({ event }) => (event === 'practice:devices-changed') === isDevices)
      .map((sent) => JSON.stringify(sent))
  const crossed = () => ({
    states: decodePictures([...states, ...pushed(false)].join('\n')),
    devices: decodePictures([...devices, ...pushed(true)].join('\n')),
  })
  return { kiosk: { ...kiosk, ask }, crossed }
}

/** Makes a call fail in the middle of its work, so that it is told to the log. */
export async function fail(
  kiosk: TestKiosk,
  statement: BrokenStatement,
  call: () => Promise<unknown>,
): Promise<void> {
  const mend = await breakStatement(kiosk, statement)
  expect(await call()).toEqual({ ok: false, error: 'failed' })
  await mend()
}

/** The messages in the outbox, which only the key of the kiosk can read. */
export async function sealedMessages({ store, secrets }: TestKiosk): Promise<readonly Message[]> {
  const rows = await store.sql
    .selectFrom('outbox')
    .select('sealed_message')
    .where('state', '=', 'waiting')
    .execute()
  return rows.flatMap(({ sealed_message }) =>
    sealed_message === null
      ? []
      : envelope.parse(JSON.parse(secrets.unseal(sealed_message))).message,
  )
}

/** Everything that rests in the store in place of a secret. */
export async function storedSecrets({ store: { sql } }: TestKiosk): Promise<readonly string[]> {
  const rows = [
    await sql.selectFrom('accounts').select(['password_hash', 'password_beginning_hash']).execute(),
    await sql.selectFrom('former_passwords').select(['password_hash', 'beginning_hash']).execute(),
    await sql.selectFrom('security_codes').select(['code_digest', 'subject_key']).execute(),
    await sql.selectFrom('account_facts').select('digest').execute(),
    await sql.selectFrom('recovery_requests').select(['receipt_digest', 'subject_key']).execute(),
    await sql.selectFrom('mailed_links').select('token_digest').execute(),
  ]
  const texts: readonly unknown[] = rows.flat().flatMap((row) => Object.values(row))
  return texts.filter((text) => typeof text === 'string')
}

/** Every table but those of the simulated devices, as text. */
export async function tablesButDevices({ store: { sql } }: TestKiosk): Promise<string> {
  const tables = [
    await sql.selectFrom('accounts').selectAll().execute(),
    await sql.selectFrom('contacts').selectAll().execute(),
    await sql.selectFrom('sign_in_failures').selectAll().execute(),
    await sql.selectFrom('counted_events').selectAll().execute(),
    await sql.selectFrom('security_codes').selectAll().execute(),
    await sql.selectFrom('outbox').selectAll().execute(),
    await sql.selectFrom('former_passwords').selectAll().execute(),
    await sql.selectFrom('account_facts').selectAll().execute(),
    await sql.selectFrom('recovery_requests').selectAll().execute(),
    await sql.selectFrom('mailed_links').selectAll().execute(),
    await sql.selectFrom('store_facts').selectAll().execute(),
  ]
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  )
}

/** The files below the kiosk's folder that hold a text as it is. */
function filesWith(kiosk: TestKiosk, text: string): readonly string[] {
  return fs
    .readdirSync(kiosk.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}

export function expectOnDisk(kiosk: TestKiosk, text: string): void {
  expect(filesWith(kiosk, text), text).not.toEqual([])
}

export function expectNotOnDisk(kiosk: TestKiosk, secrets: readonly string[]): void {
  // What is no secret is found, so the search would find a secret too.
  expectOnDisk(kiosk, YAMADA.address)
  for (const secret of secrets) expect(filesWith(kiosk, secret), secret).toEqual([])
}

/** Digits that stand alone: a moment in milliseconds may contain seven digits by chance. */
const alone = (digits: string) => new RegExp(`(?<!\\d)${digits}(?!\\d)`)

/** Codes are looked for where they stand alone, everything else wherever it is. */
export function expectNoneIn(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    if (/^\d+$/.test(secret)) expect(text, secret).not.toMatch(alone(secret))
    else expect(text, secret).not.toContain(secret)
  }
}
