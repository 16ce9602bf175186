// @ts-check
'use strict'
// What a page that stands still may ask. Whoever adds a kind here adds a moment in which the page waits.

const { emitPreventable } = require('./eventObject.cjs')
const { checkPermission, chooseDevice, requestPermission } = require('../session/permissions.cjs')
const { sendSync } = require('./ipcMessages.cjs')

/** @typedef {import('./Page.cjs').Page} Page */
/** @typedef {{ type: string, frameId: string } & Record<string, unknown>} Question */

/** @type {Record<string, (page: Page, question: Question) => unknown>} */
const answers = {
  key: (page, question) =>
    emitPreventable(page.contents, 'before-input-event', {}, inputOf(question))
      ? 'prevent'
      : 'allow',
  'window-open': (page, { url, name, features, frameId }) =>
    page.contents.popups.askForWindow(String(url), String(name), String(features), frameId),
  navigate: (page, { url, frameId }) => page.navigation.mayLeaveFor(String(url), frameId),
  permission: (page, { permission, details, frameId }) =>
    requestPermission(page, frameId, String(permission), Object(details)),
  'permission-check': (page, { name, frameId }) => checkPermission(page, frameId, String(name)),
  device: (page, { event }) => chooseDevice(page, String(event)),
  'send-sync': (page, question) => sendSync(page, question),
}

/** @param {Page} page @param {Question} question @returns {Promise<unknown>} */
async function answerQuestion(page, question) {
  return answers[String(question['kind'])]?.(page, question)
}

/** @param {Question} question */
function inputOf(question) {
  const { phase, key, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey, location } =
    question
  const modifiers = Object.entries({
    shift: shiftKey,
    control: ctrlKey,
    alt: altKey,
    meta: metaKey,
  })
  return {
    type: phase === 'keyup' ? 'keyUp' : 'keyDown',
    key,
    code,
    isAutoRepeat: repeat,
    isComposing,
    shift: shiftKey,
    control: ctrlKey,
    alt: altKey,
    meta: metaKey,
    location,
    modifiers: [
      ...modifiers.filter(([, held]) => held).map(([name]) => name),
      ...(repeat ? ['isautorepeat'] : []),
    ],
  }
}

module.exports = { answerQuestion }
