import { outputOf, type Machine } from './machine'
import { stateOf, type SelfTestRow } from './selfTestRow'

/** Of Microsoft's predefined combinations, those that lead out of one window. */
const KEYS_TO_BLOCK = [
  ...['Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4'],
  ...['Win+L', 'Windows'],
] as const

/** The bit by which a held or repeated key switches an aid on (`SKF_HOTKEYACTIVE` and its like). */
const HOTKEY_ACTIVE = 4
const AIDS = ['StickyKeys', 'Keyboard Response', 'ToggleKeys'] as const
const ADMINISTRATORS = 'S-1-5-32-544'
const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\Windows'

/** What only Windows can do. Run it as the user of the kiosk: much of it is each user's own. */
export async function windowsRows(machine: Machine): Promise<readonly SelfTestRow[]> {
  return await Promise.all([
    shellRow(machine),
    filterServiceRow(machine),
    filteredKeysRow(machine),
    aidsRow(machine),
    standardUserRow(machine),
    ...SETTINGS.map((setting) => settingRow(machine, setting)),
  ])
}

interface Setting extends Pick<SelfTestRow, 'id' | 'what' | 'mend'> {
  readonly key: string
  readonly name: string
  readonly wanted: number
}

const SETTINGS: readonly Setting[] = [
  {
    id: 'windows.edge-swipe',
    what: 'a swipe from the edge opens nothing',
    key: `HKLM\\${POLICIES}\\EdgeUI`,
    name: 'AllowEdgeSwipe',
    wanted: 0,
    mend: 'set the policy "Allow edge swipe" to disabled',
  },
  {
    id: 'windows.notifications',
    what: 'no notification comes up',
    key: `HKCU\\${POLICIES}\\CurrentVersion\\PushNotifications`,
    name: 'NoToastApplicationNotification',
    wanted: 1,
    mend: 'set the policy "Turn off toast notifications" to enabled',
  },
  {
    id: 'windows.screen-saver',
    what: 'no screen saver starts',
    key: 'HKCU\\Control Panel\\Desktop',
    name: 'ScreenSaveActive',
    wanted: 0,
    mend: 'switch the screen saver of the user of the kiosk off',
  },
  {
    id: 'windows.task-manager',
    what: 'the Task Manager does not open',
    key: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System',
    name: 'DisableTaskMgr',
    wanted: 1,
    mend: 'set the policy "Remove Task Manager" to enabled',
  },
  {
    id: 'windows.auto-play',
    what: 'a medium that is put in starts nothing',
    key: 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer',
    name: 'NoDriveTypeAutoRun',
    wanted: 0xff,
    mend: 'set the policy "Turn off Autoplay" to enabled for all drives',
  },
  {
    id: 'windows.updates',
    what: 'updates do not restart the machine while it is in use',
    key: `HKLM\\${POLICIES}\\WindowsUpdate\\AU`,
    name: 'NoAutoRebootWithLoggedOnUsers',
    wanted: 1,
    mend: 'set the policy "No auto-restart with logged on users" to enabled',
  },
]

async function settingRow(machine: Machine, setting: Setting): Promise<SelfTestRow> {
  const { id, what, mend, key, name, wanted } = setting
  const value = await readNumber(machine, key, name)
  return { id, what, mend, state: stateOf(value === null ? null : value === wanted) }
}

/** With Shell Launcher or Assigned Access there is no Explorer in the session of the kiosk. */
async function shellRow(machine: Machine): Promise<SelfTestRow> {
  const tasks = await outputOf(machine, 'tasklist', '/FI', 'IMAGENAME eq explorer.exe', '/NH')
  return {
    id: 'windows.shell',
    what: 'the kiosk takes the place of the desktop',
    state: stateOf(tasks === null ? null : !/explorer\.exe/i.test(tasks)),
    mend: 'make the kiosk the shell of its user with Shell Launcher, log in as that user and look again',
  }
}

async function filterServiceRow(machine: Machine): Promise<SelfTestRow> {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\MsKeyboardFilter'
  const start = await readNumber(machine, key, 'Start')
  return {
    id: 'windows.keyboard-filter',
    what: 'the Keyboard Filter starts with the machine',
    state: stateOf(start === null ? null : start === 2),
    mend: 'switch the feature on and its service to automatic (Enterprise, Education or IoT Enterprise)',
  }
}

/** Windows may name a combination otherwise than we do: then it is unknown, and not open. */
async function filteredKeysRow(machine: Machine): Promise<SelfTestRow> {
  const output = await outputOf(machine, 'powershell', '-NoProfile', '-Command', READ_KEYS)
  const keys = new Map((output ?? '').split(/\r?\n/).map((line) => nameAndState(line)))
  const states = KEYS_TO_BLOCK.map((key) => keys.get(key.toLowerCase()))
  const open = KEYS_TO_BLOCK.filter((_key, index) => states[index] === 'False')
  const isUnsure = states.some((state) => state !== 'True')
  return {
    id: 'windows.blocked-keys',
    what: 'the Keyboard Filter blocks the keys that lead out of the kiosk',
    state: open.length > 0 ? 'fail' : stateOf(isUnsure ? null : true),
    mend: `block ${(open.length > 0 ? open : KEYS_TO_BLOCK).join(', ')}`,
  }
}

const READ_KEYS =
  'Get-CimInstance -Namespace root\\standardcimv2\\embedded -ClassName WEKF_PredefinedKey | ' +
  'ForEach-Object { $_.Id + "=" + $_.Enabled }'

function nameAndState(line: string): [string, string] {
  const at = line.lastIndexOf('=')
  return [line.slice(0, Math.max(at, 0)).trim().toLowerCase(), line.slice(at + 1).trim()]
}

async function aidsRow(machine: Machine): Promise<SelfTestRow> {
  const flags = await Promise.all(
    AIDS.map((aid) => readNumber(machine, `HKCU\\Control Panel\\Accessibility\\${aid}`, 'Flags')),
  )
  const isOff = flags.every((each) => typeof each === 'number' && (each & HOTKEY_ACTIVE) === 0)
  return {
    id: 'windows.sticky-keys',
    what: 'no repeated or held key opens a dialog of the system',
    state: stateOf(flags.includes(null) ? null : isOff),
    mend: 'switch the keyboard shortcuts of Sticky Keys, Filter Keys and Toggle Keys off',
  }
}

async function standardUserRow(machine: Machine): Promise<SelfTestRow> {
  const groups = await outputOf(machine, 'whoami', '/groups')
  return {
    id: 'windows.standard-user',
    what: 'the user of the kiosk is no administrator',
    state: stateOf(groups === null ? null : !groups.includes(ADMINISTRATORS)),
    mend: 'give the kiosk a standard user of its own',
  }
}

/** What is `absent` is as Windows has it by default: open. Null where the registry cannot be read. */
async function readNumber(
  machine: Machine,
  key: string,
  name: string,
): Promise<number | 'absent' | null> {
  const answer = await machine.run('reg', ['query', key, '/v', name])
  if (answer === null) return null
  if (answer.exitCode !== 0) return 'absent'
  const [, value] = /REG_(?:DWORD|SZ)\s+(0x[0-9a-f]+|\d+)\s*$/im.exec(answer.output) ?? []
  return value === undefined ? null : Number(value)
}
