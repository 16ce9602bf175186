import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { KeyboardField } from '../../../../renderer/keyboard/keyboardField'
import { useKeyboardStore } from '../../../../renderer/stores/useKeyboardStore'

/** The store only tells fields apart. */
function fieldWith(panels: KeyboardField['panels']): KeyboardField {
  const input = Object.create(null) as HTMLInputElement
  return { input, panels, hasHyphen: false, isSecret: false }
}

beforeEach(() => setActivePinia(createPinia()))

test('a field opens the keyboard with its first panel', () => {
  const keyboard = useKeyboardStore()
  keyboard.open(fieldWith(['kana', 'ascii']))
  expect(keyboard.isShown).toBe(true)
  expect(keyboard.panel).toBe('kana')
})

test('the panel that was chosen stays for as long as the field is the same', () => {
  const keyboard = useKeyboardStore()
  const field = fieldWith(['kana', 'ascii'])
  keyboard.open(field)
  keyboard.panel = 'ascii'
  keyboard.open({ ...field })
  expect(keyboard.panel).toBe('ascii')
  expect(keyboard.field).toBe(field)
  keyboard.open(fieldWith(['ten-key']))
  expect(keyboard.panel).toBe('ten-key')
})

test('turned off it stays off and is offered, until the next person comes', () => {
  const keyboard = useKeyboardStore()
  keyboard.isTouched = true
  keyboard.open(fieldWith(['ascii']))
  keyboard.turnOff()
  keyboard.close()
  keyboard.open(fieldWith(['ascii']))
  expect(keyboard).toMatchObject({ isShown: false, isOffered: true, replacesSystemKeys: false })
  keyboard.turnOn()
  expect(keyboard).toMatchObject({ isShown: true, isOffered: false, replacesSystemKeys: true })
  keyboard.turnOff()
  keyboard.reset()
  keyboard.open(fieldWith(['ascii']))
  expect(keyboard.isShown).toBe(true)
})
