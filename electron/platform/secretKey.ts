import fs from 'node:fs'
import path from 'node:path'
import { decodeKeyFile, encodeKeyFile, KEY_BYTES, SecretKeyError, type KeyFile } from './keyFile'
import type { FindKeyProtector, KeyProtection, KeyProtector, RevealedBytes } from './keyProtection'
import type { RandomSource } from './randomSource'

export interface SecretKey {
  readonly bytes: Uint8Array
  /** Sealed as well as the system can do it; a key that is not may become so later. */
  readonly isSealed: boolean
}

/**
 * The kiosk's own secret, kept beside the database and never in it, so that the database alone
 * reveals no code and no counter's owner. Made at the first start, on the disk before it is used.
 *
 * A key that lies there plain is answered without waiting for a protector; `sealSecretKey` seals it
 * once there is one.
 * @throws {SecretKeyError} where there is a file, but no key can be had from it
 */
export async function loadSecretKey(
  file: string,
  parts: { readonly random: RandomSource; readonly findProtector: FindKeyProtector },
): Promise<SecretKey> {
  if (!fs.existsSync(file)) return await createKey(file, parts)
  const { kind, content } = decodeKeyFile(fs.readFileSync(file))
  if (kind === 'plain') return { bytes: content, isSealed: false }
  const protector = await parts.findProtector()
  if (protector === null) throw new SecretKeyError('protection-missing')
  const { bytes, isOutdated } = await reveal(protector, content)
  return { bytes, isSealed: !isOutdated }
}

/** Seals a key that lies plain, or was sealed in an outdated way. Answers how it rests from now on. */
export async function sealSecretKey(
  file: string,
  { bytes, isSealed }: SecretKey,
  findProtector: FindKeyProtector,
): Promise<KeyProtection> {
  if (isSealed) return 'operating-system'
  const protector = await findProtector()
  if (protector === null) return 'file-permissions'
  // The file that is replaced stays on the disk under no name, so it is held and wiped.
  const replaced = fs.openSync(file, 'r+')
  try {
    await writeSealed(file, bytes, protector)
    wipe(replaced)
  } finally {
    fs.closeSync(replaced)
  }
  return 'operating-system'
}

function wipe(handle: number): void {
  fs.writeSync(handle, new Uint8Array(fs.fstatSync(handle).size), 0, null, 0)
  fs.fsyncSync(handle)
}

/** Waits for the protector: a key that once lay plain on a disk may be found there for long. */
async function createKey(
  file: string,
  { random, findProtector }: Parameters<typeof loadSecretKey>[1],
): Promise<SecretKey> {
  const protector = await findProtector()
  const bytes = random.bytes(KEY_BYTES)
  if (protector === null) writeKeyFile(file, { kind: 'plain', content: bytes })
  else await writeSealed(file, bytes, protector)
  return { bytes, isSealed: protector !== null }
}

async function reveal(protector: KeyProtector, sealed: Uint8Array): Promise<RevealedBytes> {
  const revealed = await protector.reveal(sealed).catch((error: unknown) => {
    throw new SecretKeyError('not-revealed', error)
  })
  // Some systems seal without a check of their own and make something else of another user's key.
  if (revealed.bytes.length !== KEY_BYTES) throw new SecretKeyError('not-revealed')
  return revealed
}

/** What cannot be revealed again must not take the place of a key that can be read. */
async function writeSealed(file: string, key: Uint8Array, protector: KeyProtector): Promise<void> {
  const content = await protector.protect(key)
  const { bytes } = await reveal(protector, content)
  if (!Buffer.from(bytes).equals(key)) throw new SecretKeyError('not-revealed')
  writeKeyFile(file, { kind: 'sealed', content })
}

/** Written whole under another name first: a pulled plug must not leave half a key. */
function writeKeyFile(file: string, content: KeyFile): void {
  const draft = `${file}.new`
  fs.rmSync(draft, { force: true })
  const handle = fs.openSync(draft, 'wx', 0o600)
  try {
    fs.writeFileSync(handle, encodeKeyFile(content))
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
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
