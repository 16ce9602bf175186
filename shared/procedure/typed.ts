import { z } from 'zod'
import { LIMITS } from './limits'

/** What a person typed. Bounded before anything looks at it; a lone surrogate is no text. */
export const typed = z
  .string()
  .max(LIMITS.fieldMaximumCharacters)
  .refine((value) => !/\p{Surrogate}/u.test(value))
