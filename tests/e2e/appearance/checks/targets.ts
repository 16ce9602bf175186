import type { Page } from '@playwright/test'

/** DADS and WCAG 2.5.5 for anything; 64 for what the procedure is done with; 8 to the next one. */
const LIMITS = { smallest: 44, stepHeight: 64, gap: 8 }

export function targetFaults(page: Page, isUsualSize: boolean): Promise<readonly string[]> {
  return page.evaluate(
    ({ smallest, stepHeight, gap, measuresSteps }) => {
      const dialog = document.querySelector('dialog[open]')
      const labelled = (control: Element): Element =>
        control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)
          ? (control.labels?.[0] ?? control)
          : control
      const controls = [
        ...(dialog ?? document).querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=radio], [role=tab]',
        ),
      ]
      const targets = [...new Set(controls.map(labelled))]
        .filter((target) => target.checkVisibility())
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
      const name = (target: Element): string => target.outerHTML.slice(0, 120)
      const size = ({ width, height }: DOMRect): string =>
        `${Math.round(width)} x ${Math.round(height)}`
      /** What scrolls by itself: boxes in two of these never meet, whatever their numbers say. */
      const pane = (target: Element | null): Element | null => {
        if (target === null) return null
        const { overflowY } = getComputedStyle(target)
        return overflowY === 'visible' ? pane(target.parentElement) : target
      }
      const small = targets.flatMap(({ target, box }) => {
        const isStep = target.matches(
          ':is(main, dialog) :is(button, input:not([type=radio]), label.choice__card)',
        )
        const isSmall = Math.min(box.width, box.height) < smallest - 0.5
        const isLow = measuresSteps && isStep && box.height < stepHeight - 0.5
        return isSmall || isLow ? [`${size(box)}: ${name(target)}`] : []
      })
      // The keys of the screen take whatever key is nearest to the finger.
      const apart = targets.filter(({ target }) => target.closest('.keyboard') === null)
      const close = apart.flatMap((one, index) =>
        apart.slice(index + 1).flatMap((other) => {
          if (one.target.contains(other.target) || other.target.contains(one.target)) return []
          if (pane(one.target.parentElement) !== pane(other.target.parentElement)) return []
          const across =
            Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right)
          const down =
            Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom)
          const isBeside = across < 0 ? down < gap - 0.5 : down < 0 && across < gap - 0.5
          if (!isBeside) return []
          const distance = Math.round(Math.max(across, down))
          return [`${distance} px between ${name(one.target)} and ${name(other.target)}`]
        }),
      )
      return [...small, ...close]
    },
    { ...LIMITS, measuresSteps: isUsualSize },
  )
}
