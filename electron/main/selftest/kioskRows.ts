import type { KioskFacts } from './machine'
import { stateOf, type SelfTestRow } from './selfTestRow'

const GIBIBYTE = 2 ** 30
const YEAR_MS = 365 * 24 * 60 * 60 * 1000
/** No machine of today runs longer without a new version. */
const LONGEST_BUILD_LIFE_MS = 20 * YEAR_MS
/** Every screen fits from here on. */
const SMALLEST_DISPLAY = { width: 1024, height: 720 }
/** Bits of a folder that others than its owner have. */
const OTHERS = 0o077

/**
 * Electron's fuses in their order: off, on, or either. Cookies are not used, and the snapshot is off
 * by default; a fuse that is not known here is no reason to fail.
 */
const WANTED_FUSES = [
  { name: 'RunAsNode', wanted: '0' },
  { name: 'EnableCookieEncryption', wanted: null },
  { name: 'EnableNodeOptionsEnvironmentVariable', wanted: '0' },
  { name: 'EnableNodeCliInspectArguments', wanted: '0' },
  { name: 'EnableEmbeddedAsarIntegrityValidation', wanted: '1' },
  { name: 'OnlyLoadAppFromAsar', wanted: '1' },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', wanted: '0' },
  { name: 'GrantFileProtocolExtraPrivileges', wanted: '0' },
] as const

/** Of the kiosk itself, on whatever system. */
export function kioskRows(facts: KioskFacts): readonly SelfTestRow[] {
  return [...programRows(facts), ...dataRows(facts), ...surroundingRows(facts)]
}

function programRows(facts: KioskFacts): readonly SelfTestRow[] {
  return [
    {
      id: 'kiosk.packaged',
      what: 'this is a packaged build, which takes no switch that weakens it',
      state: stateOf(facts.isPackaged),
      mend: 'install the packaged kiosk; a build of a developer is for practice only',
    },
    fuseRow(facts),
  ]
}

function dataRows({
  keyProtection,
  dataFolderMode,
  freeBytes,
}: KioskFacts): readonly SelfTestRow[] {
  return [
    {
      id: 'kiosk.key-protection',
      what: "the system's store for secrets protects the kiosk's key",
      state: stateOf(keyProtection === 'operating-system'),
      mend: 'log the user of the kiosk in with a password, so that the store is unlocked',
    },
    {
      id: 'kiosk.data-folder',
      what: 'only the user of the kiosk can enter its data folder',
      state: stateOf(dataFolderMode === null ? null : (dataFolderMode & OTHERS) === 0),
      mend: 'take the rights of all others from the data folder (chmod 700)',
    },
    {
      id: 'kiosk.free-disk',
      what: 'a gibibyte of the disk is free',
      state: stateOf(freeBytes === null ? null : freeBytes >= GIBIBYTE),
      mend: 'make room on the disk of the data folder',
    },
  ]
}

function surroundingRows(facts: KioskFacts): readonly SelfTestRow[] {
  return [
    {
      id: 'kiosk.clock',
      what: "the machine's clock can be right",
      state: stateOf(isClockPlausible(facts)),
      mend: 'set the clock and switch its synchronisation on',
    },
    displayRow(facts),
    {
      id: 'kiosk.japanese-voice',
      what: 'the system can read Japanese aloud',
      state: 'unknown',
      mend: 'press 読み上げ on the first screen and listen; install a Japanese voice if none speaks',
    },
  ]
}

function fuseRow({ fuses }: KioskFacts): SelfTestRow {
  const wrong = WANTED_FUSES.filter(
    ({ wanted }, index) => wanted !== null && fuses?.[index] !== wanted,
  )
  return {
    id: 'kiosk.fuses',
    what: "Electron's fuses keep the program from running anything else",
    state: stateOf(fuses === null ? null : wrong.length === 0),
    mend:
      fuses === null
        ? 'read them with @electron/fuses on the machine that packages'
        : `package again: ${wrong.map(({ name }) => name).join(', ')}`,
  }
}

/** The year that a machine with an empty battery begins with lies before any build. */
function isClockPlausible({ nowMs, builtAtMs }: KioskFacts): boolean | null {
  if (builtAtMs === null) return null
  return nowMs >= builtAtMs && nowMs < builtAtMs + LONGEST_BUILD_LIFE_MS
}

function displayRow({ display }: KioskFacts): SelfTestRow {
  const { width, height } = SMALLEST_DISPLAY
  return {
    id: 'kiosk.display-size',
    what: `the display has ${width} × ${height} points at least`,
    state: stateOf(display === null ? null : display.width >= width && display.height >= height),
    mend: 'choose a finer resolution or a smaller scale, and turn the display upright or back',
  }
}
