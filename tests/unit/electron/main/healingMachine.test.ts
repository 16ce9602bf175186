import { describe, expect, test } from 'vitest'
import { RelaunchNote } from '../../../../electron/main/healing/relaunchNote'
import { temporaryFolder } from '../../../support/testKiosk'
import { type FakeApp, SECOND_MS, startHealing } from './healingRoom'

describe("Chromium's helpers", () => {
  const lose = (app: FakeApp, type: string, reason = 'crashed') =>
    app.emit('child-process-gone', {}, { type, reason })

  test('that draw, lost three times, lead to a start without the graphics card', async () => {
    const { app, pass } = startHealing()
    lose(app, 'GPU')
    lose(app, 'GPU', 'clean-exit')
    lose(app, 'GPU')
    await pass()
    expect(app.exits).toEqual([])
    lose(app, 'GPU')
    await pass()
    expect(app.relaunches).toEqual([['.', '--mode=demo', '--software-rendering']])
    expect(app.exits).toEqual([1])
  })

  test('that draw are told to the next start by its note, whoever starts it', async () => {
    const folder = temporaryFolder()
    const { app, pass } = startHealing({ folder, isSupervised: true })
    for (let time = 1; time <= 3; time += 1) lose(app, 'GPU')
    await pass()
    expect(app.relaunches).toEqual([])
    const note = new RelaunchNote(folder, { monotonicMs: () => 0 })
    expect(note.read().isSoftwareRendered).toBe(true)
  })

  test('of another kind come back by themselves, and the log says so', async () => {
    const { app, lines, pass } = startHealing()
    for (let time = 1; time <= 9; time += 1) lose(app, 'Utility')
    await pass(SECOND_MS)
    expect(app.exits).toEqual([])
    expect(lines).toHaveLength(9)
  })
})

describe('the power', () => {
  test.each(['suspend', 'lock-screen'])('%s ends the session first', async (event) => {
    const { power, ended, page, pass } = startHealing()
    power.emit(event)
    await pass()
    expect(ended).toHaveLength(1)
    expect(page.loaded).toHaveLength(1)
  })

  test('stays on for the display, also after the machine has slept', () => {
    const { power, displayBlocker } = startHealing()
    expect(displayBlocker.started.size).toBe(1)
    power.emit('resume')
    expect(displayBlocker.started.size).toBe(1)
    displayBlocker.started.clear()
    power.emit('resume')
    expect(displayBlocker.started.size).toBe(1)
  })
})
