/** One channel, from -1 to 1. */
export type Samples = Float32Array

export const SAMPLES_PER_SECOND = 16_000
const HEADER_BYTES = 44
const UNCOMPRESSED = 1
const SHORT_LARGEST = 32_767
const BYTE_MIDDLE = 128

export function samplesIn(seconds: number): number {
  return Math.round(seconds * SAMPLES_PER_SECOND)
}

/** Reads a file of 8 bits, as our own script writes it; another kind would be heard as noise. */
export function readByteWav(file: Uint8Array): Samples {
  const wav = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const format = [wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24)]
  const isOurs = String(format) === String([UNCOMPRESSED, 1, SAMPLES_PER_SECOND])
  if (!isOurs || wav.readUInt16LE(34) !== 8) throw new Error('the clips are another kind of sound')
  const data = new Float32Array(wav.subarray(HEADER_BYTES))
  return data.map((byte) => (byte - BYTE_MIDDLE) / BYTE_MIDDLE)
}

function header(dataBytes: number): Buffer {
  const start = Buffer.alloc(HEADER_BYTES)
  start.write('RIFF', 0)
  start.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  start.write('WAVEfmt ', 8)
  start.writeUInt32LE(16, 16)
  start.writeUInt16LE(UNCOMPRESSED, 20)
  start.writeUInt16LE(1, 22)
  start.writeUInt32LE(SAMPLES_PER_SECOND, 24)
  start.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28)
  start.writeUInt16LE(2, 32)
  start.writeUInt16LE(16, 34)
  start.write('data', 36)
  start.writeUInt32LE(dataBytes, 40)
  return start
}

/** The data of a piece of a sound, 16 bits each. */
export function shortsOf(samples: Samples): Buffer {
  const data = new DataView(new ArrayBuffer(samples.length * 2))
  samples.forEach((sample, index) => {
    data.setInt16(index * 2, Math.round(sample * SHORT_LARGEST), true)
  })
  return Buffer.from(data.buffer)
}

/** One file of all pieces, and no chunk that says anything. */
export function writeWav(pieces: readonly Buffer[]): Buffer {
  const dataBytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  return Buffer.concat([header(dataBytes), ...pieces])
}
