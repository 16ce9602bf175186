/** What Electron marks its fuses with in its own program file (@electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const KNOWN_VERSION = 1

/** One character for each fuse, in their order: 0 off, 1 on, r removed. Null where there are none. */
export function readFuses(program: Buffer): string | null {
  const at = program.indexOf(SENTINEL, 0, 'latin1')
  if (at < 0) return null
  const [version, length] = program.subarray(at + SENTINEL.length)
  if (version !== KNOWN_VERSION || length === undefined) return null
  const start = at + SENTINEL.length + 2
  return program.toString('latin1', start, start + length)
}
