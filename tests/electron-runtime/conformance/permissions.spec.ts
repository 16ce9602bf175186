import { expect, test } from './lab'

/** What a page can try, by the name Electron's handlers are given. */
const tries: Record<string, () => Promise<string>> = {
  geolocation: () =>
    new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === 1 ? 'denied' : 'granted'),
        { timeout: 500 },
      ),
    ),
  notifications: () => Notification.requestPermission(),
  media: () =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: DOMException) =>
        ['NotAllowedError', 'NotFoundError'].includes(error.name) ? 'denied' : 'granted',
    ),
  'clipboard-read': () =>
    navigator.clipboard.readText().then(
      () => 'granted',
      (error: DOMException) => (error.name === 'NotAllowedError' ? 'denied' : error.message),
    ),
  'clipboard-sanitized-write': () =>
    navigator.clipboard.writeText('x').then(
      () => 'granted',
      () => 'denied',
    ),
  midiSysex: () =>
    navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'granted',
      (error: DOMException) =>
        ['NotAllowedError', 'SecurityError'].includes(error.name) ? 'denied' : 'granted',
    ),
  fullscreen: () =>
    document.body.requestFullscreen().then(
      () => document.exitFullscreen().then(() => 'granted'),
      () => 'denied',
    ),
  fileSystem: () =>
    (window as unknown as { showOpenFilePicker: () => Promise<unknown> }).showOpenFilePicker().then(
      () => 'granted',
      () => 'denied',
    ),
}

test.describe('setPermissionRequestHandler and setPermissionCheckHandler', () => {
  test.beforeEach(async ({ electronApp }) => {
    await electronApp.evaluate(({ session }) => {
      const denied = session.fromPartition('denied')
      lab.log.length = 0
      denied.setPermissionRequestHandler((_contents, permission, callback) => {
        lab.log.push(permission)
        callback(false)
      })
      denied.setPermissionCheckHandler(() => false)
    })
  })

  for (const [name, attempt] of Object.entries(tries)) {
    test(`deny ${name}`, async ({ open, electronApp }) => {
      const { page } = await open({ webPreferences: { partition: 'denied' } })
      await page.bringToFront()
      await page.locator('h1').click()
      expect(await page.evaluate(attempt)).toBe('denied')
      // Electron may ask the check handler alone.
      const asked = (await electronApp.evaluate(() => lab.log)) as string[]
      expect(asked.filter((permission) => permission !== name)).toEqual([])
    })
  }

  test('navigator.permissions.query says denied', async ({ open }) => {
    const { page } = await open({ webPreferences: { partition: 'denied' } })
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ]
      return Promise.all(
        names.map(
          async (name) =>
            (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      )
    })
    expect(states).toEqual(states.map(() => 'denied'))
  })

  test('a page that takes a fresh window object finds the same refusal', async ({ open }) => {
    const { page } = await open({ webPreferences: { partition: 'denied' } })
    const state = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const fresh = frame.contentWindow as unknown as { navigator: Navigator }
      return new Promise((resolve) =>
        fresh.navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code),
          { timeout: 500 },
        ),
      )
    })
    expect(state).toBe(1)
  })

  test('a handler that grants is obeyed', async ({ open, electronApp }) => {
    await electronApp.evaluate(({ session }) => {
      const denied = session.fromPartition('denied')
      denied.setPermissionRequestHandler((_contents, permission, callback) =>
        callback(permission === 'notifications'),
      )
      denied.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
    })
    const { page } = await open({ webPreferences: { partition: 'denied' } })
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('granted')
    expect(
      await page.evaluate(
        async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
      ),
    ).toBe('denied')
  })
})
