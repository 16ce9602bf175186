/** What a contact is, to whoever registers one. */
export const CONTACT_KINDS = ['email', 'landline', 'mobile'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]
