import { catalogue, type CatalogueText, type TextKey, type TextValues } from './catalogue'
import { parseMarked, type SaidValue } from './parseMarked'
import { Said } from './said'

type Arguments<Key extends TextKey> = [keyof TextValues<Key>] extends [never]
  ? []
  : [values: TextValues<Key>]

/** A sentence of the catalogue with its values; the compiler knows which values it needs. */
export function say<Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): Said {
  const { standard, easy = standard, spoken }: CatalogueText = catalogue[key]
  const given: Readonly<Record<string, SaidValue>> = values ?? {}
  return new Said(
    {
      standard: parseMarked(standard, given, 'standard'),
      easy: parseMarked(easy, given, 'easy'),
    },
    spoken === undefined ? null : parseMarked(spoken, given, 'standard'),
  )
}
