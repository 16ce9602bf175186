import fs from 'node:fs'
import { app, safeStorage, screen } from 'electron'
import type { Clock } from '../../platform/clock'
import { createKeyProtectorFinder } from '../keyProtector'
import type { KioskFacts } from './machine'
import { readFuses } from './readFuses'
import { runSelfTest } from './runSelfTest'
import { attempt, thisMachine } from './thisMachine'

/** Prints how this machine is set up; answers whether nothing failed. Opens no store and no window. */
export async function carryOutSelfTest(parts: {
  readonly clock: Clock
  readonly print: (line: string) => void
}): Promise<boolean> {
  await app.whenReady()
  const facts = await readFacts(parts.clock)
  return await runSelfTest({ machine: thisMachine, facts, print: parts.print })
}

async function readFacts(clock: Clock): Promise<KioskFacts> {
  const dataFolder = app.getPath('userData')
  const protector = await createKeyProtectorFinder(app, safeStorage, process.platform)()
  const isPosix = process.platform !== 'win32'
  return {
    isPackaged: app.isPackaged,
    fuses: attempt(() => readFuses(fs.readFileSync(process.execPath))),
    keyProtection: protector === null ? 'file-permissions' : 'operating-system',
    dataFolderMode: isPosix ? attempt(() => fs.statSync(dataFolder).mode) : null,
    freeBytes: attempt(() => freeBytesOf(dataFolder)),
    nowMs: clock.nowMs(),
    builtAtMs: attempt(() => Math.floor(fs.statSync(process.execPath).mtimeMs)),
    display: hasDisplay() ? attempt(() => screen.getPrimaryDisplay().size) : null,
  }
}

/** Asked for over a line, where Electron starts only without one: what it makes up then is no display. */
function hasDisplay(): boolean {
  return app.commandLine.getSwitchValue('ozone-platform') !== 'headless'
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}
