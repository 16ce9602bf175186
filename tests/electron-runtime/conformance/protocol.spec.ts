import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { isStandIn } from '../process/processes'
import { expect, test } from './lab'

test.describe('protocol.handle', () => {
  test("passes status, headers and body as they are, and the policy is the page's", async ({
    page,
  }) => {
    const facts = await page.evaluate(async () => {
      const found = await fetch('/index.html')
      const missing = await fetch('/missing.html')
      return [found.status, found.headers.get('x-lab'), missing.status, await missing.text()]
    })
    expect(facts).toEqual([200, 'yes', 404, 'nothing here'])
    const blocked = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.head.append(script)
      return (window as { inlineRan?: boolean }).inlineRan
    })
    expect(blocked).toBeUndefined()
  })

  test("gives the handler the app's own address, the method, headers and body", async ({
    page,
  }) => {
    const seen = await page.evaluate(async () =>
      (
        await fetch('/echo?q=%E7%AA%93', {
          method: 'POST',
          body: 'text é',
          headers: { 'x-asked': 'yes' },
        })
      ).json(),
    )
    expect(seen).toEqual({
      method: 'POST',
      url: 'app://bundle/echo?q=%E7%AA%93',
      body: 'text é',
      header: 'yes',
    })
  })

  test('serves a secure context', async ({ page }) => {
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
      true,
      'object',
    ])
  })

  test('a scheme without supportFetchAPI cannot be fetched', async ({ open }) => {
    const { page } = await open({}, 'plain://bundle/index.html')
    expect(
      await page.evaluate(() =>
        fetch('/second.html').then(
          () => 'fetched',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
  })

  test('nothing else can be reached: no other host, no file, no network', async ({
    page,
    electronApp,
  }) => {
    let visits = 0
    const server = http.createServer((_request, response) => {
      visits += 1
      response.setHeader('access-control-allow-origin', '*').end('<h1>outside</h1>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const answers = await page.evaluate(
      (local) =>
        Promise.all(
          [
            'app://other/x',
            'file:///etc/passwd',
            'https://example.com/',
            local,
            'ftp://example.com/',
          ].map((url) =>
            fetch(url).then(
              () => 'fetched',
              () => 'refused',
            ),
          ),
        ),
      local,
    )
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
    // The page's policy stops a fetch; a navigation is stopped by nobody but the runtime.
    const outcome = await electronApp.evaluate(async ({ BrowserWindow }, local) => {
      const window = new BrowserWindow({ show: false })
      const outcome = await window.loadURL(local).then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      )
      window.destroy()
      return outcome
    }, local)
    server.close()
    if (isStandIn) expect([outcome, visits]).toEqual(['ERR_INTERNET_DISCONNECTED', 0])
    expect(
      await electronApp.evaluate(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false })
        const error = await window.loadURL('https://example.com/').then(
          () => 'loaded',
          (error: { code: string }) => error.code,
        )
        window.destroy()
        return error
      }),
    ).toMatch(/^ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED)$/)
  })

  test('isProtocolHandled and unhandle tell the truth', async ({ electronApp }) => {
    const facts = await electronApp.evaluate(({ protocol, session }) => {
      const own = session.fromPartition('own-protocols').protocol
      own.handle('plain', () => new Response('x'))
      const during = own.isProtocolHandled('plain')
      own.unhandle('plain')
      return [
        protocol.isProtocolHandled('app'),
        protocol.isProtocolHandled('nothing'),
        during,
        own.isProtocolHandled('plain'),
      ]
    })
    expect(facts).toEqual([true, false, true, false])
  })
})

test.describe('session.webRequest', () => {
  test('sees every request, cancels, redirects and changes headers', async ({
    electronApp,
    open,
  }) => {
    await electronApp.evaluate(({ session }) => {
      const { webRequest } = session.fromPartition('memory')
      lab.log.length = 0
      webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, callback) => {
        ;(globalThis as unknown as { seen: string[] }).seen = [
          ...((globalThis as unknown as { seen?: string[] }).seen ?? []),
          details.url,
        ]
        if (details.url.endsWith('/cancelled')) callback({ cancel: true })
        else if (details.url.endsWith('/moved')) callback({ redirectURL: 'app://bundle/echo' })
        else callback({})
      })
      webRequest.onBeforeSendHeaders((details, callback) =>
        callback({ requestHeaders: { ...details.requestHeaders, 'x-asked': 'by main' } }),
      )
      webRequest.onHeadersReceived((details, callback) =>
        callback({ responseHeaders: { ...details.responseHeaders, 'x-added': ['later'] } }),
      )
    })
    const { page } = await open({ webPreferences: { partition: 'memory' } })
    const facts = await page.evaluate(async () => [
      await fetch('/cancelled').then(
        () => 'fetched',
        () => 'refused',
      ),
      (await (await fetch('/moved')).json()).url,
      (await (await fetch('/echo')).json()).header,
      (await fetch('/echo')).headers.get('x-added'),
    ])
    expect(facts).toEqual(['refused', 'app://bundle/echo', 'by main', 'later'])
    const seen = await electronApp.evaluate(
      () => (globalThis as unknown as { seen: string[] }).seen,
    )
    expect(seen).toContain('app://bundle/index.html')
    expect(seen.every((url) => url.startsWith('app://'))).toBe(true)
  })
})

test.describe('session', () => {
  test('keeps partitions apart, and only named ones persist', async ({ electronApp }) => {
    const facts = await electronApp.evaluate(({ session }) => {
      const { defaultSession, fromPartition } = session
      return [
        fromPartition('memory') === session.fromPartition('memory'),
        fromPartition('memory') === defaultSession,
        fromPartition('memory').isPersistent(),
        fromPartition('persist:x').isPersistent(),
        fromPartition('memory').getStoragePath(),
      ]
    })
    expect(facts).toEqual([true, false, false, true, null])
  })

  test('clearData empties storage and cookies', async ({ page, window }) => {
    await page.evaluate(() => {
      localStorage.setItem('who', 'visitor')
      document.cookie = 'who=visitor'
    })
    expect(
      await window.evaluate(async (win) => (await win.webContents.session.cookies.get({})).length),
    ).toBe(1)
    await window.evaluate((win) => win.webContents.session.clearData())
    expect(
      await window.evaluate(async (win) => (await win.webContents.session.cookies.get({})).length),
    ).toBe(0)
    await page.reload()
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
  })

  test('a prevented will-download saves nothing', async ({ open, electronApp }) => {
    const { window, page } = await open({}, 'app://bundle/download.html')
    await window.evaluate((win) => {
      lab.log.length = 0
      win.webContents.session.once('will-download', (event, item, contents) => {
        event.preventDefault()
        lab.log.push([item.getFilename(), item.getURL(), contents === win.webContents])
      })
    })
    await page.locator('#file').click()
    await expect
      .poll(() => electronApp.evaluate(() => lab.log))
      .toEqual([['file.bin', 'app://bundle/file.bin', true]])
  })
})
