import fs from 'node:fs'
import { expect, test } from 'vitest'

const README = fs.readFileSync('README.md', 'utf8')

test('every file that the README shows or names is there', () => {
  const linked = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file)
  const named = [...README.matchAll(/`((?:tests|resources|electron|shared)\/[\w./-]+)`/g)].map(
    ([, file]) => file,
  )
  expect(linked.length).toBeGreaterThan(0)
  const missing = [...linked, ...named].filter((file = '') => !fs.existsSync(file))
  expect(missing).toEqual([])
})

test('every command that the README names exists', () => {
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const commands = [...README.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name)
  const missing = commands.filter((name = '') => name !== 'ci' && scripts[name] === undefined)
  expect(missing).toEqual([])
})
