import { outputOf, type Machine } from './machine'
import { stateOf, type SelfTestRow } from './selfTestRow'

const CORNERS = ['tl', 'tr', 'bl', 'br']
/** What a corner without an action is stored as. */
const NO_ACTION = ['0', '1']

/** What only macOS can do. */
export async function macRows(machine: Machine): Promise<readonly SelfTestRow[]> {
  return await Promise.all([
    singleAppRow(),
    screenSaverRow(machine),
    displaySleepRow(machine),
    cornersRow(machine),
    updatesRow(machine),
    standardUserRow(machine),
  ])
}

async function singleAppRow(): Promise<SelfTestRow> {
  return {
    id: 'macos.single-app',
    what: 'the machine is managed, and shows the kiosk alone',
    state: 'unknown',
    mend: 'look in the device management whether the profile of this machine is installed',
  }
}

async function screenSaverRow(machine: Machine): Promise<SelfTestRow> {
  const idle = await outputOf(
    machine,
    'defaults',
    ...['-currentHost', 'read', 'com.apple.screensaver', 'idleTime'],
  )
  return {
    id: 'macos.screen-saver',
    what: 'no screen saver starts',
    state: stateOf(idle === null ? null : idle === '0'),
    mend: 'defaults -currentHost write com.apple.screensaver idleTime 0',
  }
}

async function displaySleepRow(machine: Machine): Promise<SelfTestRow> {
  const settings = await outputOf(machine, 'pmset', '-g')
  const [, minutes] = /^\s*displaysleep\s+(\d+)/m.exec(settings ?? '') ?? []
  return {
    id: 'macos.display-sleep',
    what: 'the display does not go off by itself',
    state: stateOf(minutes === undefined ? null : minutes === '0'),
    mend: 'pmset -a displaysleep 0 sleep 0',
  }
}

/** A corner that was never set has no action, and no value to read. */
async function cornersRow(machine: Machine): Promise<SelfTestRow> {
  const answers = await Promise.all(
    CORNERS.map((corner) =>
      machine.run('defaults', ['read', 'com.apple.dock', `wvous-${corner}-corner`]),
    ),
  )
  const isQuiet = answers.every(
    (answer) =>
      answer === null || answer.exitCode !== 0 || NO_ACTION.includes(answer.output.trim()),
  )
  return {
    id: 'macos.hot-corners',
    what: 'no corner of the screen does anything',
    state: stateOf(answers.includes(null) ? null : isQuiet),
    mend: 'set every hot corner of the user of the kiosk to no action',
  }
}

async function updatesRow(machine: Machine): Promise<SelfTestRow> {
  const value = await outputOf(
    machine,
    'defaults',
    ...[
      'read',
      '/Library/Preferences/com.apple.SoftwareUpdate',
      'AutomaticallyInstallMacOSUpdates',
    ],
  )
  return {
    id: 'macos.updates',
    what: 'macOS does not install its own updates by itself',
    state: stateOf(value === null ? null : value === '0'),
    mend: 'switch automatic macOS updates off, and install them at a time of your choosing',
  }
}

async function standardUserRow(machine: Machine): Promise<SelfTestRow> {
  const groups = await outputOf(machine, 'id', '-Gn')
  return {
    id: 'macos.standard-user',
    what: 'the user of the kiosk is no administrator',
    state: stateOf(groups === null ? null : !groups.split(/\s+/).includes('admin')),
    mend: 'give the kiosk a standard user of its own',
  }
}
