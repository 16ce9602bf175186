import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createOutlinePictureMaker } from '../../../../electron/pictures/outlinePictureMaker'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { FONT_FILE } from '../../../support/testKiosk'

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

describe('the picture of characters (R1)', () => {
  test('holds its characters as outlines only', () => {
    const svg = svgOf(makerOf('XVMS').make().url)
    expect(svg).not.toMatch(/XVMS|<text|<title|font|aria/i)
    expect(svg.match(/<path/g)).toHaveLength(3)
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

  test('keeps every point inside the image', () => {
    const maker = makerOf('WWWW')
    for (let round = 0; round < 50; round += 1) {
      const [, text] = svgOf(maker.make().url).match(/d="([^"]*)"/g) ?? []
      const numbers = (text ?? '').match(/-?\d+\.\d/g)?.map(Number) ?? []
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers)).toBeLessThanOrEqual(300)
    }
  })
})
