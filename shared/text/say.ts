import { catalogue, type TextKey, type TextValues } from './catalogue'

type Arguments<Key extends TextKey> = [keyof TextValues<Key>] extends [never]
  ? []
  : [values: TextValues<Key>]

/** A sentence of the catalogue with its values; the compiler knows which values it needs. */
export function say<Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {}
  return catalogue[key].standard.replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(given[name] ?? hole),
  )
}
