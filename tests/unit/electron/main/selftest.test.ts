import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KioskFacts, Machine } from '../../../../electron/main/selftest/machine'
import { readFuses } from '../../../../electron/main/selftest/readFuses'
import { runSelfTest } from '../../../../electron/main/selftest/runSelfTest'
import { thisMachine } from '../../../../electron/main/selftest/thisMachine'
import { LINUX, MACOS, WINDOWS, type MachineScript } from './selftestMachines'

const NOW_MS = Date.UTC(2026, 10, 22, 3, 0, 0)
const DAY_MS = 24 * 60 * 60_000

const GOOD_FACTS: KioskFacts = {
  isPackaged: true,
  fuses: '000011001',
  keyProtection: 'operating-system',
  dataFolderMode: 0o40700,
  freeBytes: 2 ** 31,
  nowMs: NOW_MS,
  builtAtMs: NOW_MS - DAY_MS,
  display: { width: 1920, height: 1080 },
}

/** A machine that answers what its script says, and knows no other command. */
function machineOf({ platform, commands, files = {} }: MachineScript): Machine {
  return {
    platform,
    async run(command, args) {
      const [, answer] =
        Object.entries(commands).find(([asked]) =>
          [command, ...args].join(' ').startsWith(asked),
        ) ?? []
      if (answer === undefined) return null
      return typeof answer === 'string' ? { exitCode: 0, output: answer } : answer
    },
    readText: (file) => files[file] ?? null,
    listFolder: (folder) =>
      Object.keys(files)
        .filter((file) => path.posix.dirname(file) === folder)
        .map((file) => path.posix.basename(file)),
  }
}

async function runOn(script: MachineScript, facts: Partial<KioskFacts> = {}) {
  const lines: string[] = []
  const isGood = await runSelfTest({
    machine: machineOf(script),
    facts: { ...GOOD_FACTS, ...facts },
    print: (line) => lines.push(line),
  })
  const states = Object.fromEntries(
    lines.flatMap((line) => {
      const [, state = '', id = ''] = /^(pass|fail|unknown) +([a-z]+\.[a-z-]+) /.exec(line) ?? []
      return id === '' ? [] : [[id, state]]
    }),
  )
  return { isGood, lines, states }
}

const changed = (script: MachineScript, commands: MachineScript['commands']): MachineScript => ({
  ...script,
  commands: { ...script.commands, ...commands },
})

describe.each([
  ['Windows', WINDOWS],
  ['Linux', LINUX],
  ['macOS', MACOS],
])('a kiosk on %s', (_name, script) => {
  test('that is set up as the checklist says fails nothing', async () => {
    const { isGood, states, lines } = await runOn(script)
    expect(isGood).toBe(true)
    const unknown = Object.keys(states).filter((id) => states[id] !== 'pass')
    expect(unknown).toEqual(
      ['kiosk.japanese-voice', 'macos.single-app'].filter((id) => id in states),
    )
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, \d unknown$/)
  })

  test('of which nothing can be read fails nothing and passes nothing', async () => {
    const { isGood, states } = await runOn({ platform: script.platform, commands: {} })
    expect(isGood).toBe(true)
    const ofSystem = Object.keys(states).filter((id) => !id.startsWith('kiosk.'))
    expect(ofSystem.length).toBeGreaterThan(5)
    expect(ofSystem.filter((id) => states[id] !== 'unknown')).toEqual([])
  })

  test('names each row as its checklist does', async () => {
    const { states } = await runOn(script)
    const file = { win32: 'windows', linux: 'linux', darwin: 'macos' }[script.platform]
    const checklist = fs.readFileSync(`resources/installer/${file}.md`, 'utf8')
    const named = new Set(
      [...checklist.matchAll(/`((?:kiosk|windows|linux|macos)\.[a-z-]+)`/g)].map(([, id]) => id),
    )
    expect([...named].sort()).toEqual(Object.keys(states).sort())
  })
})

test.each([
  ['kiosk.packaged', { isPackaged: false }],
  ['kiosk.fuses', { fuses: '100011001' }],
  ['kiosk.fuses', { fuses: '000001001' }],
  ['kiosk.fuses', { fuses: '' }],
  ['kiosk.key-protection', { keyProtection: 'file-permissions' }],
  ['kiosk.data-folder', { dataFolderMode: 0o40701 }],
  ['kiosk.data-folder', { dataFolderMode: 0o40740 }],
  ['kiosk.free-disk', { freeBytes: 2 ** 30 - 1 }],
  ['kiosk.clock', { nowMs: NOW_MS - 2 * DAY_MS }],
  ['kiosk.clock', { nowMs: NOW_MS + 20 * 366 * DAY_MS }],
  ['kiosk.display-size', { display: { width: 1023, height: 1080 } }],
] as const)('%s fails with %o', async (id, facts) => {
  const { isGood, states, lines } = await runOn(LINUX, facts)
  expect(Object.keys(states).filter((each) => states[each] === 'fail')).toEqual([id])
  expect(isGood).toBe(false)
  const row = lines.findIndex((line) => line.startsWith('fail'))
  expect(lines[row + 1]).toMatch(/^ +-> \w+/)
})

test.each([
  ['kiosk.fuses', { fuses: null }],
  ['kiosk.data-folder', { dataFolderMode: null }],
  ['kiosk.free-disk', { freeBytes: null }],
  ['kiosk.clock', { builtAtMs: null }],
  ['kiosk.display-size', { display: null }],
] as const)('%s is unknown with %o', async (id, facts) => {
  expect((await runOn(LINUX, facts)).states[id]).toBe('unknown')
})

const absent = { exitCode: 1, output: 'ERROR: The system was unable to find the value.' }
const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\Windows'

test.each([
  ['windows.shell', 'tasklist', 'explorer.exe    4321 Console    1    98,304 K'],
  ['windows.edge-swipe', `reg query HKLM\\${POLICIES}\\EdgeUI`, absent],
  ['windows.edge-swipe', `reg query HKLM\\${POLICIES}\\EdgeUI`, '  x  REG_DWORD  0x1'],
  ['windows.screen-saver', 'reg query HKCU\\Control Panel\\Desktop', '  x  REG_SZ  1'],
  [
    'windows.keyboard-filter',
    'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\MsKeyboardFilter',
    '  Start  REG_DWORD  0x4\r\n',
  ],
  ['windows.blocked-keys', 'powershell', 'Ctrl+Alt+Del=True\r\nAlt+Tab=False\r\n'],
  [
    'windows.sticky-keys',
    'reg query HKCU\\Control Panel\\Accessibility\\ToggleKeys',
    '  Flags  REG_SZ  62',
  ],
  ['windows.standard-user', 'whoami', 'BUILTIN\\Administrators Alias S-1-5-32-544 Group'],
])('%s fails where %s says otherwise', async (id, command, answer) => {
  const { states } = await runOn(changed(WINDOWS, { [command]: answer }))
  expect(Object.keys(states).filter((each) => states[each] === 'fail')).toEqual([id])
})

test('keys that Windows calls by other names are unknown, and not open', async () => {
  const { states } = await runOn(changed(WINDOWS, { powershell: 'Ctrl+Alt+Delete=True' }))
  expect(states['windows.blocked-keys']).toBe('unknown')
})

test('a system without systemd says nothing about its units', async () => {
  const { states } = await runOn(
    changed(LINUX, { 'systemctl is-enabled': { exitCode: 1, output: '' } }),
  )
  expect(states['linux.ctrl-alt-del']).toBe('unknown')
})

const CAGE = '/usr/bin/cage -- /opt/madoguchi/madoguchi'

test.each([
  ['linux.only-client', 'ps', `${CAGE}\n/usr/bin/gnome-shell`],
  ['linux.terminals', 'ps', '/usr/bin/cage -ds -- /opt/madoguchi/madoguchi'],
  ['linux.restart', 'systemctl show', 'Restart=no\nLoadState=loaded'],
  ['linux.ctrl-alt-del', 'systemctl is-enabled', { exitCode: 0, output: 'static\n' }],
  [
    'linux.power-key',
    'busctl get-property org.freedesktop.login1 /org/freedesktop/login1 ' +
      'org.freedesktop.login1.Manager HandlePowerKey',
    's "poweroff"',
  ],
  ['linux.standard-user', 'id -Gn', 'kiosk sudo'],
])('%s fails where %s says otherwise', async (id, command, answer) => {
  const { states } = await runOn(changed(LINUX, { [command]: answer }))
  expect(Object.keys(states).filter((each) => states[each] === 'fail')).toEqual([id])
})

test('an X server changes terminals unless it is told not to', async () => {
  const x = changed(LINUX, { ps: '/usr/lib/xorg/Xorg :0\n/opt/madoguchi/madoguchi' })
  expect((await runOn(x)).states).toMatchObject({
    'linux.terminals': 'fail',
    'linux.only-client': 'unknown',
  })
  const file = '/etc/X11/xorg.conf.d/10-kiosk.conf'
  const told = {
    ...x,
    files: { ...x.files, [file]: 'Section "ServerFlags"\n  Option "DontVTSwitch" "true"\n' },
  }
  expect((await runOn(told)).states['linux.terminals']).toBe('pass')
})

test.each([
  ['macos.screen-saver', 'defaults -currentHost', '600'],
  ['macos.display-sleep', 'pmset', ' displaysleep         10'],
  ['macos.hot-corners', 'defaults read com.apple.dock wvous-br-corner', '5'],
  ['macos.updates', 'defaults read /Library', '1'],
  ['macos.standard-user', 'id', 'staff admin'],
])('%s fails where %s says otherwise', async (id, command, answer) => {
  const { states } = await runOn(changed(MACOS, { [command]: answer }))
  expect(Object.keys(states).filter((each) => states[each] === 'fail')).toEqual([id])
})

test('the fuses are read where Electron has written them', () => {
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const program = (version: number, wire: string) =>
    Buffer.concat([
      Buffer.from(`code${mark}`, 'latin1'),
      Buffer.from([version, wire.length]),
      Buffer.from(`${wire}code`, 'latin1'),
    ])
  expect(readFuses(program(1, '010r'))).toBe('010r')
  expect(readFuses(program(2, '010r'))).toBeNull()
  expect(readFuses(Buffer.from('no fuses'))).toBeNull()
  expect(readFuses(Buffer.from(mark))).toBeNull()
})

test('this machine runs commands, and says so where it has none', async () => {
  const { execPath } = process
  const run = (code: string) => thisMachine.run(execPath, ['-e', code])
  expect(await run('process.stdout.write("said")')).toEqual({ exitCode: 0, output: 'said' })
  expect(await run('process.exit(3)')).toEqual({ exitCode: 3, output: '' })
  expect(await thisMachine.run('no-such-command-anywhere', [])).toBeNull()
  expect(thisMachine.readText('/no/such/file')).toBeNull()
  expect(thisMachine.listFolder('/no/such/folder')).toEqual([])
})
