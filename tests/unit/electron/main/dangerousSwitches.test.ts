import { describe, expect, test } from 'vitest'
import { DANGEROUS_SWITCHES, dangerousSwitches } from '../../../../electron/main/dangerousSwitches'

/** Those that the reference names; whatever else is on the list, these stay on it. */
const NAMED = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'load-extension', 'no-sandbox'],
  ...['disable-web-security', 'js-flags', 'host-rules', 'proxy-server', 'user-data-dir'],
] as const

test('the list has all that the reference names', () => {
  expect(DANGEROUS_SWITCHES).toEqual(expect.arrayContaining([...NAMED]))
})

describe.each(DANGEROUS_SWITCHES)('--%s', (name) => {
  test('is found however it is written', () => {
    const written = [
      `--${name}`,
      `--${name}=1`,
      `-${name}`,
      `/${name}=1`,
      `--${name.toUpperCase()}`,
    ]
    for (const argument of written) {
      expect(dangerousSwitches(['kiosk', argument, '--mode=counter'])).toEqual([name])
    }
  })
})

test('the switches of the kiosk itself are not among them', () => {
  const own = ['--mode=counter', '--back-up', '--restore-backup=x', '--screen-inches=23.8']
  expect(dangerousSwitches(['kiosk', ...own, 'no-sandbox', 'x--no-sandbox'])).toEqual([])
})

test('one that stands there twice is named once', () => {
  expect(dangerousSwitches(['--no-sandbox', '--no-sandbox', '--js-flags=x'])).toEqual([
    ...['no-sandbox', 'js-flags'],
  ])
})
