import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { useDraft } from '../../../../renderer/composables/useDraft'
import { useScreenDrafts } from '../../../../renderer/composables/useScreenDrafts'
import { provideHistory } from '../../../support/renderer/fakePage'

beforeEach(() => {
  provideHistory()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

async function type(text: string): Promise<void> {
  const scope = effectScope()
  await scope.run(() => {
    useDraft('identify', 'address', '').value = text
    return nextTick()
  })
  scope.stop()
}

/** What a field of the screen begins with. */
function typed(): string {
  return useDraft('identify', 'address', '').value
}

async function openPage(opened: ScreenName | null, isResumed: boolean) {
  const screen = ref(opened)
  useScreenDrafts({ screen: () => screen.value, isResumed })
  const show = (next: ScreenName | null) => {
    screen.value = next
    return nextTick()
  }
  return { show }
}

test('a screen that comes back when main is there again has what was typed on it', async () => {
  const { show } = await openPage('identify', true)
  await type('yamada')
  await show(null)
  await show('identify')
  expect(typed()).toBe('yamada')
})

test('another screen forgets it, also after main was silent', async () => {
  for (const between of [[], [null]]) {
    const { show } = await openPage('identify', true)
    await type('yamada')
    for (const screen of [...between, 'notice' as const]) await show(screen)
    expect(typed()).toBe('')
  }
})

test('a page that is loaded again within its session finds it', async () => {
  await type('yamada')
  const { show } = await openPage(null, true)
  await show('identify')
  expect(typed()).toBe('yamada')
})

test('a page that finds no session finds nothing', async () => {
  await type('yamada')
  await openPage('notice', false)
  expect(typed()).toBe('')
})
