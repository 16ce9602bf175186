import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import { goToSignIn, YAMADA } from '../support/journeySteps'
import { openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../support/testKiosk'

const NEW_PASSWORD = 'Asagao-2026'

/** Everything that crosses the bridge, as text, but for the practice mails. */
function listen(kiosk: TestKiosk): { readonly crossed: string[]; readonly kiosk: TestKiosk } {
  const crossed: string[] = []
  const ask: TestKiosk['ask'] = async (call: KioskCall, input: never) => {
    const output = await kiosk.ask(call, input)
    crossed.push(JSON.stringify('inbox' in output ? output.state : output))
    return output as never
  }
  return { crossed, kiosk: { ...kiosk, ask } }
}

function filesOf(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

test('no secret of a whole reset crosses the bridge, is logged or stays on the disk', async () => {
  const { crossed, kiosk } = listen(await openTestKiosk())
  await goToSignIn(kiosk, NEW_PASSWORD)
  const mail = await kiosk.newestMail()
  const code = /\d{7}/.exec(mail.body)?.[0] ?? ''
  await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: NEW_PASSWORD })
  const hashes = await kiosk.store.sql.selectFrom('accounts').select('password_hash').execute()
  const digests = await kiosk.store.sql.selectFrom('security_codes').select('code_digest').execute()
  await kiosk.ask('reset:finish', {})
  await kiosk.dispose()

  const secrets = [
    code,
    'msabc123',
    '1234-5978',
    '1234597',
    '9876-5432',
    PICTURE_TEXT,
    NEW_PASSWORD,
    YAMADA.password,
    ...hashes.map(({ password_hash }) => password_hash),
    ...digests.map(({ code_digest }) => code_digest),
  ]
  const seen = crossed.join('\n')
  expect(seen).toContain('ms*****@outlook.com')
  for (const secret of secrets) {
    expect(seen).not.toContain(secret)
    expect(kiosk.logLines.join('')).not.toContain(secret)
  }
  for (const file of filesOf(kiosk.folder)) {
    const bytes = fs.readFileSync(file)
    for (const secret of [code, NEW_PASSWORD, YAMADA.password]) {
      expect(bytes.includes(secret), `${secret} in ${path.basename(file)}`).toBe(false)
    }
  }
})
