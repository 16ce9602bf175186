import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RelaunchNote } from '../../../../electron/main/healing/relaunchNote'
import { temporaryFolder } from '../../../support/testKiosk'
import { OUT_OF_ORDER_URL, PAGE_URL, SECOND_MS, startHealing } from './healingRoom'

describe('an error that nobody caught', () => {
  test.each(['uncaughtException', 'unhandledRejection'])(
    '(%s) ends the session, is logged without its words, and starts the kiosk again once',
    async (event) => {
      const { app, process, ended, lines, pass } = startHealing()
      process.emit(event, new Error('CANARY'))
      process.emit(event, new Error('CANARY'))
      await pass()
      expect(ended).toHaveLength(1)
      expect(app.relaunches).toEqual([['.', '--mode=demo']])
      expect(app.exits).toEqual([1])
      expect(lines.join('')).toMatch(/nobody caught an? \w+ Error/)
      expect(lines.join('')).not.toContain('CANARY')
    },
  )

  test('outweighs a page that is being put right', async () => {
    const { app, page, process, pass } = startHealing()
    page.lose()
    process.emit('uncaughtException', new Error('x'))
    await pass(10 * SECOND_MS)
    expect(app.exits).toEqual([1])
    expect(page.loaded).toEqual([PAGE_URL])
  })

  test('again and again, process after process, ends in the page that says so', async () => {
    const folder = temporaryFolder()
    for (let start = 1; start <= 5; start += 1) {
      const { page, process, app, pass } = startHealing({ folder })
      expect(page.loaded).toEqual([PAGE_URL])
      process.emit('uncaughtException', new Error('x'))
      await pass()
      expect(app.exits).toEqual([1])
    }
    const { page, process, app, pass } = startHealing({ folder })
    expect(page.loaded).toEqual([OUT_OF_ORDER_URL])
    process.emit('uncaughtException', new Error('x'))
    await pass(SECOND_MS)
    expect(app.exits).toEqual([])
  })

  test('starts the kiosk again even where that cannot be written down', async () => {
    const file = path.join(temporaryFolder(), 'file')
    fs.writeFileSync(file, '')
    const { app, process, pass } = startHealing({ folder: file })
    process.emit('uncaughtException', new Error('x'))
    await pass()
    expect(app.exits).toEqual([1])
  })

  test('is counted from nothing once that page has said so: people start it again', async () => {
    const folder = temporaryFolder()
    for (let start = 1; start <= 5; start += 1) {
      const { process, pass } = startHealing({ folder })
      process.emit('uncaughtException', new Error('x'))
      await pass()
    }
    expect(startHealing({ folder }).page.loaded).toEqual([OUT_OF_ORDER_URL])
    expect(startHealing({ folder }).page.loaded).toEqual([PAGE_URL])
  })

  test('is counted from nothing by a machine that was switched off and on', async () => {
    const folder = temporaryFolder()
    for (let start = 1; start <= 5; start += 1) {
      const { process, pass } = startHealing({ folder, upMs: 60 * SECOND_MS })
      process.emit('uncaughtException', new Error('x'))
      await pass()
    }
    expect(startHealing({ folder, upMs: 59 * SECOND_MS }).page.loaded).toEqual([PAGE_URL])
  })

  test('leaves the next start to the system where that starts it again', async () => {
    const { app, process, pass } = startHealing({ isSupervised: true })
    process.emit('uncaughtException', new Error('x'))
    await pass()
    expect(app.relaunches).toEqual([])
    expect(app.exits).toEqual([1])
  })

  test('is counted from nothing where the note is damaged', () => {
    const folder = temporaryFolder()
    const note = new RelaunchNote(folder, { monotonicMs: () => 0 })
    const nothing = { relaunchesAtMs: [], isSoftwareRendered: false }
    expect(note.read()).toEqual(nothing)
    const relaunches = { relaunchesAtMs: [1, 2], isSoftwareRendered: true }
    note.write(relaunches)
    expect(note.read()).toEqual(relaunches)
    fs.appendFileSync(path.join(folder, 'relaunches.json'), '!')
    expect(note.read()).toEqual(nothing)
    note.forget()
    note.forget()
    expect(note.read()).toEqual(nothing)
  })
})

describe('a kiosk that cannot be opened', () => {
  test('is started again, and after five times the page says so and stays', async () => {
    const folder = temporaryFolder()
    const openingError = new Error('CANARY')
    for (let start = 1; start <= 5; start += 1) {
      const { app, lines, pass } = startHealing({ folder, openingError })
      await pass()
      expect(app.exits).toEqual([1])
      expect(lines.join('')).toContain('the kiosk could not be opened')
      expect(lines.join('')).not.toContain('CANARY')
    }
    const { page, app, pass } = startHealing({ folder, openingError })
    await pass(SECOND_MS)
    expect(page.loaded).toEqual([OUT_OF_ORDER_URL])
    expect(app.exits).toEqual([])
  })
})
