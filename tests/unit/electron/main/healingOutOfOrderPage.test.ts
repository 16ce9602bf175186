import path from 'node:path'
import { expect, test } from 'vitest'
import { createAppHandler } from '../../../../electron/main/appProtocol'
import { temporaryFolder } from '../../../support/testKiosk'
import { OUT_OF_ORDER_URL, PAGE_URL } from './healingRoom'

test('the page that says whom to ask is served where every file of the bundle is gone, and nothing else is', async () => {
  const handle = await createAppHandler({
    folder: path.join(temporaryFolder(), 'nothing'),
    onLost: () => expect.fail('nothing is on the list'),
  })
  const response = await handle(new Request(OUT_OF_ORDER_URL))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const text = await response.text()
  expect(text).toContain('係員にお声がけください')
  expect(text).toContain('Please ask the staff.')
  expect((await handle(new Request(PAGE_URL))).status).toBe(404)
  expect((await handle(new Request(OUT_OF_ORDER_URL, { method: 'POST' }))).status).toBe(405)
  expect((await handle(new Request('app://other/out-of-order.html'))).status).toBe(404)
})

test('it runs nothing, loads its own styles only, and leads nowhere', async () => {
  const handle = await createAppHandler({
    folder: path.join(temporaryFolder(), 'nothing'),
    onLost: () => expect.fail('nothing is on the list'),
  })
  const page = await (await handle(new Request(OUT_OF_ORDER_URL))).text()
  expect(page).not.toMatch(/<script|<a |<form|<iframe|<img|style=|\son\w+=/i)
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses).toEqual(['/out-of-order.css'])
  const styles = await handle(new Request('app://bundle/out-of-order.css'))
  expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await styles.text()).not.toMatch(/url\(|@import/)
})
