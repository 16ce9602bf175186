import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { BARS, scriptBytes } from '../bench/report.mjs'

const files = () => fs.readdirSync('out/renderer/assets')

test('the page is no more than 150 kB of script', () => {
  const bytes = scriptBytes()
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(BARS.scriptBytes)
})

test('the page comes without the schemas of main, which would be half as much again', () => {
  const scripts = files().filter((file) => file.endsWith('.js'))
  const texts = scripts.map((file) => fs.readFileSync(`out/renderer/assets/${file}`, 'utf8'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(texts.filter((text) => /[^$]ZodObject/.test(text))).toEqual([])
})

test('the page comes without its sources', () => {
  expect(files().filter((file) => file.endsWith('.map'))).toEqual([])
})

test('the font comes in slices, none larger than a picture', () => {
  const fonts = files().filter((file) => file.endsWith('.woff2'))
  expect(fonts.length).toBeGreaterThan(100)
  const sizes = fonts.map((file) => fs.statSync(`out/renderer/assets/${file}`).size)
  expect(Math.max(...sizes)).toBeLessThan(150_000)
})
