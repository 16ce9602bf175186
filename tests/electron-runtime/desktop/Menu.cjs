// @ts-check
'use strict'

const { EventEmitter } = require('node:events')

/** A menu is remembered and never drawn; its accelerators are not heard. */
class Menu extends EventEmitter {
  constructor() {
    super()
    /** @type {object[]} */
    this.items = []
  }

  /** @param {object} item */
  append(item) {
    this.items.push(item)
  }

  /** @param {object[]} template @returns {Menu} */
  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append({ ...item })
    return menu
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    applicationMenu = menu
  }

  /** @returns {Menu | null} */
  static getApplicationMenu() {
    return applicationMenu
  }
}

/** @type {Menu | null} */
let applicationMenu = null

module.exports = { Menu }
