import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

interface Source {
  readonly file: string
  readonly css: string
}

function styleOf(file: string): string {
  const text = fs.readFileSync(file, 'utf8')
  if (file.endsWith('.css')) return text
  return [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n')
}

function sources(): readonly Source[] {
  return fs
    .readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|vue)$/.test(name))
    .map((name) => ({ file: name, css: styleOf(path.join('renderer', name)) }))
}

function matches(pattern: RegExp): readonly string[] {
  return sources().flatMap(({ file, css }) =>
    [...css.matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  )
}

/** A step of the scale, at most so many pixels of it, or a share of the text around. */
const SCALED_SIZE =
  /^(var\(--font-size-\d+\)|min\(var\(--font-size-\d+\), \d+px\)|[\d.]+em|inherit|calc\(100% \* var\(--text-scale, 1\)\))$/

function valuesOf(property: string): readonly { readonly file: string; readonly value: string }[] {
  const pattern = new RegExp(`(?<![\\w-])${property}:\\s*([^;]+);`, 'g')
  return sources().flatMap(({ file, css }) =>
    [...css.matchAll(pattern)].map(([, value = '']) => ({ file, value })),
  )
}

/** The rules that stand outside of `@media (hover: hover)`. */
function withoutHoverMedia(css: string): string {
  return css.replace(/@media \(hover: hover\) \{[\s\S]*?\n\}/g, '')
}

describe('the styles', () => {
  test('are found', () => {
    expect(sources().length).toBeGreaterThan(60)
  })

  test('take their sizes of text from the scale, so that one switch enlarges all of them (TYP-04)', () => {
    const free = valuesOf('font-size').filter(({ value }) => !SCALED_SIZE.test(value))
    expect(free).toEqual([])
  })

  test('know two weights (TYP-03)', () => {
    expect(valuesOf('font-weight').filter(({ value }) => !/^(400|700)$/.test(value))).toEqual([])
  })

  test('take every colour from a token, so that each has its dark counterpart', () => {
    expect(matches(/(?<!&)#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)).toEqual([])
    const direct = matches(/var\(--color-(?:neutral|primitive|semantic)[\w-]*\)/g)
    expect(direct.filter((each) => !each.startsWith('styles/tokens.css'))).toEqual([])
  })

  test('show a pointer above something only where there is one (COL-06)', () => {
    const sticky = sources().filter(({ css }) => withoutHoverMedia(css).includes(':hover'))
    expect(sticky.map(({ file }) => file)).toEqual([])
  })

  test('ask the enlarged text for its room and not the window alone', () => {
    const asking = matches(/@media \((?:min|max)-(?:width|height)[^{]*/g)
    // The keyboard stands outside the page: its keys are as large as fingers, whatever the text.
    expect(asking.filter((each) => !each.startsWith('keyboard/'))).toEqual([])
  })

  test('leave the line of focus where it is', () => {
    const bare = matches(/:focus-visible[^{]*\{[^}]*outline:\s*none/g)
    // The card around it carries the line.
    expect(bare.filter((each) => !each.startsWith('components/ChoiceCards.vue'))).toEqual([])
  })
})
