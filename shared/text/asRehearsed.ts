/**
 * A title, option, button or field name of the procedure: the same letters in every wording, as
 * people rehearse them. Only readings may be added.
 */
export function asRehearsed<const Text extends string>(
  text: Text,
): { readonly standard: Text; readonly easy: Text } {
  return { standard: text, easy: text }
}
