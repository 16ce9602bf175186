/** The sounds without words, as samples from -1 to 1. */
import { SAMPLES_PER_SECOND, samplesIn } from './synthesis.mjs'

const FADE_SECONDS = 0.01

const RING = { toneHz: 400, tremoloHz: 16, onSeconds: 1, offSeconds: 2, peak: 0.2 }

/** Two bars of a doorbell, a third apart: heard across a room, startling nobody. */
const CHIME = {
  bars: [
    { toneHz: 659.26, atSeconds: 0 },
    { toneHz: 523.25, atSeconds: 0.45 },
  ],
  decaySeconds: 0.4,
  seconds: 1.9,
  peak: 0.45,
}

/** The tone of a Japanese exchange, once on and off; it is played in a loop. */
function makeRing() {
  const { toneHz, tremoloHz, onSeconds, offSeconds, peak } = RING
  return Float64Array.from({ length: samplesIn(onSeconds + offSeconds) }, (_, index) => {
    const second = index / SAMPLES_PER_SECOND
    const edge = Math.min(second, onSeconds - second) / FADE_SECONDS
    const tremolo = (1 + Math.sin(2 * Math.PI * tremoloHz * second)) / 2
    const loudness = peak * Math.max(0, Math.min(1, edge)) * tremolo
    return loudness * Math.sin(2 * Math.PI * toneHz * second)
  })
}

/** @param {{ toneHz: number, atSeconds: number }} bar @param {number} at */
function struckBar({ toneHz, atSeconds }, at) {
  const second = at - atSeconds
  if (second < 0) return 0
  const attack = Math.min(1, second / FADE_SECONDS)
  const decay = Math.exp(-second / CHIME.decaySeconds)
  return attack * decay * Math.sin(2 * Math.PI * toneHz * second)
}

function makeChime() {
  const { bars, seconds, peak } = CHIME
  return Float64Array.from({ length: samplesIn(seconds) }, (_, index) => {
    const second = index / SAMPLES_PER_SECOND
    const fade = Math.min(1, (seconds - second) / FADE_SECONDS)
    return peak * fade * bars.reduce((sum, bar) => sum + struckBar(bar, second), 0)
  })
}

/** @type {Readonly<Record<string, () => Float64Array>>} */
export const tones = { ring: makeRing, chime: makeChime }
