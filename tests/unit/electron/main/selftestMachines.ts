import type { CommandAnswer } from '../../../../electron/main/selftest/machine'

/** What a machine says: commands by how they begin. */
export interface MachineScript {
  readonly platform: 'win32' | 'linux' | 'darwin'
  readonly commands: Readonly<Record<string, string | CommandAnswer>>
  readonly files?: Readonly<Record<string, string>>
}

const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\Windows'
const value = (name: string, kind: string, content: string) =>
  `\r\nHKEY_X\\Y\r\n    ${name}    ${kind}    ${content}\r\n\r\n`

/** As the checklist for Windows leaves it. */
export const WINDOWS: MachineScript = {
  platform: 'win32',
  commands: {
    tasklist: 'INFO: No tasks are running which match the specified criteria.',
    'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\MsKeyboardFilter': value(
      'Start',
      'REG_DWORD',
      '0x2',
    ),
    powershell: [
      ...['Ctrl+Alt+Del=True', 'Shift+Ctrl+Esc=True', 'Ctrl+Esc=True', 'Alt+Tab=True'],
      ...['Alt+Esc=True', 'Alt+F4=True', 'Win+L=True', 'Windows=True', 'Win+Z=False'],
    ].join('\r\n'),
    'reg query HKCU\\Control Panel\\Accessibility\\StickyKeys': value('Flags', 'REG_SZ', '506'),
    'reg query HKCU\\Control Panel\\Accessibility\\Keyboard Response': value(
      'Flags',
      'REG_SZ',
      '122',
    ),
    'reg query HKCU\\Control Panel\\Accessibility\\ToggleKeys': value('Flags', 'REG_SZ', '58'),
    whoami: 'Mandatory Label\\Medium Mandatory Level Label S-1-16-8192',
    [`reg query HKLM\\${POLICIES}\\EdgeUI`]: value('AllowEdgeSwipe', 'REG_DWORD', '0x0'),
    [`reg query HKCU\\${POLICIES}\\CurrentVersion\\PushNotifications`]: value(
      'NoToastApplicationNotification',
      'REG_DWORD',
      '0x1',
    ),
    'reg query HKCU\\Control Panel\\Desktop': value('ScreenSaveActive', 'REG_SZ', '0'),
    'reg query HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System': value(
      'DisableTaskMgr',
      'REG_DWORD',
      '0x1',
    ),
    'reg query HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer': value(
      'NoDriveTypeAutoRun',
      'REG_DWORD',
      '0xff',
    ),
    [`reg query HKLM\\${POLICIES}\\WindowsUpdate\\AU`]: value(
      'NoAutoRebootWithLoggedOnUsers',
      'REG_DWORD',
      '0x1',
    ),
  },
}

const LOGIND =
  'busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager'

/** As the checklist for Linux leaves it. */
export const LINUX: MachineScript = {
  platform: 'linux',
  commands: {
    ps: '/sbin/init\n/usr/bin/cage -- /opt/madoguchi/madoguchi --mode=counter',
    'systemctl show': 'Restart=always\nLoadState=loaded\n',
    'systemctl is-enabled': { exitCode: 1, output: 'masked\n' },
    [`${LOGIND} HandlePowerKey`]: 's "ignore"\n',
    [`${LOGIND} NAutoVTs`]: 'u 0\n',
    'id -u': '1001\n',
    'id -Gn': 'kiosk video\n',
  },
  files: { '/proc/sys/kernel/sysrq': '0\n' },
}

/** As the checklist for macOS leaves it. */
export const MACOS: MachineScript = {
  platform: 'darwin',
  commands: {
    'defaults -currentHost': '0\n',
    pmset: ' sleep                0\n displaysleep         0\n',
    'defaults read com.apple.dock wvous-tl-corner': { exitCode: 1, output: 'does not exist' },
    'defaults read com.apple.dock wvous-tr-corner': '1\n',
    'defaults read com.apple.dock wvous-bl-corner': '0\n',
    'defaults read com.apple.dock wvous-br-corner': '0\n',
    'defaults read /Library': '0\n',
    id: 'staff everyone\n',
  },
}
