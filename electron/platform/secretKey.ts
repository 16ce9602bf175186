import fs from 'node:fs'
import path from 'node:path'
import type { RandomSource } from './randomSource'

const KEY_BYTES = 32

/** Thrown when the key file is damaged. A new key would forget every count and lock. */
export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError'
}

/**
 * The kiosk's own secret, kept beside the database and never in it, so that the database alone
 * reveals no code and no counter's owner. Made at the first start, synced before it is used.
 */
export function loadSecretKey(file: string, random: RandomSource): Uint8Array {
  if (!fs.existsSync(file)) createKeyFile(file, random)
  const key = fs.readFileSync(file)
  if (key.length !== KEY_BYTES) throw new SecretKeyError('the key file has the wrong length')
  return key
}

/** Written whole under another name first: a pulled plug must not leave half a key. */
function createKeyFile(file: string, random: RandomSource): void {
  const draft = `${file}.new`
  const handle = fs.openSync(draft, 'w', 0o600)
  fs.writeSync(handle, random.bytes(KEY_BYTES))
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  fs.renameSync(draft, file)
  syncFolder(path.dirname(file))
}

/** Windows cannot open a folder; there the rename itself is journalled by NTFS. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
