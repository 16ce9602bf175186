import { outputOf, type Machine } from './machine'
import { stateOf, type SelfTestRow } from './selfTestRow'

/** What a session that shows more than one program is made of. */
const DESKTOPS = [
  ...['gnome-shell', 'plasmashell', 'kwin_wayland', 'kwin_x11', 'xfce4-session', 'xfce4-panel'],
  ...['cinnamon', 'mate-session', 'lxqt-session', 'lxsession', 'budgie-wm', 'sway', 'weston'],
]
const ADMINISTRATORS = ['sudo', 'wheel', 'adm']
const X_FOLDERS = ['/etc/X11/xorg.conf.d', '/usr/share/X11/xorg.conf.d']
const LOGIND = [
  'org.freedesktop.login1',
  '/org/freedesktop/login1',
  'org.freedesktop.login1.Manager',
]

/** What only Linux can do, with systemd and either cage or an X server. */
export async function linuxRows(machine: Machine): Promise<readonly SelfTestRow[]> {
  const programs = await outputOf(machine, 'ps', '-A', '-o', 'args=')
  return await Promise.all([
    onlyClientRow(programs),
    terminalRow(machine, programs),
    restartRow(machine),
    rebootKeysRow(machine),
    powerKeyRow(machine),
    loginTerminalsRow(machine),
    magicKeyRow(machine),
    standardUserRow(machine),
  ])
}

function namesOf(programs: string): readonly string[] {
  return programs.split('\n').map((line) => line.trim().split(/\s+/)[0]?.replace(/^.*\//, '') ?? '')
}

function onlyClientRow(programs: string | null): SelfTestRow {
  const names = programs === null ? [] : namesOf(programs)
  const hasDesktop = names.some((name) => DESKTOPS.includes(name))
  return {
    id: 'linux.only-client',
    what: 'the kiosk is the only program of its session',
    state: hasDesktop ? 'fail' : stateOf(names.includes('cage') ? true : null),
    mend: 'start the kiosk in cage and remove the desktop from the machine',
  }
}

/** cage lets nobody change the terminal unless it is told to; an X server does unless it is told not to. */
function terminalRow(machine: Machine, programs: string | null): SelfTestRow {
  const cage = programs?.split('\n').find((line) => /^(\S*\/)?cage(\s|$)/.test(line.trim()))
  const isX = programs !== null && namesOf(programs).some((name) => /^X(org)?$/.test(name))
  const isClosed = cage === undefined ? (isX ? isXClosed(machine) : null) : !/\s-\w*s/.test(cage)
  return {
    id: 'linux.terminals',
    what: 'Ctrl+Alt+F1 to F12 lead to no terminal',
    state: stateOf(isClosed),
    mend: 'start cage without -s, or set DontVTSwitch and DontZap in the ServerFlags of the X server',
  }
}

function isXClosed(machine: Machine): boolean {
  const files = [
    '/etc/X11/xorg.conf',
    ...X_FOLDERS.flatMap((folder) =>
      machine
        .listFolder(folder)
        .filter((name) => name.endsWith('.conf'))
        .map((name) => `${folder}/${name}`),
    ),
  ]
  const options = files.map((file) => machine.readText(file) ?? '').join('\n')
  return /^\s*Option\s+"DontVTSwitch"\s+"(true|on|yes|1)"/im.test(options)
}

async function restartRow(machine: Machine): Promise<SelfTestRow> {
  const restart = await outputOf(
    machine,
    'systemctl',
    ...['show', 'madoguchi.service', '--property=Restart', '--property=LoadState'],
  )
  const isLoaded = restart !== null && /^LoadState=loaded$/m.test(restart)
  return {
    id: 'linux.restart',
    what: 'systemd starts the kiosk again whenever it ends',
    state: stateOf(isLoaded ? /^Restart=always$/m.test(restart) : null),
    mend: 'run the kiosk as madoguchi.service with Restart=always',
  }
}

async function rebootKeysRow(machine: Machine): Promise<SelfTestRow> {
  // Its exit code is not 0 for what is masked.
  const answer = await machine.run('systemctl', ['is-enabled', 'ctrl-alt-del.target'])
  const state = answer?.output.trim() ?? ''
  return {
    id: 'linux.ctrl-alt-del',
    what: 'Ctrl+Alt+Del does not restart the machine',
    state: stateOf(state === '' ? null : state === 'masked'),
    mend: 'systemctl mask ctrl-alt-del.target',
  }
}

async function powerKeyRow(machine: Machine): Promise<SelfTestRow> {
  const value = await logindProperty(machine, 'HandlePowerKey')
  return {
    id: 'linux.power-key',
    what: 'the power button does nothing by itself',
    state: stateOf(value === null ? null : value === '"ignore"'),
    mend: 'set HandlePowerKey=ignore in logind.conf',
  }
}

async function loginTerminalsRow(machine: Machine): Promise<SelfTestRow> {
  const value = await logindProperty(machine, 'NAutoVTs')
  return {
    id: 'linux.login-terminals',
    what: 'no terminal asks for a login',
    state: stateOf(value === null ? null : value === '0'),
    mend: 'set NAutoVTs=0 and ReserveVT=0 in logind.conf',
  }
}

/** As the running logind has it, whichever files it was told in. */
async function logindProperty(machine: Machine, name: string): Promise<string | null> {
  const output = await outputOf(machine, 'busctl', 'get-property', ...LOGIND, name)
  return output?.split(/\s+/)[1] ?? null
}

async function magicKeyRow(machine: Machine): Promise<SelfTestRow> {
  const value = machine.readText('/proc/sys/kernel/sysrq')
  return {
    id: 'linux.magic-key',
    what: 'the kernel listens to no keys of its own (SysRq)',
    state: stateOf(value === null ? null : value.trim() === '0'),
    mend: 'set kernel.sysrq=0 in /etc/sysctl.d',
  }
}

async function standardUserRow(machine: Machine): Promise<SelfTestRow> {
  const user = await outputOf(machine, 'id', '-u')
  const groups = await outputOf(machine, 'id', '-Gn')
  const isKnown = user !== null && groups !== null
  const isStandard =
    user !== '0' && !groups?.split(/\s+/).some((each) => ADMINISTRATORS.includes(each))
  return {
    id: 'linux.standard-user',
    what: 'the user of the kiosk is no administrator',
    state: stateOf(isKnown ? isStandard : null),
    mend: 'give the kiosk a user of its own, in no group of administrators',
  }
}
