import { describe, expect, test } from 'vitest'
import { createKeyProtectorFinder } from '../../../../electron/main/keyProtector'
import { sealKey } from '../../../../electron/main/sealKey'
import { createLogger } from '../../../../electron/platform/logger'

type TextSafe = Parameters<typeof createKeyProtectorFinder>[1]

/** Electron's `safeStorage` on a system of the test's choice; it knows nothing before it is ready. */
function systemWith(options: {
  readonly backend?: ReturnType<TextSafe['getSelectedStorageBackend']>
  readonly isAvailable?: boolean
  readonly shouldReEncrypt?: boolean
}) {
  const { backend = 'gnome_libsecret', isAvailable = true, shouldReEncrypt = false } = options
  let isReady = false
  const app = { whenReady: async () => void (isReady = true) }
  const safeStorage: TextSafe = {
    isAsyncEncryptionAvailable: async () => isReady && isAvailable,
    getSelectedStorageBackend: () => (isReady ? backend : 'unknown'),
    encryptStringAsync: async (text) => Buffer.from(`sealed ${text}`),
    decryptStringAsync: async (sealed) => ({
      shouldReEncrypt,
      result: sealed.toString().replace(/^sealed /, ''),
    }),
  }
  return { app, safeStorage }
}

const KEY = Uint8Array.from({ length: 32 }, (_, index) => 255 - index)

function find(system: ReturnType<typeof systemWith>, platform: NodeJS.Platform) {
  return createKeyProtectorFinder(system.app, system.safeStorage, platform)()
}

describe("the system's store for secrets", () => {
  test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'] as const)(
    'protects the key on a Linux with %s',
    async (backend) => {
      const protector = await find(systemWith({ backend }), 'linux')
      const sealed = await protector?.protect(KEY)
      expect(await protector?.reveal(sealed ?? KEY)).toEqual({
        bytes: Buffer.from(KEY),
        isOutdated: false,
      })
    },
  )

  test.each(['basic_text', 'unknown'] as const)(
    'counts as none where Electron seals with a password of its own (%s)',
    async (backend) => {
      expect(await find(systemWith({ backend }), 'linux')).toBeNull()
    },
  )

  test.each(['win32', 'darwin'] as const)(
    'is asked for nothing but itself on %s',
    async (platform) => {
      expect(await find(systemWith({ backend: 'unknown' }), platform)).not.toBeNull()
      expect(await find(systemWith({ isAvailable: false }), platform)).toBeNull()
    },
  )

  test('says when a key is to be sealed again', async () => {
    const protector = await find(systemWith({ shouldReEncrypt: true }), 'darwin')
    const sealed = await protector?.protect(KEY)
    expect(await protector?.reveal(sealed ?? KEY)).toMatchObject({ isOutdated: true })
  })
})

describe('a start', () => {
  const SAYS_SO = 'warning only file permissions protect the key'

  async function sealWith(seal: Parameters<typeof sealKey>[0]['sealKey']) {
    const lines: string[] = []
    const protection = await sealKey(
      { sealKey: seal },
      createLogger((line) => lines.push(line)),
    )
    return { protection, lines: lines.join('') }
  }

  test('is silent about a key that the system protects', async () => {
    const sealed = await sealWith(async () => 'operating-system')
    expect(sealed).toEqual({ protection: 'operating-system', lines: '' })
  })

  test('says so where nothing but the file protects it', async () => {
    const { protection, lines } = await sealWith(async () => 'file-permissions')
    expect(protection).toBe('file-permissions')
    expect(lines).toContain(SAYS_SO)
  })

  test('goes on with the key as it lies when it cannot be sealed', async () => {
    const { protection, lines } = await sealWith(() => Promise.reject(new Error('CANARY')))
    expect(protection).toBe('file-permissions')
    expect(lines).toContain('error the key could not be sealed')
    expect(lines).toContain(SAYS_SO)
    expect(lines).not.toContain('CANARY')
  })
})
