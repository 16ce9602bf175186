import { describe, expect, test } from 'vitest'
import { HEALING } from '../../../../electron/main/healing/healingPolicy'
import { type FakePage, OUT_OF_ORDER_URL, PAGE_URL, SECOND_MS, startHealing } from './healingRoom'

describe('a page that is lost', () => {
  test.each([
    ['crashed', (page: FakePage) => page.lose()],
    ['could not get a process', (page: FakePage) => page.lose('launch-failed')],
    ['has no bridge', (page: FakePage) => page.emit('preload-error', {}, 'x', new Error('CANARY'))],
    ['was not found', (page: FakePage) => page.emit('did-fail-load', {}, -6, 'ERR_X', 'u', true)],
    ['went elsewhere', (page: FakePage) => page.emit('did-navigate', {}, 'https://x.test/', 200)],
    ['was refused', (page: FakePage) => page.emit('did-navigate', {}, PAGE_URL, 500)],
  ])('because it %s is loaded again after its session has ended', async (_how, lose) => {
    const { page, ended, lines, pass, loads } = startHealing()
    lose(page)
    await pass()
    expect(loads()).toBe(2)
    expect(ended).toEqual([PAGE_URL])
    expect(page.loaded).toEqual([PAGE_URL, PAGE_URL])
    expect(lines.join('')).not.toContain('CANARY')
  })

  test('because a file of it is gone or changed is loaded again, and then given up', async () => {
    const { page, loseFile, lines, pass } = startHealing()
    for (let pages = 0; pages < HEALING.lifelessPages; pages += 1) {
      loseFile()
      await pass()
      await pass(SECOND_MS)
    }
    expect(page.loaded).toEqual([PAGE_URL, PAGE_URL, PAGE_URL, OUT_OF_ORDER_URL])
    expect(lines.join('')).toContain('/assets/page.js')
  })

  test.each([
    ['a frame', -6, false],
    ['a load that another one replaced', -3, true],
  ])('is not what %s is', async (_what, code, isMainFrame) => {
    const { page, pass } = startHealing()
    page.emit('did-fail-load', {}, code, 'ERR_X', 'u', isMainFrame)
    page.emit('did-navigate', {}, PAGE_URL, 200)
    await pass(SECOND_MS)
    expect(page.loaded).toEqual([PAGE_URL])
  })

  test('is loaded once, however many events the same incident has', async () => {
    const { page, ended, pass } = startHealing()
    page.lose()
    page.emit('did-fail-load', {}, -6, 'ERR_X', 'u', true)
    page.lose()
    await pass(10 * SECOND_MS)
    expect(page.loaded).toHaveLength(2)
    expect(ended).toHaveLength(1)
  })

  test('is loaded again although its session cannot be ended, or will not', async () => {
    for (const endSession of [
      () => Promise.reject(new Error('x')),
      () => new Promise<void>(() => {}),
    ]) {
      const { page, pass } = startHealing({ endSession })
      page.lose()
      await pass(SECOND_MS)
      await pass()
      expect(page.loaded).toHaveLength(2)
    }
  })

  test('over and over ends in the page that says so, and stays there', async () => {
    const { page, pass, beat } = startHealing()
    for (let crash = 1; crash <= 5; crash += 1) {
      await beat()
      page.lose()
      await pass(SECOND_MS)
      await pass()
    }
    expect(page.loaded.at(-1)).toBe(OUT_OF_ORDER_URL)
    page.lose()
    await pass(9 * SECOND_MS)
    expect(page.loaded.filter((url) => url === OUT_OF_ORDER_URL)).toHaveLength(1)
    await pass(SECOND_MS)
    expect(page.loaded.filter((url) => url === OUT_OF_ORDER_URL)).toHaveLength(2)
  })

  test('while the kiosk ends is left alone', async () => {
    const { app, page, pass, displayBlocker } = startHealing()
    app.emit('will-quit')
    page.lose()
    await pass(60 * SECOND_MS)
    expect(page.loaded).toEqual([PAGE_URL])
    expect(page.crashes).toBe(0)
    expect(displayBlocker.started.size).toBe(0)
  })
})

describe('a page that hangs', () => {
  test('has ten seconds to come back before it is crashed', async () => {
    const { page, pass } = startHealing()
    page.emit('unresponsive')
    page.emit('unresponsive')
    await pass(9 * SECOND_MS)
    expect(page.crashes).toBe(0)
    await pass(SECOND_MS)
    expect(page.crashes).toBe(1)
    await pass()
    expect(page.loaded).toHaveLength(2)
  })

  test('is left alone when it comes back', async () => {
    const { page, pass } = startHealing()
    page.emit('unresponsive')
    await pass(9 * SECOND_MS)
    page.emit('responsive')
    await pass(SECOND_MS)
    expect(page.crashes).toBe(0)
  })

  test('does not cost the next page its life', async () => {
    const { page, pass } = startHealing()
    page.emit('unresponsive')
    page.lose()
    await pass(10 * SECOND_MS)
    expect(page.crashes).toBe(0)
  })
})

describe('the heartbeat', () => {
  test('crashes a page that leaves three questions without an answer', async () => {
    const { page, asked, pass } = startHealing()
    for (let turn = 1; turn <= 3; turn += 1) await pass(5 * SECOND_MS)
    expect(asked).toEqual(Array(3).fill('kiosk:heartbeat'))
    expect(page.crashes).toBe(0)
    await pass(5 * SECOND_MS)
    expect(page.crashes).toBe(1)
  })

  test('lets a page live that answers, for however long nobody uses it', async () => {
    const { page, pass, beat } = startHealing()
    for (let turn = 1; turn <= 1000; turn += 1) {
      await pass(5 * SECOND_MS)
      await beat()
    }
    expect(page.crashes).toBe(0)
    expect(page.loaded).toHaveLength(1)
  })

  test('counts questions and not time: after a sleep nobody is dead', async () => {
    const { page, pass, beat } = startHealing()
    await pass(5 * SECOND_MS)
    await beat()
    await pass(8 * 60 * 60 * SECOND_MS)
    expect(page.crashes).toBe(0)
  })

  test('lets a page stand still that somebody debugs, and never leaves it in doubt of main', async () => {
    const { page, asked, pass } = startHealing({ hasDevTools: true })
    for (let turn = 1; turn <= 12; turn += 1) {
      const before = asked.length
      // After fifteen seconds without a question the page holds main for dead.
      for (let second = 1; second < 15; second += 1) await pass(SECOND_MS)
      expect(asked.length).toBeGreaterThan(before)
    }
    expect(page.crashes).toBe(0)
  })

  test('asks nothing of the static page', async () => {
    const { page, asked, pass } = startHealing()
    for (let crash = 1; crash <= 3; crash += 1) {
      page.lose()
      await pass(SECOND_MS)
      await pass()
    }
    expect(page.loaded.at(-1)).toBe(OUT_OF_ORDER_URL)
    const before = asked.length
    await pass(60 * SECOND_MS)
    await pass(60 * SECOND_MS)
    expect(asked).toHaveLength(before)
    expect(page.crashes).toBe(0)
  })
})
