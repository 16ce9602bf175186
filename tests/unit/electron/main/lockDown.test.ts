import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import {
  closeNetwork,
  lockDownContents,
  refusePermissions,
} from '../../../../electron/main/lockDown'

type Decide = (answer: { readonly cancel: boolean }) => void
type OnRequest = (details: { readonly url: string }, decide: Decide) => void

/** As much of Electron's session as the lockdown takes. */
function openSession() {
  let filter: readonly string[] = []
  let listener: OnRequest = () => undefined
  const setProxy = vi.fn(async () => undefined)
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setProxy,
    webRequest: {
      onBeforeRequest({ urls }: { readonly urls: readonly string[] }, given: OnRequest) {
        filter = urls
        listener = given
      },
    },
  })
  const isCancelled = (url: string) => {
    const decide = vi.fn<Decide>()
    listener({ url }, decide)
    return decide.mock.calls[0]?.[0].cancel
  }
  return { session: session as unknown as Session, setProxy, isCancelled, filter: () => filter }
}

/** Emits as Electron does, and answers whether it was kept from what it does by itself. */
function isPrevented(emitter: NodeJS.EventEmitter, name: string, ...values: unknown[]): boolean {
  const event = { preventDefault: vi.fn() }
  emitter.emit(name, event, ...values)
  return event.preventDefault.mock.calls.length > 0
}

describe('no device is chosen', () => {
  test.each([
    ['select-hid-device', [{}], null],
    ['select-serial-port', [[], {}], ''],
    ['select-usb-device', [{}], undefined],
  ])('by %s', (name, values, none) => {
    const { session } = openSession()
    refusePermissions(session)
    const choose = vi.fn()
    expect(isPrevented(session, name, ...values, choose)).toBe(true)
    expect(choose.mock.calls[0]?.[0]).toBe(none)
    expect(choose).toHaveBeenCalledTimes(1)
  })

  test('by Bluetooth', () => {
    const app = new EventEmitter()
    lockDownContents(app as unknown as App, {
      isOwnPage: () => true,
      hasDevTools: true,
      onStaffChord: () => undefined,
    })
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
    app.emit('web-contents-created', {}, contents as unknown as WebContents)
    const choose = vi.fn()
    expect(isPrevented(contents, 'select-bluetooth-device', [], choose)).toBe(true)
    expect(choose.mock.calls).toEqual([['']])
  })
})

test.each(['open-url', 'open-file'])('what the system hands over by %s is refused', (name) => {
  const app = new EventEmitter()
  const parts = { isOwnPage: () => true, hasDevTools: false, onStaffChord: () => undefined }
  lockDownContents(app as unknown as App, parts)
  expect(isPrevented(app, name, 'https://example.com/')).toBe(true)
})

describe('the network', () => {
  test('is closed to the page, and to what Chromium fetches by itself', async () => {
    const { session, setProxy, isCancelled, filter } = openSession()
    await closeNetwork(session)
    expect(filter().map((pattern) => pattern.split(':')[0])).toEqual(
      expect.arrayContaining(['http', 'https', 'ws', 'wss', 'file']),
    )
    for (const url of ['https://example.com/', 'ws://localhost:5173/', 'file:///etc/passwd']) {
      expect(isCancelled(url)).toBe(true)
    }
    expect(setProxy).toHaveBeenCalledWith(expect.objectContaining({ mode: 'fixed_servers' }))
  })

  test('reaches a development server, and nothing beside it', async () => {
    const { session, isCancelled } = openSession()
    await closeNetwork(session, 'http://localhost:5173')
    expect(isCancelled('http://localhost:5173/main.ts')).toBe(false)
    expect(isCancelled('ws://localhost:5173/?token=x')).toBe(false)
    expect(isCancelled('http://localhost:5174/')).toBe(true)
    expect(isCancelled('file:///etc/passwd')).toBe(true)
  })
})
