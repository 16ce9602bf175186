/** What keeps the kiosk's key from others: the system's own store for secrets, or only the mode of its file. */
export type KeyProtection = 'operating-system' | 'file-permissions'

/** The operating system's store for secrets: what it has sealed, only the same user can reveal. */
export interface KeyProtector {
  protect(bytes: Uint8Array): Promise<Uint8Array>
  /** Rejects for what another user, another machine or a lost store has sealed. */
  reveal(sealed: Uint8Array): Promise<RevealedBytes>
}

export interface RevealedBytes {
  readonly bytes: Uint8Array
  /** The system has a better way to seal by now and asks for it to be done again. */
  readonly isOutdated: boolean
}

/** Null where the system has no such store, or one that protects nothing. */
export type FindKeyProtector = () => Promise<KeyProtector | null>
