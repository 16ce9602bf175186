import { expect, test } from '@playwright/test'
import { launch } from '../conformance/lab'
import { endAll, isStandIn, processesWith, run } from './processes'

test.afterEach(endAll)

/** Lines of the app's own telling. */
const told = (output: string) =>
  output
    .split('\n')
    .filter((line) =>
      /^(before-quit|will-quit|quit|close|closed|window-all-closed|still here)$/.test(line),
    )

test('the main process looks like an Electron main process', async () => {
  const app = run('quits/main.cjs', ['exit', '--flag=1'])
  expect((await app.ended).code).toBe(5)
  const argv = JSON.parse(/^argv (.*)$/m.exec(app.output())?.[1] ?? '[]') as string[]
  expect(argv.slice(-2)).toEqual(['exit', '--flag=1'])
  expect(app.output()).toContain('process browser string true true')
})

test('app.quit asks, closes and tells in the documented order, and ends with 0', async () => {
  const app = run('quits/main.cjs', ['quit'])
  expect(await app.ended).toEqual({ code: 0, signal: null })
  expect(told(app.output())).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit'])
})

test('closing the last window quits when nobody listens to window-all-closed', async () => {
  const app = run('quits/main.cjs', ['close'])
  expect((await app.ended).code).toBe(0)
  expect(told(app.output())).toEqual(['close', 'closed', 'before-quit', 'will-quit', 'quit'])
})

test('window-all-closed keeps the app alive when somebody listens', async () => {
  const app = run('quits/main.cjs', ['stay'])
  expect((await app.ended).code).toBe(0)
  expect(told(app.output())).toEqual(['closed', 'window-all-closed', 'quit'])
})

test('a prevented before-quit keeps everything', async () => {
  const app = run('quits/main.cjs', ['refuse-once'])
  expect((await app.ended).code).toBe(0)
  expect(told(app.output())).toEqual([
    'before-quit',
    'still here',
    'before-quit',
    'close',
    'closed',
    'will-quit',
    'quit',
  ])
})

test('app.exit ends at once with its code', async () => {
  const app = run('quits/main.cjs', ['exit'])
  expect((await app.ended).code).toBe(5)
  expect(told(app.output())).toEqual(['quit'])
})

test('--user-data-dir is where userData is', async ({}, info) => {
  const folder = info.outputPath('user-data')
  const app = run('quits/main.cjs', ['exit', `--user-data-dir=${folder}`])
  await app.ended
  expect(app.output()).toContain(`ready true ${folder}`)
})

test.describe('the stand-in', () => {
  test.skip(!isStandIn, 'how the stand-in ends Chromium is its own affair')

  test('an error that nobody catches is told and survived, as in Electron', async () => {
    const app = run('quits/main.cjs', ['throw'])
    expect((await app.ended).code).toBe(0)
    expect(app.output()).toMatch(
      /A JavaScript error occurred in the main process[^]*nobody catches this/,
    )
  })

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL', 'SIGHUP'] as const) {
    test(`${signal} leaves no Chromium behind`, async () => {
      const app = run('quits/main.cjs', ['wait'])
      await app.said('waiting')
      const mark = `electron-runtime-${app.child.pid}-`
      expect(processesWith(mark).length).toBeGreaterThan(0)
      app.child.kill(signal)
      await app.ended
      await expect.poll(() => processesWith(mark), { timeout: 5000 }).toEqual([])
    })
  }

  test('the process a test driver knows is the main process: killing it ends everything', async () => {
    const app = await launch('lab')
    const pid = await app.evaluate(() => process.pid)
    expect(pid).toBe(app.process().pid)
    const mark = `electron-runtime-${pid}-`
    expect(processesWith(mark).length).toBeGreaterThan(0)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => processesWith(mark), { timeout: 5000 }).toEqual([])
  })

  test('the death of Chromium ends the app with a clear message', async () => {
    const app = run('quits/main.cjs', ['wait'])
    await app.said('waiting')
    const leader = processesWith(`electron-runtime-${app.child.pid}-`).sort(
      (one, other) => one - other,
    )[0]
    process.kill(Number(leader), 'SIGKILL')
    expect((await app.ended).code).toBe(1)
    expect(app.output()).toContain('Chromium ended unexpectedly (SIGKILL)')
  })
})
