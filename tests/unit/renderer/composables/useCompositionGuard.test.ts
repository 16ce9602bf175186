import { expect, test, vi } from 'vitest'
import {
  isConversionKey,
  useCompositionGuard,
} from '../../../../renderer/composables/useCompositionGuard'

function pressEnter(isComposing: boolean) {
  return { key: 'Enter', keyCode: 13, isComposing, preventDefault: vi.fn() }
}

test('a key of the kana conversion is known by its flag or by its code', () => {
  expect(isConversionKey({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isConversionKey({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isConversionKey({ isComposing: false, keyCode: 13 })).toBe(false)
})

test('the guard is up from the start of a conversion to its end', () => {
  const { isComposing, handlers } = useCompositionGuard()
  expect(isComposing.value).toBe(false)
  handlers.compositionstart()
  expect(isComposing.value).toBe(true)
  handlers.compositionend()
  expect(isComposing.value).toBe(false)
})

test('Enter that confirms a conversion goes no further, a plain Enter does', () => {
  const { handlers } = useCompositionGuard()
  const confirming = pressEnter(true)
  const plain = pressEnter(false)
  handlers.keydown(confirming)
  handlers.keydown(plain)
  expect(confirming.preventDefault).toHaveBeenCalledOnce()
  expect(plain.preventDefault).not.toHaveBeenCalled()
})
