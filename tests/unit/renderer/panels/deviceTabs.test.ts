import { expect, test } from 'vitest'
import { tabAtKey } from '../../../../renderer/panels/deviceTabs'

test.each([
  ['ArrowRight', 'mail', 'phone'],
  ['ArrowRight', 'clock', 'mail'],
  ['ArrowLeft', 'mail', 'clock'],
  ['ArrowLeft', 'texts', 'phone'],
  ['Home', 'texts', 'mail'],
  ['End', 'mail', 'clock'],
  ['Enter', 'mail', null],
  ['a', 'phone', null],
] as const)('%s leads from %s to %s', (key, from, to) => {
  expect(tabAtKey(key, from)).toBe(to)
})
