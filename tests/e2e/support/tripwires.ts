import type { ElectronApplication, Page } from '@playwright/test'
import type { Kiosk } from './kiosk'

declare global {
  interface Window {
    /** Whatever runs of what was typed leaves its mark here. */
    __ran?: unknown
    /** What the page's content security policy has kept from happening. */
    refusedByPolicy?: string[]
  }
}

/** What must not happen to a page, noted from now on. */
export interface Tripwires {
  /** Everything that has happened; empty when all is well. */
  tripped(): Promise<readonly string[]>
}

/** Elements and attributes that only markup can bring into the page. */
const FOREIGN_ELEMENTS = ['iframe', 'object', 'embed', 'base', 'form[action]', 'math', 'animate']
const FOREIGN_ATTRIBUTES = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover', 'srcdoc']
const FOREIGN = [
  ...FOREIGN_ELEMENTS,
  ...FOREIGN_ATTRIBUTES.map((name) => `[${name}]`),
  'script:not([src])',
  'a[href^="javascript:" i]',
].join()

export async function layTripwires({ app, page }: Kiosk): Promise<Tripwires> {
  const happened: string[] = []
  const address = page.url()
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.type()}`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (frame.url() !== address) happened.push(`went to ${frame.url()}`)
  })
  page.on('pageerror', ({ message }) => happened.push(`an error: ${message}`))
  page.on('download', () => happened.push('a download'))
  app.on('window', (window) => happened.push(`a window: ${window.url()}`))
  await foundIn(page)
  return {
    async tripped() {
      return [...happened, ...(await foundIn(page)), ...windowsOf(app)]
    },
  }
}

/** A page that was loaded anew, as after every session, is listened to from here on. */
function foundIn(page: Page): Promise<readonly string[]> {
  return page.evaluate((foreign) => {
    const refused = window.refusedByPolicy ?? []
    if (window.refusedByPolicy === undefined) {
      window.refusedByPolicy = refused
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
        refused.push(`refused by the policy: ${effectiveDirective} ${sample}`),
      )
    }
    const elements = [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML)
    return [...(window.__ran === undefined ? [] : ['a script ran']), ...refused, ...elements]
  }, FOREIGN)
}

function windowsOf(app: ElectronApplication): readonly string[] {
  return app.windows().length === 1 ? [] : [`${app.windows().length} windows`]
}
