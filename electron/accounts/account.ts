/** A place at which the owner of an account can be reached. The value never leaves main. */
export interface Contact {
  /**
   * `invented`: made up for an unknown account, and never sent anything. `typed`: given by the
   * person in front of the kiosk, and not registered with an account yet.
   */
  readonly origin: 'registered' | 'invented' | 'typed'
  /** Null for all but a registered one. */
  readonly id: number | null
  readonly kind: 'email' | 'landline' | 'mobile'
  readonly value: string
  /** The keyed digest under which sends and wrong proofs of the contact are counted. */
  readonly key: string
}

/**
 * Whom a session is about: a known account, or an address that nobody registered. Both go through
 * the same code with the same work, so nothing tells them apart (ASVS 6.3.8).
 */
export interface Subject {
  /** Null for an unknown account. */
  readonly accountId: number | null
  readonly address: string
  /** The keyed digest under which everything about the account is counted. */
  readonly key: string
  readonly contacts: readonly Contact[]
}
