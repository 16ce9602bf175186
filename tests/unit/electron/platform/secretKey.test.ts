import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindKeyProtector } from '../../../../electron/platform/keyProtection'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { loadSecretKey, sealSecretKey } from '../../../../electron/platform/secretKey'
import { fakeProtector } from '../../../support/platform/fakeProtector'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const noProtector: FindKeyProtector = async () => null
const neverFound: FindKeyProtector = () => new Promise(() => undefined)

function newKeyFile(): string {
  return path.join(temporaryFolder(), 'store.key')
}

/** A system with a store for secrets, whose user and age a test can change. */
function systemOf(user: string) {
  const state = { user, isOutdated: false }
  const findProtector: FindKeyProtector = async () => fakeProtector(state)
  return { state, findProtector }
}

async function bareKeyFile(): Promise<{ file: string; key: Uint8Array }> {
  const file = newKeyFile()
  const key = random.bytes(32)
  fs.writeFileSync(file, key, { mode: 0o600 })
  return { file, key }
}

const modeOf = (file: string) => fs.statSync(file).mode & 0o777
const holds = (file: string, key: Uint8Array) => fs.readFileSync(file).includes(Buffer.from(key))

describe('without a store for secrets', () => {
  test('the key is made once, for its owner alone, and read again', async () => {
    const file = newKeyFile()
    const made = await loadSecretKey(file, { random, findProtector: noProtector })
    expect(made.bytes).toHaveLength(32)
    expect(modeOf(file)).toBe(0o600)
    expect(await loadSecretKey(file, { random, findProtector: noProtector })).toEqual(made)
    expect(await sealSecretKey(file, made, noProtector)).toBe('file-permissions')
  })

  test('a key of the first versions is read as it is', async () => {
    const { file, key } = await bareKeyFile()
    const { bytes } = await loadSecretKey(file, { random, findProtector: noProtector })
    expect(bytes).toEqual(key)
  })

  test('a plain key is there at once, however long the system takes to say what it has', async () => {
    const { file, key } = await bareKeyFile()
    const { bytes } = await loadSecretKey(file, { random, findProtector: neverFound })
    expect(bytes).toEqual(key)
  })
})

describe('with a store for secrets', () => {
  test('the key never lies on the disk as it is, and is read again', async () => {
    const { findProtector } = systemOf('kiosk')
    const file = newKeyFile()
    const made = await loadSecretKey(file, { random, findProtector })
    expect(holds(file, made.bytes)).toBe(false)
    expect(modeOf(file)).toBe(0o600)
    expect(await loadSecretKey(file, { random, findProtector })).toEqual(made)
    expect(await sealSecretKey(file, made, neverFound)).toBe('operating-system')
  })

  test('a key that lay plain is sealed, and nothing of it is left', async () => {
    const { findProtector } = systemOf('kiosk')
    const { file, key } = await bareKeyFile()
    // Another name for the old file shows what becomes of its bytes.
    const old = `${file}.old`
    fs.linkSync(file, old)
    const plain = await loadSecretKey(file, { random, findProtector })
    expect(await sealSecretKey(file, plain, findProtector)).toBe('operating-system')

    expect(holds(file, key)).toBe(false)
    expect(fs.readFileSync(old)).toEqual(Buffer.alloc(32))
    expect(fs.readdirSync(path.dirname(file)).toSorted()).toEqual(['store.key', 'store.key.old'])
    expect(modeOf(file)).toBe(0o600)
    expect(await loadSecretKey(file, { random, findProtector })).toEqual({
      bytes: key,
      isSealed: true,
    })
  })

  test('a draft that a crash left gives its place to the next one', async () => {
    const { findProtector } = systemOf('kiosk')
    const { file, key } = await bareKeyFile()
    fs.writeFileSync(`${file}.new`, key, { mode: 0o644 })
    const plain = await loadSecretKey(file, { random, findProtector })
    await sealSecretKey(file, plain, findProtector)
    expect(fs.readdirSync(path.dirname(file))).toEqual(['store.key'])
    expect(modeOf(file)).toBe(0o600)
  })

  test('a key that was sealed in an outdated way is sealed again', async () => {
    const { state, findProtector } = systemOf('kiosk')
    const file = newKeyFile()
    const made = await loadSecretKey(file, { random, findProtector })
    state.isOutdated = true
    const outdated = await loadSecretKey(file, { random, findProtector })
    expect(outdated).toEqual({ bytes: made.bytes, isSealed: false })
    const before = fs.statSync(file).ino
    expect(await sealSecretKey(file, outdated, findProtector)).toBe('operating-system')
    expect(fs.statSync(file).ino).not.toBe(before)
    state.isOutdated = false
    expect(await loadSecretKey(file, { random, findProtector })).toEqual(made)
  })

  test('that cannot reveal what it seals, a plain key stays as it is', async () => {
    const { file, key } = await bareKeyFile()
    const forgetful: FindKeyProtector = async () => ({
      protect: async () => new Uint8Array(48),
      reveal: () => Promise.reject(new Error('nothing here')),
    })
    const plain = await loadSecretKey(file, { random, findProtector: forgetful })
    await expect(sealSecretKey(file, plain, forgetful)).rejects.toMatchObject({
      trouble: 'not-revealed',
    })
    expect(fs.readFileSync(file)).toEqual(Buffer.from(key))
  })
})

describe('a sealed key is refused, and no new one made,', () => {
  test.each<
    [
      why: string,
      change: (system: ReturnType<typeof systemOf>) => FindKeyProtector,
      trouble: string,
    ]
  >([
    [
      'for another user',
      (system) => {
        system.state.user = 'guest'
        return system.findProtector
      },
      'not-revealed',
    ],
    ['where the store for secrets is gone', () => noProtector, 'protection-missing'],
  ])('%s', async (_why, change, trouble) => {
    const system = systemOf('kiosk')
    const file = newKeyFile()
    await loadSecretKey(file, { random, findProtector: system.findProtector })
    const before = fs.readFileSync(file)
    const findProtector = change(system)
    await expect(loadSecretKey(file, { random, findProtector })).rejects.toMatchObject({ trouble })
    expect(fs.readFileSync(file)).toEqual(before)
  })

  test('where what is revealed is no key', async () => {
    const file = newKeyFile()
    const { findProtector } = systemOf('kiosk')
    await loadSecretKey(file, { random, findProtector })
    const confused: FindKeyProtector = async () => ({
      protect: async (bytes) => bytes,
      reveal: async () => ({ bytes: new Uint8Array(31), isOutdated: false }),
    })
    await expect(loadSecretKey(file, { random, findProtector: confused })).rejects.toMatchObject({
      trouble: 'not-revealed',
    })
  })
})

describe.each([
  ['plain', noProtector],
  ['sealed', systemOf('kiosk').findProtector],
] as const)(
  'a %s key file that is damaged is refused and left as it is,',
  (_kind, findProtector) => {
    /** A whole key file, and what must become of anything that is put in its place. */
    async function keyFile() {
      const file = newKeyFile()
      await loadSecretKey(file, { random, findProtector })
      const refuses = async (damaged: Uint8Array) => {
        fs.writeFileSync(file, damaged)
        await expect(loadSecretKey(file, { random, findProtector })).rejects.toMatchObject({
          name: 'SecretKeyError',
          trouble: 'damaged',
        })
        expect(fs.readFileSync(file)).toEqual(Buffer.from(damaged))
      }
      return { whole: fs.readFileSync(file), refuses }
    }

    test('wherever it was cut off', async () => {
      const { whole, refuses } = await keyFile()
      for (let length = 0; length < whole.length; length += 1) {
        await refuses(whole.subarray(0, length))
      }
    })

    test('whichever bit was turned', async () => {
      const { whole, refuses } = await keyFile()
      for (let bit = 0; bit < whole.length * 8; bit += 1) {
        const turned = Buffer.from(whole)
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        await refuses(turned)
      }
    })

    test('whatever was added to it', async () => {
      const { whole, refuses } = await keyFile()
      const something = fc.uint8Array({ minLength: 1, maxLength: 64 })
      await fc.assert(
        fc.asyncProperty(something, (added) => refuses(Buffer.concat([whole, added]))),
      )
    })
  },
)
