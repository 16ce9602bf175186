import { expect, test } from './support/kiosk'
import { calls, events } from '#shared/ipc/channels'

test('the page knows nothing but the calls and events of the contract', async ({ page }) => {
  const world = await page.evaluate(() => {
    const kiosk: unknown = Reflect.get(globalThis, 'kiosk')
    const keys = (value: unknown) => (value instanceof Object ? Object.keys(value) : [])
    return {
      members: keys(kiosk),
      calls: keys(Reflect.get(Object(kiosk), 'call')),
      events: keys(Reflect.get(Object(kiosk), 'on')),
      node: ['require', 'process', 'Buffer', 'module', 'global'].filter(
        (name) => name in globalThis,
      ),
    }
  })
  expect(world).toEqual({
    members: ['call', 'on'],
    calls: [...calls],
    events: [...events],
    node: [],
  })
})

test('the page neither runs nor loads what did not come with it', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.effectiveDirective)
    })
    const image = new Image()
    image.src = 'https://example.com/x.png'
    document.body.append(image)
    await fetch('https://example.com/').catch(() => undefined)
    try {
      document.body.innerHTML += ''
    } catch {
      violations.push('trusted-types')
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    return violations
  })
  expect(refused).toEqual(expect.arrayContaining(['img-src', 'connect-src', 'trusted-types']))
})

test('the window goes nowhere else and opens no other', async ({ kiosk: { app, page } }) => {
  const address = page.url()
  await page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
})

test('every permission is refused', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return answers.map(({ state }) => state)
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('nothing of the page is kept by the browser', async ({ page }) => {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }))
  expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0 })
})
