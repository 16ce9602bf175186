import { expect, test } from 'vitest'
import type { ScreenView } from '#shared/procedure/screens'
import { progressOf, STEPS } from '#shared/procedure/steps'

const address = 'yamada.taro@outlook.com'

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}-${index + 1}`)
}

test('the steps are the ones of the procedure, in its order', () => {
  expect(STEPS.map(({ code }) => code)).toEqual([
    ...['1', '2', '3', '4', '5'],
    ...numbered('A', 8),
    ...numbered('B', 8),
    ...numbered('C', 8),
    ...numbered('補足', 5),
  ])
})

test.each<[ScreenView, ReturnType<typeof progressOf>]>([
  [{ screen: 'notice', endedBecause: null }, null],
  [
    { screen: 'reason', chosen: null },
    { step: 1, steps: 7 },
  ],
  [
    { screen: 'new-password', address },
    { step: 5, steps: 7 },
  ],
  [
    { screen: 'reset-by-link', address },
    { step: 5, steps: 7 },
  ],
  [
    { screen: 'recovery-start', address, contactAddress: '', pictureUrl: '' },
    { step: 4, steps: 6 },
  ],
  [
    { screen: 'create-contacts', address, contacts: [], kind: null, value: '' },
    { step: 3, steps: 4 },
  ],
  [
    { screen: 'sign-in', address, isNewAccount: false },
    { step: 7, steps: 7 },
  ],
  [
    { screen: 'sign-in', address, isNewAccount: true },
    { step: 4, steps: 4 },
  ],
  [{ screen: 'open-link' }, null],
])('$0.screen has its place in the count of its road', (view, place) => {
  expect(progressOf(view)).toEqual(place)
})
