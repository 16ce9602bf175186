import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const DADS = 'node_modules/@digital-go-jp/design-tokens/dist/tokens.css'
const OURS = 'renderer/styles/tokens.css'

type Tokens = ReadonlyMap<string, string>

function declarations(css: string): Tokens {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function blockAfter(css: string, selector: string): string {
  const from = css.indexOf(`${selector} {`)
  return css.slice(from, css.indexOf('\n}', from))
}

function themes(): Readonly<Record<'light' | 'dark', Tokens>> {
  const dads = declarations(fs.readFileSync(DADS, 'utf8'))
  const css = fs.readFileSync(path.resolve(OURS), 'utf8')
  const light = new Map([...dads, ...declarations(blockAfter(css, ':root'))])
  const dark = declarations(blockAfter(css, ":root[data-contrast='dark']"))
  return { light, dark: new Map([...light, ...dark]) }
}

function colour(tokens: Tokens, name: string): readonly number[] {
  const value = tokens.get(name) ?? ''
  const other = /var\(--([\w-]+)\)/.exec(value)?.[1]
  if (other !== undefined) return colour(tokens, other)
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value)
  if (hex === null) throw new Error(`${name} is no plain colour: ${value}`)
  return hex.slice(1).map((part) => Number.parseInt(part, 16) / 255)
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(tokens: Tokens, one: string, other: string): number {
  const [high = 0, low = 0] = [one, other]
    .map((name) => luminance(colour(tokens, name)))
    .sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const BODY = [
  ['color-text', 'color-surface'],
  ['color-text', 'color-page'],
  ['color-heading', 'color-surface'],
  ['color-heading', 'color-tint'],
  ['color-heading', 'color-practice-tint'],
] as const
const TEXT = [
  ['color-support', 'color-surface'],
  ['color-support', 'color-page'],
  ['color-support', 'color-tint'],
  ['color-support', 'color-practice-tint'],
  ['color-action', 'color-surface'],
  ['color-action', 'color-tint'],
  ['color-on-action', 'color-action'],
  ['color-on-action', 'color-action-hover'],
  ['color-on-action', 'color-action-pressed'],
  ['color-error', 'color-surface'],
  ['color-error', 'color-page'],
  ['color-success-dark', 'color-page'],
  ['color-text', 'color-practice-tint'],
] as const
const EDGES = [
  ['color-muted', 'color-surface'],
  ['color-muted', 'color-page'],
  ['color-success', 'color-surface'],
  ['color-warning', 'color-surface'],
  ['color-practice', 'color-page'],
  ['color-practice', 'color-practice-tint'],
] as const

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = themes()[theme]

  test.each(BODY)('%s can be read on %s by weak eyes', (text, ground) => {
    expect(ratio(tokens, text, ground)).toBeGreaterThanOrEqual(7)
  })

  test.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(ratio(tokens, text, ground)).toBeGreaterThanOrEqual(theme === 'dark' ? 7 : 4.5)
  })

  test.each(EDGES)('%s can be seen on %s', (edge, ground) => {
    expect(ratio(tokens, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})
