import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, test } from '@playwright/test'
import { findChromium } from '../launcher/machine.mjs'
import { GALLERY, views } from './looks'

const SHEETS = `${GALLERY}/sheets`
const WIDTH = 1600
/** As many as can still be made out on one sheet. */
const PICTURES_A_SHEET = 12
const COLUMNS = 4

function picturesOf(view: string): readonly string[] {
  const files = fs.readdirSync(`${GALLERY}/${view}`)
  return files
    .filter((file) => file.endsWith('.png'))
    .sort()
    .map((file) => `${view}/${file}`)
}

function figure(picture: string): string {
  const name = path.basename(picture, '.png')
  return `<figure><a href="${picture}"><img src="${picture}" alt=""></a><figcaption>${name}</figcaption></figure>`
}

function contactPage(title: string, pictures: readonly string[]): string {
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { margin: 12px; font: 14px sans-serif; background: #ddd; }
.grid { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 12px; }
figure { margin: 0; }
img { width: 100%; display: block; border: 1px solid #888; }
</style>
<h1>${title}</h1>
<div class="grid">
${pictures.map(figure).join('\n')}
</div>
`
}

function chunks(pictures: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(pictures.length / PICTURES_A_SHEET)
  return Array.from({ length: count }, (_, index) =>
    pictures.slice(index * PICTURES_A_SHEET, (index + 1) * PICTURES_A_SHEET),
  )
}

/** The page that one view's pictures are looked at on. */
function writeIndex(): void {
  const parts = views.map(({ name }) => contactPage(name, picturesOf(name)))
  fs.writeFileSync(`${GALLERY}/index.html`, parts.join('\n'))
}

test('sheets of all pictures', async () => {
  writeIndex()
  const executablePath = findChromium()
  // The launcher has seen to it.
  if (executablePath === undefined) throw new Error('no Chromium to draw the sheets with')
  const browser = await chromium.launch({ executablePath })
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } })
  for (const { name } of views) {
    for (const [index, pictures] of chunks(picturesOf(name)).entries()) {
      const title = `${name} ${index + 1}`
      const draft = path.resolve(GALLERY, 'sheet.html')
      fs.writeFileSync(draft, contactPage(title, pictures))
      await page.goto(pathToFileURL(draft).href)
      await page.screenshot({ path: `${SHEETS}/${title.replace(' ', '-')}.png`, fullPage: true })
    }
  }
  await browser.close()
  fs.rmSync(path.resolve(GALLERY, 'sheet.html'))
})
