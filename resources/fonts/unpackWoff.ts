import { inflateSync } from 'node:zlib'

/** Byte counts of the WOFF 1.0 file format (W3C): its header, and one entry of its directory. */
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
/** Byte counts of OpenType's own header and directory. */
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

interface Table {
  readonly tag: Buffer
  readonly checksum: number
  readonly content: Buffer
}

function readTable(woff: Buffer, index: number): Table {
  const entry = WOFF_HEADER + index * WOFF_ENTRY
  const start = woff.readUInt32BE(entry + 4)
  const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8))
  const isPacked = packed.length < woff.readUInt32BE(entry + 12)
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    content: isPacked ? inflateSync(packed) : packed,
  }
}

/** Tables begin at multiples of four bytes. */
function padded({ content }: Table): Buffer {
  return Buffer.concat([content, Buffer.alloc(-content.length & 3)])
}

function headerOf(flavour: Buffer, tableCount: number): Buffer {
  const header = Buffer.alloc(SFNT_HEADER)
  const log = Math.floor(Math.log2(tableCount))
  flavour.copy(header)
  header.writeUInt16BE(tableCount, 4)
  header.writeUInt16BE(SFNT_ENTRY * 2 ** log, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE(SFNT_ENTRY * (tableCount - 2 ** log), 10)
  return header
}

/** The font within a WOFF 1.0 file, as OpenType tools read it. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF 1.0 file')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readTable(woff, index))
  let start = SFNT_HEADER + tables.length * SFNT_ENTRY
  const directory = tables.map((table) => {
    const entry = Buffer.alloc(SFNT_ENTRY)
    table.tag.copy(entry)
    entry.writeUInt32BE(table.checksum, 4)
    entry.writeUInt32BE(start, 8)
    entry.writeUInt32BE(table.content.length, 12)
    start += padded(table).length
    return entry
  })
  const header = headerOf(woff.subarray(4, 8), tables.length)
  return Buffer.concat([header, ...directory, ...tables.map(padded)])
}
