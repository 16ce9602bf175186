import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../../electron/main/commandLine'

const WEAKENING = [
  '--windowed',
  '--captcha-text=XVMS',
  '--delivery-delay-ms=0',
  '--user-data-dir=x',
]

describe('the switches', () => {
  test('start a demonstration on the whole screen when there are none', () => {
    expect(readSettings(['electron', '.'], false)).toEqual({
      mode: 'demo',
      isWindowed: false,
      captchaText: null,
      userDataFolder: null,
      deliveryDelayMs: 2500,
      display: { diagonalInches: 23.8, viewingDistanceMm: 500 },
      isSoftwareRendered: false,
      isSupervised: false,
      task: null,
    })
  })

  test('are read from a build that is not packaged', () => {
    expect(readSettings(['electron', '.', '--mode=training', ...WEAKENING], false)).toEqual({
      mode: 'training',
      isWindowed: true,
      captchaText: 'XVMS',
      userDataFolder: path.resolve('x'),
      deliveryDelayMs: 0,
      display: { diagonalInches: 23.8, viewingDistanceMm: 500 },
      isSoftwareRendered: false,
      isSupervised: false,
      task: null,
    })
  })

  test.each([false, true])('say how the screen stands there, packaged: %s', (isPackaged) => {
    const at = (inches: string, distance: string) =>
      readSettings([`--screen-inches=${inches}`, `--viewing-distance-mm=${distance}`], isPackaged)
        .display
    expect(at('10.1', '400')).toEqual({ diagonalInches: 10.1, viewingDistanceMm: 400 })
    expect(at('7', '250')).toEqual({ diagonalInches: 7, viewingDistanceMm: 250 })
    expect(at('110', '3000')).toEqual({ diagonalInches: 110, viewingDistanceMm: 3000 })
  })

  test.each([false, true])('of an administrator ask for a backup, packaged: %s', (isPackaged) => {
    const taskOf = (argument: string) => readSettings([argument], isPackaged).task
    const name = 'accounts-20261122T031500Z.db'
    expect(taskOf('--selftest')).toEqual({ kind: 'self-test' })
    expect(taskOf('--back-up')).toEqual({ kind: 'back-up' })
    expect(taskOf('--restore-backup')).toEqual({ kind: 'restore-backup', name: null })
    expect(taskOf(`--restore-backup=${name}`)).toEqual({ kind: 'restore-backup', name })
  })

  test.each([false, true])('say that no graphics card is used, packaged: %s', (isPackaged) => {
    expect(readSettings(['--software-rendering'], isPackaged).isSoftwareRendered).toBe(true)
  })

  test.each([false, true])('say that the system starts it again, packaged: %s', (isPackaged) => {
    expect(readSettings(['--supervised'], isPackaged).isSupervised).toBe(true)
  })

  test('that weaken a kiosk are ignored by a packaged build', () => {
    const packaged = readSettings(['kiosk', '--mode=counter', ...WEAKENING], true)
    expect(packaged).toEqual({ ...readSettings(['kiosk'], true), mode: 'counter' })
    expect(packaged.captchaText).toBeNull()
  })

  test.each([
    ...['--restore-backup=', '--restore-backup=../accounts-20261122T031500Z.db'],
    ...['--restore-backup=accounts.db', '--restore-backup=accounts-20261322T031500Z.db'],
    ...['--mode=admin', '--captcha-text=<svg>', '--delivery-delay-ms=-1'],
    ...[
      '--screen-inches=6.9',
      '--screen-inches=110.1',
      '--screen-inches=',
      '--screen-inches=large',
    ],
    ...[
      '--viewing-distance-mm=249',
      '--viewing-distance-mm=3001',
      '--viewing-distance-mm=Infinity',
    ],
  ])('%s is refused', (argument) => {
    expect(() => readSettings([argument], false)).toThrow()
  })
})
