import type { RandomSource } from '../platform/randomSource'
import { between } from './chance'
import { samplesIn, type Samples } from './wav'

const PEAK = 0.9
const EDGE_SECONDS = 0.006
/** Where nothing is said no two makings may have the same bytes either. */
const HISS = 0.003
const BYTE_MIDDLE = 127.5

/** Played at a pace that drifts from one to another; the pitch goes along. 1 is as recorded. */
export function retimed(samples: Samples, fromPace: number, toPace: number): Samples {
  const length = Math.floor((2 * (samples.length - 1)) / (fromPace + toPace))
  return new Float32Array(length).map((_, index) => {
    const place = index * (fromPace + ((toPace - fromPace) * index) / (2 * length))
    const whole = Math.floor(place)
    const before = samples[whole] ?? 0
    const after = samples[whole + 1] ?? before
    return before + (after - before) * (place - whole)
  })
}

/** Louder or softer, with edges that do not click. */
export function softened(samples: Samples, loudness: number): Samples {
  const edge = samplesIn(EDGE_SECONDS)
  return samples.map((sample, index) => {
    const distance = Math.min(index, samples.length - 1 - index)
    return sample * loudness * Math.min(1, distance / edge)
  })
}

/** Adds a sound to what is heard from a place on; what reaches beyond the end is cut. */
export function addAt(mix: Samples, sound: Samples, start: number): void {
  sound.subarray(0, mix.length - start).forEach((sample, index) => {
    mix[start + index] = (mix[start + index] ?? 0) + sample
  })
}

export function addHiss(mix: Samples, random: RandomSource): void {
  const bytes = random.bytes(mix.length)
  bytes.forEach((byte, index) => {
    mix[index] = (mix[index] ?? 0) + (byte / BYTE_MIDDLE - 1) * HISS
  })
}

/** How loud a sound is on the whole. */
export function power(samples: Samples): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0)
  return Math.sqrt(sum / Math.max(1, samples.length))
}

/** How far a sound reaches at the most. */
export function peak(samples: Samples): number {
  return samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
}

/** A piece of a mix that is to be as loud as it can be without being cut at the top. */
export function levelled(piece: Samples, loudest: number): Samples {
  return loudest === 0 ? piece : piece.map((sample) => (sample / loudest) * PEAK)
}

/** A piece from anywhere, backwards, at another pitch, coming and going. */
export function murmur(everything: Samples, random: RandomSource): Samples {
  const length = samplesIn(between(random, 0.25, 0.7))
  const start = random.integerBelow(everything.length - length)
  const piece = everything.slice(start, start + length).reverse()
  const pace = between(random, 0.8, 1.25)
  const sound = retimed(piece, pace, pace)
  return sound.map(
    (sample, index) => sample * Math.sin((Math.PI * index) / Math.max(1, sound.length - 1)),
  )
}
