import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { chainHash, type AuditRow } from '../../../../electron/audit/auditRow'
import { recordAudit } from '../../../../electron/audit/recordAudit'
import { runAuditTask, type AuditTask } from '../../../../electron/main/auditTasks'
import { storePlace } from '../../../../electron/main/storePlace'
import { tamper } from '../../../support/audit/tamper'
import { anchorFileOf, trailOf } from '../../../support/audit/trailOf'
import { goToNewPassword } from '../../../support/journeySteps'
import { pullThePlug } from '../../../support/pullThePlug'
import { openTestKiosk, temporaryFolder, type TestKiosk } from '../../../support/testKiosk'

const databaseOf = ({ folder }: TestKiosk) => path.join(folder, 'demo', 'accounts.db')

async function usedKiosk(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await goToNewPassword(kiosk)
  await kiosk.dispose()
  return kiosk
}

async function run({ folder, time }: TestKiosk, task: AuditTask) {
  const lines: string[] = []
  const place = storePlace({ dataFolder: folder, mode: 'demo', fileSystem: fs })
  const isDone = await runAuditTask(task, {
    ...{ place, nowMs: time.nowMs(), print: (line) => lines.push(line) },
    findKeyProtector: async () => null,
  })
  return { isDone, told: lines.join('\n') }
}

const verify = (kiosk: TestKiosk, file: string | null = null) =>
  run(kiosk, { kind: 'verify-audit', file })

function bytesOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String).toSorted()) {
    const file = path.join(folder, name)
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

test('a whole trail is found whole, and no byte of it is changed', async () => {
  const kiosk = await usedKiosk()
  const before = bytesOf(kiosk.folder)
  const found = await verify(kiosk)
  expect(found).toEqual({
    isDone: true,
    told: expect.stringMatching(/^rows 1\.\.(\d+) whole, anchored at \1$/),
  })
  expect(await verify(kiosk, databaseOf(kiosk))).toEqual(found)
  expect(bytesOf(kiosk.folder)).toBe(before)
})

test('what a power cut left is checked as it lies, log and all, and left so', async () => {
  const kiosk = await openTestKiosk()
  await goToNewPassword(kiosk)
  const seq = (await trailOf(kiosk)).at(-1)?.seq
  const folder = pullThePlug(kiosk)
  const before = bytesOf(folder)
  const told = expect.stringContaining(`rows 1..${seq} whole`)
  expect(await verify({ ...kiosk, folder })).toEqual({ isDone: true, told })
  expect(bytesOf(folder)).toBe(before)
})

test.each([
  [/^row 4: it was changed/, `UPDATE audit_events SET at_ms = at_ms + 1 WHERE seq = 4`],
  [/^row 4: it is missing/, `DELETE FROM audit_events WHERE seq = 4`],
  [/^row 7: .*end is missing/, `DELETE FROM audit_events WHERE seq >= 7`],
  [/^row 1: .*does not begin/, `DELETE FROM audit_events WHERE seq <= 3`],
])('a bad row is named: %s', async (told, statement) => {
  const kiosk = await usedKiosk()
  await tamper(kiosk, statement)
  expect(await verify(kiosk)).toEqual({ isDone: false, told: expect.stringMatching(told) })
})

test('a trail without its anchor, its key or its file is not called whole', async () => {
  const kiosk = await usedKiosk()
  expect(await verify(kiosk, '/nowhere/accounts.db')).toMatchObject({ isDone: false })
  fs.rmSync(anchorFileOf(kiosk))
  expect(await verify(kiosk)).toMatchObject({
    ...{ isDone: false, told: expect.stringContaining('no anchor is there') },
  })
  fs.rmSync(path.join(kiosk.folder, 'demo', 'store.key'))
  expect(await verify(kiosk)).toMatchObject({
    ...{ isDone: false, told: expect.stringContaining('store.key does not exist') },
  })
  expect(fs.existsSync(path.join(kiosk.folder, 'demo', 'store.key'))).toBe(false)
})

async function exported(kiosk: TestKiosk) {
  const file = path.join(temporaryFolder(), 'trail.jsonl')
  const { isDone, told } = await run(kiosk, { kind: 'export-audit', file })
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
  return { isDone, told, file, lines }
}

test('an export holds every row with its hash, tells of itself, and is anchored', async () => {
  const kiosk = await usedKiosk()
  const { isDone, told, lines } = await exported(kiosk)
  expect(isDone).toBe(true)
  expect(told).toContain(`${lines.length} rows`)
  const rows = lines.map((line): AuditRow => JSON.parse(line))
  expect(rows.at(-1)).toMatchObject({ kind: 'trail-exported', seq: lines.length })
  let previousHash = ''
  for (const row of rows) {
    expect(chainHash(kiosk.secrets, previousHash, row)).toBe(row.hash)
    previousHash = row.hash
  }
  expect(await verify(kiosk)).toMatchObject({
    ...{ isDone: true, told: expect.stringContaining(`anchored at ${lines.length}`) },
  })
})

test('an export takes the place of no file, and waits for no kiosk', async () => {
  const kiosk = await openTestKiosk()
  const file = path.join(temporaryFolder(), 'trail.jsonl')
  const task = { kind: 'export-audit', file } as const
  await expect(run(kiosk, task)).rejects.toMatchObject({ name: 'FolderInUseError' })
  await kiosk.dispose()
  fs.writeFileSync(file, 'mine')
  await expect(run(kiosk, task)).rejects.toMatchObject({ code: 'EEXIST' })
  expect(fs.readFileSync(file, 'utf8')).toBe('mine')
})

test('an export that cannot be written is not told of in the trail', async () => {
  const kiosk = await usedKiosk()
  const before = await verify(kiosk)
  const task = { kind: 'export-audit', file: path.join(temporaryFolder(), 'no', 'trail') } as const
  await expect(run(kiosk, task)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await verify(kiosk)).toEqual(before)
})

test('of an export that fails half-way no file is left', async () => {
  const kiosk = await usedKiosk()
  const file = path.join(temporaryFolder(), 'trail.jsonl')
  await tamper(kiosk, 'UPDATE audit_events SET at_ms = 9e15 WHERE seq = 2')
  const task = { kind: 'export-audit', file } as const
  await expect(run(kiosk, task)).rejects.toMatchObject({ name: 'RangeError' })
  expect(fs.existsSync(file)).toBe(false)
})

test('an export of a trail whose end was cut off tells of it before it anchors', async () => {
  const kiosk = await usedKiosk()
  await tamper(kiosk, `DELETE FROM audit_events WHERE seq >= 7`)
  const { isDone, told, lines } = await exported(kiosk)
  expect(isDone).toBe(false)
  expect(told).toContain('end-missing')
  const rows = lines.map((line): AuditRow => JSON.parse(line)).slice(-2)
  expect(rows.map(({ kind }) => kind)).toEqual(['trail-broken', 'trail-exported'])
  expect(await verify(kiosk)).toMatchObject({ isDone: false })
})

test('a cut that the kiosk itself has gone on from is not called whole again', async () => {
  const kiosk = await usedKiosk()
  await tamper(kiosk, `DELETE FROM audit_events WHERE seq >= 7`)
  const { folder, time } = kiosk
  const again = await openTestKiosk({ folder, time })
  await again.dispose()
  expect(await verify(kiosk)).toEqual({
    isDone: false,
    told: expect.stringMatching(/^rows 1.*whole.*\nrow 7: .* trail broken: end-missing\/\d+\/6/),
  })
})

test('what a backup that was put back has cost is told, and blames nobody', async () => {
  const kiosk = await usedKiosk()
  await tamper(kiosk, `DELETE FROM audit_events WHERE seq >= 7`)
  fs.renameSync(anchorFileOf(kiosk), `${anchorFileOf(kiosk)}.restored`)
  const { folder, time } = kiosk
  const again = await openTestKiosk({ folder, time })
  await again.dispose()
  expect(await verify(kiosk)).toEqual({
    isDone: true,
    told: expect.stringMatching(/\nrow 7: the store was put back to a backup: \d+\/6/),
  })
})

test('what a terminal would obey is written out, in the trail and in its export', async () => {
  const kiosk = await openTestKiosk()
  const mask = 'a*****@\r\n{"seq":1}\u001b[2J\u202e\u2028\ud800.jp'
  await kiosk.store.transaction((transaction) =>
    recordAudit(kiosk, transaction, { kind: 'contact-added', detail: null, mask, atMs: 0 }),
  )
  const row = (await trailOf(kiosk)).at(-1)
  const written = String.raw`a*****@\u{000d}\u{000a}{"seq":1}\u{001b}[2J\u{202e}\u{2028}\u{d800}.jp`
  expect(row?.mask).toBe(written)
  await kiosk.dispose()
  await tamper(kiosk, `UPDATE audit_events SET mask = '*' || char(8238) || char(10) || char(8232)`)
  const { lines } = await exported(kiosk)
  expect(lines.join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
  expect(JSON.parse(lines[0] ?? '').mask).toBe('*\u202e\n\u2028')
})

test('npm run audit:verify tells in its exit code what it found', { timeout: 60_000 }, async () => {
  const kiosk = await usedKiosk()
  const ask = () =>
    spawnSync(process.execPath, ['tests/launcher/auditVerify.mjs', databaseOf(kiosk)], {
      encoding: 'utf8',
    })
  expect(ask()).toMatchObject({ status: 0, stdout: expect.stringContaining('whole, anchored at') })
  await tamper(kiosk, `UPDATE audit_events SET kind = 'refused' WHERE seq = 5`)
  expect(ask()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('row 5: it was changed'),
  })
})
