import { expect, test } from 'vitest'
import { rangeToShow, scrollDistance } from '../../../../renderer/keyboard/visibleRange'

const field = { top: 100, bottom: 164 }
const error = { top: 172, bottom: 200 }
const label = { top: 60, bottom: 90 }

test('the field, its error and its name are shown as far as there is room', () => {
  expect(rangeToShow([field, error, label], 200)).toEqual({ top: 60, bottom: 200 })
  expect(rangeToShow([field, error, label], 120)).toEqual({ top: 100, bottom: 200 })
  expect(rangeToShow([field, error, label], 70)).toEqual(field)
  expect(rangeToShow([], 70)).toBeNull()
})

test('what is in view already does not move', () => {
  expect(scrollDistance(field, { top: 0, bottom: 300 })).toBe(0)
})

test('what lies below or above is brought to the edge and no further', () => {
  expect(scrollDistance(field, { top: 0, bottom: 150 })).toBe(14)
  expect(scrollDistance(field, { top: 120, bottom: 300 })).toBe(-20)
})

test('what is too tall is shown from its top', () => {
  expect(scrollDistance({ top: 100, bottom: 500 }, { top: 0, bottom: 150 })).toBe(100)
})
