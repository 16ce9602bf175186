/**
 * Makes the clips of the spoken picture, once, at development time. The texts stand in letters.json;
 * this writes all of them one after the other into letters.wav, and where each stands into the list.
 *
 *   node resources/voice/makeLetters.mjs VOICE.htsvoice DICTIONARY_FOLDER
 *
 * Needs what makeVoice.mjs needs, but for opusenc: main mixes the clips itself and cannot decode
 * Opus, so they are plain samples, small enough at 8 bits.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLES_PER_SECOND, speak, wavHeader, withTools } from './synthesis.mjs'

const CLIP_SAMPLES_PER_SECOND = 16_000
const SHRINK = SAMPLES_PER_SECOND / CLIP_SAMPLES_PER_SECOND
/** Taps at either side of the low-pass, and where it begins to cut, as a share of the new half rate. */
const FILTER_REACH = 48
const CUT_SHARE = 0.94
/** 8 bits without a sign: silence is the middle. */
const MIDDLE = 128
const LARGEST = 127
/** The pauses are main's; the names are slow, because a lone 「エム」 is over before anybody listens. */
const EDGES = { leadInSeconds: 0.01, tailSeconds: 0.02 }
const NAME_PACE = '0.7'
const PHRASE_PACE = '0.92'

const folder = import.meta.dirname
const listFile = join(folder, 'letters.json')

/** A windowed sinc, so that what the new rate cannot hold does not come back as another tone. */
const filter = Float64Array.from({ length: 2 * FILTER_REACH + 1 }, (_, tap) => {
  const distance = tap - FILTER_REACH
  const cut = CUT_SHARE / SHRINK
  const phase = Math.PI * distance * cut
  const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (FILTER_REACH + 1))
  return cut * (distance === 0 ? 1 : Math.sin(phase) / phase) * window
})

/** @param {Float64Array} samples */
function shrink(samples) {
  // An even number, as a chunk of a WAV file has to have.
  const length = 2 * Math.floor(samples.length / SHRINK / 2)
  return Float64Array.from({ length }, (_, index) => {
    const middle = index * SHRINK - FILTER_REACH
    return filter.reduce((sum, weight, tap) => sum + weight * (samples[middle + tap] ?? 0), 0)
  })
}

/** @param {Float64Array} samples */
function toBytes(samples) {
  return Buffer.from(samples.map((sample) => MIDDLE + Math.round(sample * LARGEST)))
}

withTools((tools) => {
  /** @type {Record<string, { text: string, startSample: number, samples: number }>} */
  const clips = JSON.parse(readFileSync(listFile, 'utf8'))
  /** @type {Buffer[]} */
  const parts = []
  let startSample = 0
  for (const [name, clip] of Object.entries(clips)) {
    const pace = name.startsWith('name-') ? NAME_PACE : PHRASE_PACE
    const bytes = toBytes(shrink(speak(clip.text, { ...EDGES, pace }, tools)))
    Object.assign(clip, { startSample, samples: bytes.length })
    startSample += bytes.length
    parts.push(bytes)
  }
  const format = {
    samplesPerSecond: CLIP_SAMPLES_PER_SECOND,
    bytesPerSample: /** @type {const} */ (1),
  }
  const wav = [wavHeader({ ...format, dataBytes: startSample }), ...parts]
  writeFileSync(join(folder, 'letters.wav'), Buffer.concat(wav))
  writeFileSync(listFile, `${JSON.stringify(clips, null, 2)}\n`)
})
