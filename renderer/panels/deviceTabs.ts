import type { IconName } from '../icons/iconPaths'

export const deviceTabs = ['mail', 'phone', 'texts', 'clock'] as const
export type DeviceTab = (typeof deviceTabs)[number]

/** What a tab says about itself while something on it waits to be looked at. */
export type DeviceMark = 'new' | 'ringing' | 'missed'
export type DeviceMarks = Readonly<Partial<Record<DeviceTab, DeviceMark>>>

export const deviceTabIcons: Readonly<Record<DeviceTab, IconName>> = {
  mail: 'email',
  phone: 'call',
  texts: 'sms',
  clock: 'clock',
}

export function tabId(tab: DeviceTab): string {
  return `device-tab-${tab}`
}

export function panelId(tab: DeviceTab): string {
  return `device-panel-${tab}`
}

/** Where a key leads in a row of tabs that goes round; null when it leads nowhere. */
export function tabAtKey(key: string, current: DeviceTab): DeviceTab | null {
  const at = deviceTabs.indexOf(current)
  const count = deviceTabs.length
  switch (key) {
    case 'ArrowRight':
      return deviceTabs[(at + 1) % count] ?? null
    case 'ArrowLeft':
      return deviceTabs[(at + count - 1) % count] ?? null
    case 'Home':
      return deviceTabs[0]
    case 'End':
      return deviceTabs[count - 1] ?? null
    default:
      return null
  }
}
