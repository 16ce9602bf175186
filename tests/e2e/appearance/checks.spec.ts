import type { Page } from '@playwright/test'
import { USUAL_DISPLAY } from '../../../renderer/display/displaySettings'
import { nextFrames, setDisplay } from '../support/insidePage'
import { expect, test } from '../support/kiosk'
import { axeFaults } from './checks/axe'
import { focusFaults } from './checks/focus'
import { fontFaults } from './checks/fonts'
import { forcedColourFaults, motionFaults } from './checks/media'
import { orderFaults, toolPlaces } from './checks/order'
import { roomFaults, spacedTextFaults } from './checks/room'
import { targetFaults } from './checks/targets'
import { easyFaults, lineFaults, readingFaults } from './checks/words'

type Check = (page: Page) => Promise<readonly string[]>

const SOLID = 'main .button--solid'
const SENTENCE = 'main .lead p'

/** Each check with what has to be broken for it: an element, and what its style becomes. */
const BROKEN: readonly {
  readonly what: string
  readonly element: string
  readonly style: string
  readonly check: Check
}[] = [
  {
    what: 'pale text',
    element: SENTENCE,
    style: 'color: #bbb',
    check: (page) => axeFaults(page, 'looks'),
  },
  {
    what: 'a line that does not break',
    element: SENTENCE,
    style: 'white-space: nowrap; inline-size: 300px',
    check: roomFaults,
  },
  {
    what: 'a box that is too low',
    element: SENTENCE,
    style: 'overflow: hidden; block-size: 10px',
    check: roomFaults,
  },
  {
    what: 'a pane that is too low',
    element: '.panel',
    style: 'block-size: 40px; flex: none',
    check: roomFaults,
  },
  {
    what: 'a box that fits its text exactly',
    element: 'h1',
    style: 'inline-size: max-content; white-space: nowrap',
    check: async (page) => {
      await page.locator('h1').evaluate((heading) => {
        if (heading.style.cssText !== '') heading.style.inlineSize = `${heading.clientWidth}px`
      })
      return await spacedTextFaults(page)
    },
  },
  {
    what: 'a solid button that is out of reach',
    element: SOLID,
    style: 'position: fixed; inset-inline-start: -900px',
    check: orderFaults,
  },
  {
    what: 'a low button',
    element: SOLID,
    style: 'block-size: 50px; min-block-size: 0; padding: 0',
    check: (page) => targetFaults(page, true),
  },
  {
    what: 'a button close to the next',
    element: '.tool--display',
    style: 'margin-inline-end: -8px',
    check: (page) => targetFaults(page, false),
  },
  {
    what: "a font of the machine's",
    element: SENTENCE,
    style: 'font-family: monospace',
    check: fontFaults,
  },
  {
    what: 'a button without an edge',
    element: SOLID,
    style: 'border: none',
    check: forcedColourFaults,
  },
  {
    what: 'what moves',
    element: SOLID,
    style: 'transition: color 1s !important',
    check: motionFaults,
  },
  {
    what: 'a control below another',
    element: '.footer',
    style: 'position: fixed; inset-block-end: 0; inset-inline: 0; block-size: 200px; z-index: 9',
    check: focusFaults,
  },
  {
    what: 'a control without a ring',
    element: SOLID,
    style: 'outline: none !important',
    check: focusFaults,
  },
]

/** By property: the page's policy refuses a whole style attribute. */
async function setStyle(page: Page, element: string, style: string): Promise<void> {
  await page
    .locator(element)
    .first()
    .evaluate((target, text) => {
      if (!(target instanceof HTMLElement)) return
      target.style.cssText = text
    }, style)
  await nextFrames(page)
}

test('each check of the looks finds what it is for, and nothing before', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await setDisplay(page, { ...USUAL_DISPLAY, hasLessMotion: true })
  for (const { what, element, style, check } of BROKEN) {
    expect.soft(await check(page), `nothing but ${what}`).toEqual([])
    await setStyle(page, element, style)
    expect.soft(await check(page), what).not.toEqual([])
    await setStyle(page, element, '')
  }
})

async function setText(page: Page, text: string): Promise<void> {
  await page
    .locator(SENTENCE)
    .first()
    .evaluate((sentence, words) => {
      sentence.textContent = words
    }, text)
}

test('each check of the words finds what it is for', async ({ page }) => {
  await setDisplay(page, { ...USUAL_DISPLAY, isEasy: true })
  expect(await readingFaults(page)).toEqual([])
  expect(await easyFaults(page)).toEqual([])
  await setText(page, '漢字だけで、あいだに空白のない文です。')
  expect(await readingFaults(page)).toHaveLength(1)
  expect(await easyFaults(page)).toHaveLength(1)
  await setText(page, '事前にご確認ください')
  await setText(page, 'あ'.repeat(300))
  expect(await lineFaults(page)).toEqual([])
  await page
    .locator(SENTENCE)
    .first()
    .evaluate((sentence) => {
      const large = document.createElement('span')
      large.style.fontSize = '3em'
      large.textContent = 'い'
      sentence.append(large, 'あ'.repeat(300))
    })
  expect(await lineFaults(page)).toHaveLength(1)
})

test('a second heading and tools that have moved are found', async ({ page }) => {
  const before = await toolPlaces(page)
  await setStyle(page, 'header', 'padding-block-start: 8px')
  expect(await toolPlaces(page)).not.toBe(before)
  await page.locator('h1').evaluate((heading) => heading.after(heading.cloneNode(true)))
  expect(await orderFaults(page)).toEqual(['2 headings of the first level'])
})
