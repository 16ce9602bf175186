import { watch } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { ScreenName } from '#shared/procedure/screens'
import { firstScreens, type LaterScreenName, laterScreenNames } from './screens/screens'

const pathOf = (name: string): string => `/${name}`

async function loadScreen(name: LaterScreenName) {
  const { laterScreens } = await import('./afterFirstScreen')
  return laterScreens[name]
}

/** One route a screen. Memory only: no address, no history that a person could walk back. */
export function createScreenRouter(): Router {
  const routes = [
    ...Object.entries(firstScreens).map(([name, component]) => ({ name, component })),
    ...laterScreenNames.map((name) => ({ name, component: () => loadScreen(name) })),
  ].map((route) => ({ ...route, path: pathOf(route.name) }))
  return createRouter({ history: createMemoryHistory(), routes })
}

/** Has every screen at hand: asked for by its route, even one that is there comes a frame later. */
export async function loadLaterScreens(router: Router): Promise<void> {
  const { laterScreens } = await import('./afterFirstScreen')
  for (const [name, component] of Object.entries(laterScreens))
    router.addRoute({ name, path: pathOf(name), component })
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
