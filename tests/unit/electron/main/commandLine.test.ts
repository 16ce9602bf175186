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
    })
  })

  test('are read from a build that is not packaged', () => {
    expect(readSettings(['electron', '.', '--mode=training', ...WEAKENING], false)).toEqual({
      mode: 'training',
      isWindowed: true,
      captchaText: 'XVMS',
      userDataFolder: path.resolve('x'),
      deliveryDelayMs: 0,
    })
  })

  test('that weaken a kiosk are ignored by a packaged build', () => {
    const packaged = readSettings(['kiosk', '--mode=counter', ...WEAKENING], true)
    expect(packaged).toEqual({ ...readSettings(['kiosk'], true), mode: 'counter' })
    expect(packaged.captchaText).toBeNull()
  })

  test.each(['--mode=admin', '--captcha-text=<svg>', '--delivery-delay-ms=-1'])(
    '%s is refused',
    (argument) => {
      expect(() => readSettings([argument], false)).toThrow()
    },
  )
})
