import { expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { createScreenRouter, mirrorScreen } from '../../../renderer/router'

test('the route follows the screen that main chose', async () => {
  const scope = effectScope()
  const router = createScreenRouter()
  const screen = ref<ScreenName | null>('notice')
  scope.run(() => mirrorScreen(router, () => screen.value))
  await router.isReady()
  expect(router.currentRoute.value.name).toBe('notice')
  screen.value = 'enter-code'
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(router.currentRoute.value.name).toBe('enter-code')
  scope.stop()
})
