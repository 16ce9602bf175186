import { z } from 'zod'

/**
 * What an account knows about its owner, in plain words. Exists while practice accounts are read
 * and a person registers; stored are keyed digests of its forms only.
 */
export const accountFacts = z.strictObject({
  familyName: z.string().optional(),
  givenName: z.string().optional(),
  /** How the names are read: people answer in kanji or in kana. */
  familyNameKana: z.string().optional(),
  givenNameKana: z.string().optional(),
  birthDate: z.iso.date().optional(),
  country: z.string().optional(),
  prefecture: z.string().optional(),
  postalCode: z.string().optional(),
  /** Of earlier addresses: the form allows the code that somebody once gave. */
  formerPostalCodes: z.array(z.string()).optional(),
  formerPasswords: z.array(z.string()).optional(),
  sentSubjects: z.array(z.string()).optional(),
  correspondents: z.array(z.string()).optional(),
})
export type AccountFacts = Readonly<z.infer<typeof accountFacts>>
