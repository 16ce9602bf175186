import type { KeyProtector } from '../../../electron/platform/keyProtection'

/** What a store for secrets can turn into between two starts. */
export interface FakeProtectorState {
  /** Whose secrets it reveals; another name cannot reveal what this one sealed. */
  user: string
  isOutdated: boolean
}

/** The operating system's store for secrets: what it seals says nothing of the bytes inside. */
export function fakeProtector(state: FakeProtectorState): KeyProtector {
  const mask = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)
  return {
    protect: async (bytes) => Buffer.concat([Buffer.from(`${state.user}:`), mask(bytes)]),
    async reveal(sealed) {
      const owner = Buffer.from(`${state.user}:`)
      if (!Buffer.from(sealed.subarray(0, owner.length)).equals(owner)) throw new Error('not yours')
      return { bytes: mask(sealed.subarray(owner.length)), isOutdated: state.isOutdated }
    },
  }
}
