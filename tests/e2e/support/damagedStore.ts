import fs from 'node:fs'
import path from 'node:path'

function storeFolder(userDataFolder: string): string {
  return path.join(userDataFolder, 'demo')
}

/** Changes one byte of the store of a kiosk that does not run, as an old disk does. */
export function damageStore(userDataFolder: string): void {
  const file = path.join(storeFolder(userDataFolder), 'accounts.db')
  const bytes = fs.readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x10, middle)
  fs.writeFileSync(file, bytes)
}

export function forgetBackups(userDataFolder: string): void {
  fs.rmSync(path.join(storeFolder(userDataFolder), 'backups'), { recursive: true })
}
