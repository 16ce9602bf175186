import { parse, type Font } from 'opentype.js'
import { LIMITS } from '#shared/procedure/limits'
import type { RandomSource } from '../platform/randomSource'
import { pathData } from './contour'
import type { PictureMaker } from './pictureMaker'
import { strayCurve } from './strayCurve'
import { warpedText } from './warpedText'

/** No two of these are taken for each other, in either case: no 0 O D Q, 1 I l, 2 Z, 5 S, 8 B, 6 G, U V. */
const READABLE_CHARACTERS = 'ACEFHJKLMNPRTWXY3479'
const SIZE = { width: 288, height: 100 }
const STRAY_CURVES = 3
const INK = '#1a1a1a'
const PAPER = '#f2f2f2'

function drawText(random: RandomSource): string {
  return Array.from({ length: LIMITS.pictureCharacters }, () =>
    READABLE_CHARACTERS.charAt(random.integerBelow(READABLE_CHARACTERS.length)),
  ).join('')
}

function svgOf(ink: string): string {
  const { width, height } = SIZE
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<path fill="${PAPER}" d="M0 0H${width}V${height}H0Z"/>` +
    `<path fill="${INK}" fill-rule="evenodd" d="${ink}"/></svg>`
  )
}

function asDataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** Draws from the outlines of a font, so that the characters stand nowhere in the image as text. */
export function createOutlinePictureMaker(parts: {
  readonly fontFile: Uint8Array
  readonly random: RandomSource
  /** Practice and tests can fix the characters; null draws them. */
  readonly fixedText: string | null
}): PictureMaker {
  const { fontFile, random, fixedText } = parts
  let font: Font | undefined
  return {
    make() {
      // Not at the start: unpacking it takes longer than drawing with it.
      font ??= parse(new Uint8Array(fontFile).buffer)
      const answer = fixedText ?? drawText(random)
      const text = warpedText(font, answer, SIZE, random)
      const strays = Array.from({ length: STRAY_CURVES }, () => strayCurve(SIZE, random))
      const svg = svgOf(pathData([...text, ...strays], random))
      return { answer, url: asDataUrl(svg) }
    },
  }
}
