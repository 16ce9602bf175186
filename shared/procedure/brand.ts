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
  /** What a text or a call says it comes from. */
  shortSenderName: 'Microsoft',
  /** What stands before a link's secret. A reserved name (RFC 2606): it leads nowhere but here. */
  linkBase: 'https://madoguchi.example/link#',
} as const
