import { expect, test } from 'vitest'
import { progressOf, STEPS } from '#shared/procedure/steps'

test('the steps by mail are the ones of the procedure, in its order', () => {
  expect(STEPS.map(({ code }) => code)).toEqual(
    ['1', '2', '3', '4', '5'].concat(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8']),
  )
})

test('every screen between the first and the last has its place in the count', () => {
  expect(progressOf('notice')).toBeNull()
  expect(progressOf('reason')).toEqual({ step: 1, steps: 7 })
  expect(progressOf('sign-in')).toEqual({ step: 7, steps: 7 })
  expect(progressOf('signed-in')).toBeNull()
})
