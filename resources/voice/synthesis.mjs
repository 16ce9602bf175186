/**
 * Speech as samples from -1 to 1, for the scripts that make the clips. Needs open_jtalk on the PATH
 * (Debian: open-jtalk, with the dictionary of open-jtalk-mecab-naist-jdic).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the voice was made for. */
export const SAMPLES_PER_SECOND = 48_000
export const WAV_HEADER_BYTES = 44
export const FULL_SCALE = 32_767
const VOICE_PEAK = 0.7
const SILENCE_BELOW = 0.01

/**
 * What a script is called with, and a folder to work in.
 * @typedef {{ voice: string, dictionary: string, work: string }} Tools
 * How fast something is said, and how much silence stays around it.
 * @typedef {{ pace: string, leadInSeconds: number, tailSeconds: number }} Manner
 */

/** @param {number} seconds */
export function samplesIn(seconds) {
  return Math.round(seconds * SAMPLES_PER_SECOND)
}

/** @param {Buffer} wav 16 bits, one channel */
function readSamples(wav) {
  if (wav.readUInt32LE(24) !== SAMPLES_PER_SECOND || wav.readUInt16LE(22) !== 1) {
    throw new Error('open_jtalk wrote another kind of sound than expected')
  }
  const count = (wav.length - WAV_HEADER_BYTES) / 2
  return Float64Array.from({ length: count }, (_, index) => {
    return wav.readInt16LE(WAV_HEADER_BYTES + index * 2) / FULL_SCALE
  })
}

/**
 * The header of a sound with one channel.
 * @param {{ samplesPerSecond: number, bytesPerSample: 1 | 2, dataBytes: number }} format
 */
export function wavHeader({ samplesPerSecond, bytesPerSample, dataBytes }) {
  const header = Buffer.alloc(WAV_HEADER_BYTES)
  header.write('RIFF', 0)
  header.writeUInt32LE(WAV_HEADER_BYTES - 8 + dataBytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(samplesPerSecond, 24)
  header.writeUInt32LE(samplesPerSecond * bytesPerSample, 28)
  header.writeUInt16LE(bytesPerSample, 32)
  header.writeUInt16LE(bytesPerSample * 8, 34)
  header.write('data', 36)
  header.writeUInt32LE(dataBytes, 40)
  return header
}

/**
 * Cuts the silence at both ends, so that the pauses are ours alone, and evens the loudness.
 * @param {Float64Array} samples @param {Manner} manner
 */
function trimAndLevel(samples, { leadInSeconds, tailSeconds }) {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
  /** @param {number} sample */
  const isHeard = (sample) => Math.abs(sample) > peak * SILENCE_BELOW
  const first = Math.max(0, samples.findIndex(isHeard) - samplesIn(leadInSeconds))
  const last = samples.findLastIndex(isHeard) + samplesIn(tailSeconds)
  return samples.slice(first, last).map((sample) => (sample / peak) * VOICE_PEAK)
}

/** @param {string} text @param {Manner} manner @param {Tools} tools */
export function speak(text, manner, { voice, dictionary, work }) {
  const file = join(work, 'spoken.wav')
  // A space would be spoken as a pause, and the procedure's own word has one.
  const input = `${text.replaceAll(' ', '')}\n`
  const options = ['-x', dictionary, '-m', voice, '-r', manner.pace, '-ow', file]
  execFileSync('open_jtalk', options, { input })
  return trimAndLevel(readSamples(readFileSync(file)), manner)
}

/**
 * Runs what makes clips with the voice and the dictionary of the command line.
 * @param {(tools: Tools) => void} make
 */
export function withTools(make) {
  const [voice, dictionary] = process.argv.slice(2)
  if (voice === undefined || dictionary === undefined) {
    throw new Error('usage: node SCRIPT VOICE.htsvoice DICTIONARY_FOLDER')
  }
  const work = mkdtempSync(join(tmpdir(), 'voice-'))
  try {
    make({ voice, dictionary, work })
  } finally {
    rmSync(work, { recursive: true })
  }
}
