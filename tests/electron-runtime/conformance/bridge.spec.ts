import { expect, test } from './lab'

test.describe('contextBridge', () => {
  test('exposes a deeply frozen object that the page can neither replace nor extend', async ({
    page,
  }) => {
    const facts = await page.evaluate(() => {
      'use strict'
      const descriptor = Object.getOwnPropertyDescriptor(window, 'api')
      const tries = [
        () => ((window as never as { api: unknown }).api = 1),
        () => ((api as { version: number }).version = 4),
        () => (api.list as unknown as number[]).push(2),
      ]
      const refused = tries.map((attempt) => {
        try {
          attempt()
          return false
        } catch {
          return true
        }
      })
      return {
        writable: descriptor?.writable,
        configurable: descriptor?.configurable,
        frozen: [api, api.list, api.list[1], api.add].map((value) => Object.isFrozen(value)),
        refused,
      }
    })
    expect(facts).toEqual({
      writable: false,
      configurable: false,
      frozen: [true, true, true, true],
      refused: [true, true, true],
    })
  })

  test('copies values and drops prototypes', async ({ page }) => {
    const facts = await page.evaluate(() => ({
      when: api.when instanceof Date && api.when.getTime(),
      list: JSON.stringify(api.list),
      own: api.instance.own,
      method: typeof api.instance.method,
      prototype: Object.getPrototypeOf(api.instance) === Object.prototype,
    }))
    expect(facts).toEqual({
      when: 5,
      list: '[1,{"deep":true}]',
      own: 1,
      method: 'undefined',
      prototype: true,
    })
  })

  test('calls functions at once, with values and errors', async ({ page }) => {
    expect(await page.evaluate(() => api.add(2, 3))).toBe(5)
    const error = await page.evaluate(() => {
      try {
        return api.fail()
      } catch (error) {
        return [
          (error as Error).message,
          error instanceof Error,
          Object.getPrototypeOf(error) === Error.prototype,
        ]
      }
    })
    expect(error).toEqual(['not today', true, true])
  })

  test('passes promises both ways', async ({ page }) => {
    const facts = await page.evaluate(async () => {
      const promise = api.later({ a: 1 })
      return [
        promise instanceof Promise,
        await promise,
        await api.laterFail().catch((error: Error) => error.message),
        await api.same(Promise.resolve(7)),
      ]
    })
    expect(facts).toEqual([true, { a: 1 }, 'later is never', 7])
  })

  test("calls the page's callbacks, and gives functions that keep their state", async ({
    page,
  }) => {
    const facts = await page.evaluate(() => {
      const heard = api.callBack((value: { from: string }) => `heard ${value.from}`)
      const count = api.makeCounter()
      count()
      return [heard, count(), api.same(facts) === facts]
      function facts() {}
    })
    expect(facts).toEqual(['heard preload', 2, true])
  })

  test('copies cycles, dates, maps and typed arrays that the page passes', async ({ page }) => {
    const facts = await page.evaluate(() => {
      const cyclic: Record<string, unknown> = { name: 'x' }
      cyclic['self'] = cyclic
      const copy = api.same(cyclic)
      const map = api.same(new Map([[1, new Uint8Array([9])]]))
      return [
        copy !== cyclic,
        copy['self'] === copy,
        map instanceof Map,
        map.get(1)?.[0],
        api.same(10n),
        api.same(undefined) === undefined,
      ]
    })
    expect(facts).toEqual([true, true, true, 9, 10n, true])
  })

  test('refuses to bind over a name that the page has', async ({ page }) => {
    const message = await page.evaluate(() => {
      try {
        return api.exposeAgain()
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(message).toMatch(/^Cannot bind an API on top of an existing property/)
  })

  test("works on, and leaks nothing, when the page has replaced the language's own functions", async ({
    page,
  }) => {
    const facts = await page.evaluate(async () => {
      const leaked: unknown[] = []
      const original = {
        push: Array.prototype.push,
        call: Function.prototype.call,
        apply: Function.prototype.apply,
        then: Promise.prototype.then,
        parse: JSON.parse,
        stringify: JSON.stringify,
        dispatch: EventTarget.prototype.dispatchEvent,
        keys: Object.keys,
        get: Map.prototype.get,
        set: WeakMap.prototype.set,
        detail: Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail'),
      }
      const spy = function (this: unknown, ...words: unknown[]) {
        leaked[leaked.length] = [this, words]
        throw new Error('attacked')
      } as never
      Array.prototype.push =
        Function.prototype.call =
        Function.prototype.apply =
        JSON.parse =
        JSON.stringify =
        Object.keys =
          spy
      EventTarget.prototype.dispatchEvent = Map.prototype.get = WeakMap.prototype.set = spy
      Promise.prototype.then = spy
      Object.defineProperty(CustomEvent.prototype, 'detail', { get: spy, configurable: true })
      Object.defineProperty(Array.prototype, '0', { set: spy, configurable: true })
      Object.defineProperty(Object.prototype, 'kind', {
        set: spy,
        get: () => undefined,
        configurable: true,
      })
      let sum = 0
      let text = ''
      let thrown = ''
      try {
        sum = api.add(2, 3)
        text = api.callBack((value: { from: string }) => value.from)
        try {
          api.fail()
        } catch (error) {
          thrown = (error as Error).message
        }
      } finally {
        Promise.prototype.then = original.then
        Array.prototype.push = original.push
        Function.prototype.call = original.call
        Function.prototype.apply = original.apply
        JSON.parse = original.parse
        JSON.stringify = original.stringify
        Object.keys = original.keys
        EventTarget.prototype.dispatchEvent = original.dispatch
        Map.prototype.get = original.get
        WeakMap.prototype.set = original.set
        Object.defineProperty(CustomEvent.prototype, 'detail', original.detail ?? {})
        delete (Array.prototype as unknown as Record<string, unknown>)['0']
        delete (Object.prototype as Record<string, unknown>)['kind']
      }
      return { sum, text, thrown, leaked: leaked.length, still: await api.invoke('echo', 5) }
    })
    expect(facts).toEqual({ sum: 5, text: 'preload', thrown: 'not today', leaked: 0, still: 5 })
  })

  test('shows the page no event and no node while a callback runs', async ({ page }) => {
    expect(await page.evaluate(() => api.callBack(() => [typeof window.event]))).toEqual([
      'undefined',
    ])
  })
})

test('a page finds no name that a plain browser page has not, except what was exposed', async ({
  page,
}) => {
  const extra = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
    frame.remove()
    return Object.getOwnPropertyNames(window).filter(
      (name) => !plain.has(name) && !/^\d+$/.test(name),
    )
  })
  expect(extra.filter((name) => !name.startsWith('__playwright'))).toEqual(['api', 'scriptRan'])
})

test('a page has no Node', async ({ page }) => {
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    ),
  ).toEqual([])
})

test('a preload gets the sandbox: no fs, a few modules, a part of process', async ({ page }) => {
  const [required, process] = await page.evaluate(() => [api.required, api.facts] as const)
  expect(required).toEqual([
    'module not found: fs',
    'function',
    'object',
    'object',
    'module not found: child_process',
  ])
  expect(process).toMatchObject({ type: 'renderer', sandboxed: true, contextIsolated: true })
})

test('a preload does not run in frames', async ({ open }) => {
  const { page } = await open({}, 'app://bundle/frame.html')
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('second')
  const [main, frame] = await Promise.all(
    page.frames().map((one) => one.evaluate(() => typeof (window as { api?: unknown }).api)),
  )
  expect([main, frame]).toEqual(['object', 'undefined'])
})

test('a preload that throws is reported, and the page loads without it', async ({
  electronApp,
}) => {
  const result = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ webPreferences: { preload: '/nowhere/preload.cjs' } })
    const failed = new Promise((resolve) =>
      window.webContents.once('preload-error', (_event, path, error) =>
        resolve([path, error instanceof Error]),
      ),
    )
    await window.loadURL('app://bundle/index.html')
    const answer = await failed
    window.destroy()
    return answer
  })
  expect(result).toEqual(['/nowhere/preload.cjs', true])
})
