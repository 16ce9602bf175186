import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readHistory, writeHistory } from '../../../../renderer/composables/historyState'
import { provideHistory } from '../../../support/renderer/fakePage'

beforeEach(() => {
  provideHistory()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what was never written is not there', () => {
  expect(readHistory('drafts')).toBeUndefined()
})

test('what was written is read again, by its name only', () => {
  writeHistory('drafts', { texts: ['山田'] })
  expect(readHistory('drafts')).toEqual({ texts: ['山田'] })
  expect(readHistory('display')).toBeUndefined()
})

test('an entry can be taken away and leaves the others, and after the last one nothing is kept', () => {
  writeHistory('drafts', 1)
  writeHistory('display', 2)
  writeHistory('drafts', null)
  expect(readHistory('drafts')).toBeUndefined()
  expect(readHistory('display')).toBe(2)
  writeHistory('display', null)
  expect(history.state).toBeNull()
})

test('nothing is written where there is nothing to take away', () => {
  writeHistory('display', 2)
  const { state } = history
  writeHistory('drafts', null)
  expect(history.state).toBe(state)
})

test('entries do not disturb each other, in whatever order they are written', () => {
  const write = fc.tuple(fc.constantFrom('drafts', 'display', 'page'), fc.jsonValue())
  fc.assert(
    fc.property(fc.array(write), (writes) => {
      provideHistory()
      for (const [name, value] of writes) writeHistory(name, value)
      for (const [name, value] of new Map(writes)) {
        expect(readHistory(name)).toEqual(value ?? undefined)
      }
    }),
  )
})

test.each([['text'], [7], [null], [undefined]])(
  'a state of another kind (%j) reads as empty, and entries can be written over it',
  (state) => {
    provideHistory(state)
    expect(readHistory('drafts')).toBeUndefined()
    writeHistory('drafts', 1)
    expect(readHistory('drafts')).toBe(1)
  },
)
