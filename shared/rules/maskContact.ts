const HIDDEN_LOCAL_PART = '*****'
const VISIBLE_TELEPHONE_DIGITS = 2

/** R2: two characters of the local part, five asterisks whatever its length, then the domain. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const localPart = [...address.slice(0, at)]
  const visible = localPart.slice(0, Math.min(2, localPart.length - 1))
  return visible.join('') + HIDDEN_LOCAL_PART + address.slice(at)
}

/** R3: digits only, every digit but the last two an asterisk. */
export function maskTelephone(number: string): string {
  const digits = number.replace(/\D/g, '')
  const hidden = Math.max(0, digits.length - VISIBLE_TELEPHONE_DIGITS)
  return '*'.repeat(hidden) + digits.slice(hidden)
}

export function maskContact(contact: {
  readonly kind: 'email' | 'landline' | 'mobile'
  readonly value: string
}): string {
  return contact.kind === 'email' ? maskEmail(contact.value) : maskTelephone(contact.value)
}
