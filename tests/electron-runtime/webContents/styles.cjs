// @ts-check
'use strict'

/** @typedef {import('./Page.cjs').Page} Page */

/** @type {WeakMap<Page, Map<string, string>>} keys of one document's inserted sheets */
const sheets = new WeakMap()
let lastKey = 0

/** @param {Page} page */
function sheetsOf(page) {
  const known = sheets.get(page) ?? new Map()
  sheets.set(page, known)
  return known
}

/** @param {Page} page @param {string} css */
async function insertCSS(page, css) {
  const key = `style-${++lastKey}`
  await replaceStyle(page, key, css)
  return key
}

/** @param {Page} page @param {string} key @param {string} css */
async function replaceStyle(page, key, css) {
  const known = sheetsOf(page)
  if (!known.has(key)) known.set(key, await addSheet(page))
  await page.send('CSS.setStyleSheetText', { styleSheetId: known.get(key) ?? '', text: css })
}

/** @param {Page} page */
async function addSheet(page) {
  await page.send('DOM.enable')
  await page.send('CSS.enable')
  const { styleSheetId } = await page.send('CSS.createStyleSheet', {
    frameId: page.frames.main.devToolsId,
    force: true,
  })
  return styleSheetId
}

/** @param {Page} page @param {string} key */
async function removeCSS(page, key) {
  const known = sheetsOf(page)
  const styleSheetId = known.get(key)
  known.delete(key)
  if (styleSheetId) await page.send('CSS.setStyleSheetText', { styleSheetId, text: '' })
}

module.exports = { insertCSS, removeCSS, replaceStyle }
