// @ts-check
'use strict'

const { NativeImage } = require('../main/NativeImage.cjs')

/** Inches, as DevTools wants paper. @type {Record<string, [number, number]>} */
const paperSizes = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}

/** @param {import('electron').PrintToPDFOptions['pageSize']} [pageSize] */
function paper(pageSize = 'Letter') {
  if (typeof pageSize === 'object')
    return { paperWidth: pageSize.width, paperHeight: pageSize.height }
  const size = paperSizes[pageSize.toLowerCase()]
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`)
  return { paperWidth: size[0], paperHeight: size[1] }
}

/** @param {import('electron').PrintToPDFOptions['margins']} [margins] */
function marginsOf(margins) {
  if (!margins) return {}
  const named = {
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
  }
  return Object.fromEntries(
    Object.entries(named)
      .map(([name, value]) => [name, value])
      .filter(([, value]) => value !== undefined),
  )
}

/** @param {import('./Page.cjs').Page} page @param {import('electron').PrintToPDFOptions} options */
async function printToPDF(page, options) {
  const { pageSize, margins, ...same } = options
  const names = [
    'displayHeaderFooter',
    'footerTemplate',
    'generateDocumentOutline',
    'generateTaggedPDF',
    'headerTemplate',
    'landscape',
    'pageRanges',
    'preferCSSPageSize',
    'printBackground',
    'scale',
  ]
  const given = Object.fromEntries(
    Object.entries(same).filter(([name, value]) => names.includes(name) && value !== undefined),
  )
  const { data } = await page.send('Page.printToPDF', {
    ...paper(pageSize),
    ...marginsOf(margins),
    ...given,
  })
  return Buffer.from(data, 'base64')
}

/** @param {import('./Page.cjs').Page} page @param {import('electron').Rectangle} [rectangle] */
async function capturePage(page, rectangle) {
  const clip = rectangle ? { clip: { ...rectangle, scale: 1 } } : {}
  const { data } = await page.send('Page.captureScreenshot', { format: 'png', ...clip })
  return NativeImage.createFromBuffer(Buffer.from(data, 'base64'))
}

module.exports = { printToPDF, capturePage }
