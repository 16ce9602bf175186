import { watch } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { ScreenName } from '#shared/procedure/screens'
import { screens } from './screens/screens'

/** One route a screen. Memory only: no address, no history that a person could walk back. */
export function createScreenRouter(): Router {
  const routes = Object.entries(screens).map(([name, component]) => ({
    path: `/${name}`,
    name,
    component,
  }))
  return createRouter({ history: createMemoryHistory(), routes })
}

/** The only place that moves the route: it follows the screen that main chose. */
export function mirrorScreen(router: Router, screen: () => ScreenName | null): void {
  watch(
    screen,
    (name) => {
      if (name !== null) void router.replace({ name })
    },
    { immediate: true },
  )
}
