import { expect, test } from 'vitest'
import { nearestKey } from '../../../../renderer/keyboard/nearestKey'

const key = (left: number, top: number, width = 60) => ({ left, top, width, height: 60 })
/** Two rows, the second one half a key aside, with a wide key at its end. */
const keys = [key(0, 0), key(70, 0), key(140, 0), key(30, 70), key(100, 70, 130)]

test('an arrow leads to the key that lies that way', () => {
  expect(nearestKey(keys, 0, 'ArrowRight')).toBe(1)
  expect(nearestKey(keys, 2, 'ArrowLeft')).toBe(1)
  expect(nearestKey(keys, 2, 'ArrowDown')).toBe(4)
  expect(nearestKey(keys, 0, 'ArrowDown')).toBe(3)
  expect(nearestKey(keys, 4, 'ArrowUp')).toBe(2)
})

test('at the edge it leads nowhere', () => {
  expect(nearestKey(keys, 0, 'ArrowUp')).toBeNull()
  expect(nearestKey(keys, 2, 'ArrowRight')).toBeNull()
})
