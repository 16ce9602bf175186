import { FIRST_GROUP_DIGITS } from './voice/voiceScript'

/** A code in the two groups in which people read and write it. */
export function digitGroups(code: string): readonly string[] {
  const groups = [code.slice(0, FIRST_GROUP_DIGITS), code.slice(FIRST_GROUP_DIGITS)]
  return groups.filter((group) => group !== '')
}
