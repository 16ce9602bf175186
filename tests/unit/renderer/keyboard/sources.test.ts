import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = path.resolve('renderer')
const COMPOSITION_HELPER = path.join('composables', 'useCompositionGuard.ts')

const sources = fs
  .readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:vue|ts)$/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(path.join(RENDERER, file), 'utf8') }))

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
}

test('no field has a placeholder, which vanishes when it is needed', () => {
  expect(filesWith(/\bplaceholder\s*=/)).toEqual([])
})

test('no field cuts off what is pasted', () => {
  expect(filesWith(/\bmaxlength\b/i)).toEqual([])
})

test('no field is of a type that rejects full-width characters or hides its caret', () => {
  expect(filesWith(/\btype="(?:number|email|tel|date)"/)).toEqual([])
})

test('no field is locked; what is known stands there as text', () => {
  expect(filesWith(/<(?:input|TextInput|PasswordInput)\b[^>]*\s(?:readonly|disabled)\b/)).toEqual(
    [],
  )
})

test('nothing acts on Enter but the form, which knows about kana conversion', () => {
  expect(filesWith(/@key(?:up|down|press)\.enter\b/)).toEqual([])
  expect(filesWith(/['"]Enter['"]/)).toEqual([COMPOSITION_HELPER])
})
