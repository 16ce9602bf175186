/** What a number can take: a voice only, texts as well, or nobody in particular. */
export type TelephoneUse = 'landline' | 'mobile' | 'service'

/** One part of the numbering plan (総務省 電気通信番号計画), as digits that begin with 0. */
interface NumberingPlan {
  readonly pattern: RegExp
  readonly use: TelephoneUse
}

/** The first that fits holds. A third digit 0 belongs to no area, so 0901234567 lacks a digit. */
const NUMBERING_PLANS: readonly NumberingPlan[] = [
  // Free, paid and information services and pagers: they ring in no home, and not from everywhere.
  { pattern: /^(?:0120|0170|0180|0570|0910|0990)\d{6}$/, use: 'service' },
  { pattern: /^(?:0800|020\d)\d{7}$/, use: 'service' },
  // 060 was opened to mobile telephones by the ordinance of December 2024.
  { pattern: /^0[6789]0[1-9]\d{7}$/, use: 'mobile' },
  // IP telephones take calls; texts reach few of them.
  { pattern: /^050\d{8}$/, use: 'landline' },
  { pattern: /^0[1-9]{2}\d{7}$/, use: 'landline' },
]

/** Null for digits that no number of Japan has. */
export function telephoneUseOf(digits: string): TelephoneUse | null {
  return NUMBERING_PLANS.find(({ pattern }) => pattern.test(digits))?.use ?? null
}

/** Where the hyphens stand is certain for these only; elsewhere it takes the whole list of areas. */
const GROUPINGS = [
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(03|06)(\d{4})(\d{4})$/,
  /^(011|044|045|052|075|078|092|093)([1-9]\d{2})(\d{4})$/,
]

/** Grouped as it is written in Japan where that is certain, else the digits alone. */
export function groupTelephone(digits: string): string {
  const groups = GROUPINGS.map((pattern) => pattern.exec(digits)).find((match) => match !== null)
  return groups?.slice(1).join('-') ?? digits
}
