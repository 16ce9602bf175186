import { afterEach, describe, expect, test, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useActs } from '../../../../renderer/idle/useActs'

afterEach(() => {
  vi.unstubAllGlobals()
})

function openPage() {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const isAsking = ref(false)
  const onAct = vi.fn<() => void>()
  const onAnswer = vi.fn<() => void>()
  const scope = effectScope()
  scope.run(() => useActs({ isAsking: () => isAsking.value, onAct, onAnswer }))
  const reached: string[] = []
  /** An event, and whether it got through to the page. */
  function send(type: string, more: object = {}): boolean {
    const event = Object.assign(new Event(type, { cancelable: true }), more)
    const listen = () => reached.push(type)
    page.addEventListener(type, listen)
    page.dispatchEvent(event)
    page.removeEventListener(type, listen)
    return reached.splice(0).length > 0 && !event.defaultPrevented
  }
  return { send, isAsking, onAct, onAnswer, scope }
}

describe('while nothing is asked', () => {
  test.each(['pointerdown', 'keydown', 'click', 'wheel', 'input'])('a %s is an act', (type) => {
    const { send, onAct, onAnswer } = openPage()
    expect(send(type)).toBe(true)
    expect(onAct).toHaveBeenCalledOnce()
    expect(onAnswer).not.toHaveBeenCalled()
  })

  test('a mouse that moves is one, and a mouse that lies below a moving page is none', () => {
    const { send, onAct } = openPage()
    send('pointermove', { movementX: 0, movementY: 0 })
    expect(onAct).not.toHaveBeenCalled()
    send('pointermove', { movementX: 0, movementY: -1 })
    expect(onAct).toHaveBeenCalledOnce()
  })

  test('a page that scrolls by itself is nobody', () => {
    const { send, onAct } = openPage()
    send('scroll')
    expect(onAct).not.toHaveBeenCalled()
  })
})

describe('while the page asks', () => {
  test.each(['pointerdown', 'keydown', 'click', 'wheel', 'touchstart'])(
    'a %s is the answer, and reaches nothing else',
    (type) => {
      const { send, isAsking, onAct, onAnswer } = openPage()
      isAsking.value = true
      expect(send(type)).toBe(false)
      expect(onAnswer).toHaveBeenCalledOnce()
      expect(onAct).not.toHaveBeenCalled()
    },
  )

  test('a mouse that moves answers nothing', () => {
    const { send, isAsking, onAct, onAnswer } = openPage()
    isAsking.value = true
    send('pointermove', { movementX: 3, movementY: 3 })
    expect(onAnswer).not.toHaveBeenCalled()
    expect(onAct).not.toHaveBeenCalled()
  })

  test('an answer that did not get through is followed by the next', () => {
    const { send, isAsking, onAnswer } = openPage()
    isAsking.value = true
    send('keydown')
    send('keydown')
    expect(onAnswer).toHaveBeenCalledTimes(2)
  })
})

describe('after the answer', () => {
  test('the rest of a press reaches nothing, and the next press does', () => {
    const { send, isAsking, onAct } = openPage()
    isAsking.value = true
    send('pointerdown')
    isAsking.value = false
    for (const rest of ['mousedown', 'pointerup', 'mouseup', 'click']) {
      expect(send(rest), rest).toBe(false)
    }
    expect(onAct).not.toHaveBeenCalled()
    expect(send('pointerdown')).toBe(true)
    expect(onAct).toHaveBeenCalledOnce()
    expect(send('click')).toBe(true)
  })

  test('a key that is still down writes nothing, and the next key does', () => {
    const { send, isAsking } = openPage()
    isAsking.value = true
    send('keydown')
    isAsking.value = false
    expect(send('keydown', { repeat: true })).toBe(false)
    expect(send('keyup')).toBe(false)
    expect(send('keydown')).toBe(true)
  })

  test('help for the hands that sends nothing but clicks is heard again', () => {
    const { send, isAsking } = openPage()
    isAsking.value = true
    expect(send('click')).toBe(false)
    isAsking.value = false
    expect(send('click')).toBe(true)
  })
})

test('where the page is gone, nothing listens any more', () => {
  const { send, isAsking, onAct, scope } = openPage()
  isAsking.value = true
  scope.stop()
  expect(send('pointerdown')).toBe(true)
  expect(onAct).not.toHaveBeenCalled()
})
