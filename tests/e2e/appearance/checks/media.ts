import type { Page } from '@playwright/test'

/** Controls without an edge, where the machine's own few colours are all that is left. */
export async function forcedColourFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const faults = await page.evaluate(() => {
    const place = document.querySelector('dialog[open]') ?? document
    const controls = [
      ...place.querySelectorAll(
        'button, input:not(.visually-hidden), [role=switch], [role=tab], .choice__card, .size',
      ),
    ].filter((control) => control.checkVisibility())
    return controls.flatMap((control) => {
      const style = getComputedStyle(control)
      // A heading that opens and closes what is below it.
      if (control.matches('.mail__toggle')) return []
      // The machine draws its own radio buttons.
      if (control.matches('[type=radio]') && style.appearance === 'auto') return []
      const edges = ['Top', 'Right', 'Bottom', 'Left'].map((side) => ({
        width: Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)),
        color: style.getPropertyValue(`border-${side.toLowerCase()}-color`),
        line: style.getPropertyValue(`border-${side.toLowerCase()}-style`),
      }))
      const ground = style.backgroundColor
      const isSeen = edges.some(
        ({ width, color, line }) =>
          width >= 1 && line !== 'none' && color !== ground && !/^rgba.*, 0\)$/.test(color),
      )
      return isSeen ? [] : [`no edge: ${control.outerHTML.slice(0, 120)}`]
    })
  })
  await page.emulateMedia({ forcedColors: null })
  return faults
}

/** What moves although it should not: by 「動きを減らす」 or by the machine's own setting. */
export function motionFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LONGEST_MS = 10
    const running = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > LONGEST_MS)
      .map(() => 'an animation runs')
    const moves = (element: Element, part?: string): boolean => {
      const style = getComputedStyle(element, part)
      const seconds = style.transitionDuration.split(',').map(Number.parseFloat)
      return style.animationName !== 'none' || Math.max(...seconds) * 1000 > LONGEST_MS
    }
    const moving = [...document.querySelectorAll('body, body *')].filter(
      (element) => moves(element) || moves(element, '::before') || moves(element, '::after'),
    )
    return [...running, ...moving.map((element) => `moves: ${element.outerHTML.slice(0, 120)}`)]
  })
}
