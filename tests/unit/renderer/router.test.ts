import { expect, onTestFinished, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { Router } from 'vue-router'
import type { ScreenName } from '#shared/procedure/screens'
import { createScreenRouter, loadLaterScreens, mirrorScreen } from '../../../renderer/router'

const COMPILING_MS = 20_000

async function openRouter() {
  const scope = effectScope()
  const router = createScreenRouter()
  const screen = ref<ScreenName | null>('notice')
  scope.run(() => mirrorScreen(router, () => screen.value))
  await router.isReady()
  onTestFinished(() => scope.stop())
  return { router, screen }
}

const shownBy = ({ currentRoute }: Router) => currentRoute.value.name

test('the route follows the screen that main chose, as soon as that can be shown', async () => {
  const { router, screen } = await openRouter()
  expect(shownBy(router)).toBe('notice')
  screen.value = 'enter-code'
  const isShown = () => expect(shownBy(router)).toBe('enter-code')
  // Here every screen is compiled when it is asked for.
  await vi.waitFor(isShown, COMPILING_MS)
})

test('a screen that is at hand is shown in the same turn', async () => {
  const { router, screen } = await openRouter()
  await loadLaterScreens(router)
  screen.value = 'enter-code'
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(shownBy(router)).toBe('enter-code')
})
