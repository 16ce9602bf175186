import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildCommitLoop } from '../../../support/storage/buildCommitLoop'
import { findChecker } from '../../../support/storage/independentCheck'
import { openNotes } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const KILL_COUNT = 15
const LONGEST_RUN_MS = 60

const checker = findChecker()

/** Lets the loop commit for a moment and kills it; answers the last number it acknowledged. */
function runAndKill(script: string, file: string): Promise<number> {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  let isArmed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (!isArmed) setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_RUN_MS)
    isArmed = true
  })
  return new Promise((resolve) => {
    // A line without its end was cut by the kill.
    child.on('close', () => resolve(Number(output.split('\n').slice(0, -1).at(-1) ?? 0)))
  })
}

test(`${KILL_COUNT} kills in the middle of commits lose nothing acknowledged, checked by ${checker.name}`, async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const script = await buildCommitLoop()
  let killsWithLog = 0
  for (let kill = 1; kill <= KILL_COUNT; kill += 1) {
    const acknowledged = await runAndKill(script, file)
    if (fs.statSync(`${file}-wal`).size > 0) killsWithLog += 1
    const checked = await checker.check(file)
    expect(checked).toMatchObject({ integrity: 'ok', rowCount: checked.lastId, halfCount: 0 })
    expect(acknowledged).toBeGreaterThan(0)
    expect(checked.lastId).toBeGreaterThanOrEqual(acknowledged)
    expect(checked.lastId).toBeLessThanOrEqual(acknowledged + 1)
  }
  expect(killsWithLog).toBeGreaterThan(KILL_COUNT / 2)
  const database = await openNotes(file)
  await database.close()
  console.log(`${killsWithLog} of ${KILL_COUNT} kills left a log to recover`)
}, 120_000)
