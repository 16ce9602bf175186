import fs from 'node:fs'
import { parse } from 'opentype.js'
import { describe, expect, test } from 'vitest'
import { createOutlinePictureMaker } from '../../../../electron/pictures/outlinePictureMaker'
import { warpedText } from '../../../../electron/pictures/warpedText'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { FONT_FILE } from '../../../support/testKiosk'
import { createOutlineSolver, outlineOf, pointsOf } from './outlineSolver'

const CHARACTERS = 'ACEFHJKLMNPRTWXY3479'
const font = parse(new Uint8Array(fs.readFileSync(FONT_FILE)).buffer)

function makerOf(fixedText: string | null) {
  return createOutlinePictureMaker({
    fontFile: fs.readFileSync(FONT_FILE),
    random: systemRandom,
    fixedText,
  })
}

function svgOf(url: string): string {
  return Buffer.from(url.replace('data:image/svg+xml;base64,', ''), 'base64').toString()
}

function inkOf(url: string): string {
  const [, ink] = /evenodd" d="([^"]*)"/.exec(svgOf(url)) ?? []
  if (ink === undefined) throw new Error('the picture is empty')
  return ink
}

/** The outlines as the font has them, each leaning its own way: what the solver is made for. */
function plainlyLeaning(text: string): string {
  return [...text]
    .map((character, index) => {
      const lean = 0.1 * index - 0.15
      return outlineOf(font, character).replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => {
        const movedX = Number(x) + lean * Number(y) + 64 * index
        return `${movedX.toFixed(1)} ${(Number(y) + lean * Number(x)).toFixed(1)}`
      })
    })
    .join('')
}

describe('the picture of characters (R1)', () => {
  test('holds its characters as outlines only', () => {
    const svg = svgOf(makerOf('XVMS').make().url)
    expect(svg).not.toMatch(/XVMS|<text|<title|<g|font|aria|id=/i)
    expect(svg.match(/<path/g)).toHaveLength(2)
  })

  test('never draws the same characters the same way twice', () => {
    const maker = makerOf('XVMS')
    const drawings = new Set(Array.from({ length: 50 }, () => maker.make().url))
    expect(drawings.size).toBe(50)
  })

  test('draws four characters, none of which is taken for another', () => {
    const maker = makerOf(null)
    const answers = Array.from({ length: 500 }, () => maker.make().answer)
    for (const answer of answers) expect(answer).toMatch(/^[^0OoDQ1Il2Z5S8B6GUV]{4}$/)
    expect(new Set(answers).size).toBeGreaterThan(480)
  })

  test.each(['WWWW', 'MWMW', 'JLFT'])('keeps every point of %s inside the image', (text) => {
    const maker = makerOf(text)
    for (let round = 0; round < 100; round += 1) {
      const points = pointsOf(inkOf(maker.make().url)).flat()
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...xs)).toBeLessThanOrEqual(288)
      expect(Math.max(...ys)).toBeLessThanOrEqual(100)
    }
  })

  test.each(['WWWW', 'LTJY'])(
    'keeps neighbours in %s apart, so that nothing is cut out',
    (text) => {
      for (let round = 0; round < 100; round += 1) {
        const contours = warpedText(font, text, { width: 288, height: 100 }, systemRandom)
        const spans = contours.map((points) => points.map(([x]) => x))
        expect(spans).toHaveLength(4)
        for (const [index, span] of spans.slice(1).entries()) {
          expect(Math.min(...span) - Math.max(...(spans[index] ?? []))).toBeGreaterThan(4)
        }
      }
    },
  )

  test('is drawn before anybody notices', () => {
    const maker = makerOf(null)
    const tookMs = Array.from({ length: 51 }, () => {
      const startedAtMs = performance.now()
      maker.make()
      return performance.now() - startedAtMs
    })
    expect(tookMs.sort((one, other) => one - other)[25]).toBeLessThan(10)
  })
})

describe('the markup of the picture', () => {
  test('cannot be solved by fitting the outlines of the font, point by point', () => {
    const solve = createOutlineSolver(font, CHARACTERS)
    const maker = makerOf(null)
    const pictures = Array.from({ length: 100 }, () => maker.make())
    expect(pictures.filter(({ answer, url }) => solve(inkOf(url)).includes(answer))).toHaveLength(0)
  })

  test('would have been, had it kept their points', () => {
    const solve = createOutlineSolver(font, CHARACTERS)
    for (const text of ['XHML', 'CEFY', '3J7T', 'NKWX'])
      expect(solve(plainlyLeaning(text))).toBe(text)
  })

  test('gives a character neither a number of points nor a place to start', () => {
    const drawings = Array.from({ length: 100 }, () => {
      const [first] = warpedText(font, 'LTJY', { width: 288, height: 100 }, systemRandom)
      return first ?? []
    })
    expect(new Set(drawings.map((points) => points.length)).size).toBeGreaterThan(8)
    const starts = drawings.map((points) => {
      const leftmost = Math.min(...points.map(([x]) => x))
      return points.findIndex(([x]) => x === leftmost)
    })
    expect(new Set(starts).size).toBeGreaterThan(20)
  })

  test('shuffles characters and strays', () => {
    const maker = makerOf('LTJY')
    const inOrder = Array.from({ length: 300 }, () => {
      const contours = pointsOf(inkOf(maker.make().url)).map((points) => points.map(([x]) => x))
      const characters = contours.filter((xs) => Math.max(...xs) - Math.min(...xs) < 150)
      expect([contours.length, characters.length]).toEqual([7, 4])
      const starts = characters.map((xs) => Math.min(...xs))
      return String(starts) === String(starts.toSorted((one, other) => one - other))
    })
    // One order of twenty-four.
    expect(inOrder.filter((is) => is).length).toBeLessThan(40)
  })
})
