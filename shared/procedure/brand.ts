/**
 * Whose accounts the kiosk resets. The procedure is written for one brand; another organisation
 * changes its name here and nowhere else.
 */
export const BRAND = {
  account: 'Microsoft アカウント',
  mailSenderName: 'Microsoft アカウント チーム',
  /** The procedure asks people to let mail of this domain through (手順 A). */
  mailSenderDomain: 'account.microsoft.com',
  mailSenderAddress: 'account-security-noreply@account.microsoft.com',
  company: 'Microsoft',
} as const
