import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAppHandler } from '../../../../electron/main/appProtocol'
import { CONTENT_SECURITY_POLICY } from '../../../../electron/main/contentSecurityPolicy'
import { temporaryFolder } from '../../../support/testKiosk'

const PAGE = '<h1>page</h1>'
const SOUND = 'OggS'
const SCRIPT = 'start()'
const STYLE = 'p {}'

function listed(folder: string, file: string, content: string) {
  fs.writeFileSync(path.join(folder, file), content)
  return { path: file, sha256: createHash('sha256').update(content).digest('hex') }
}

async function serveFolder() {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'secret.html'), 'not on the list')
  const manifest = [
    listed(folder, 'index.html', PAGE),
    listed(folder, 'zero.opus', SOUND),
    listed(folder, 'page.js', SCRIPT),
    listed(folder, 'page.css', STYLE),
  ]
  fs.writeFileSync(path.join(folder, 'bundle-manifest.json'), JSON.stringify(manifest))
  const lost: string[] = []
  const onLost = (pathname: string) => lost.push(pathname)
  return { folder, lost, handle: await createAppHandler({ folder, onLost }) }
}

describe('app://bundle/', () => {
  test('serves a file of the build with its type and the exact policy', async () => {
    const { handle } = await serveFolder()
    const response = await handle(new Request('app://bundle/index.html'))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(PAGE)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('serves a clip of the voice as sound', async () => {
    const { handle } = await serveFolder()
    const response = await handle(new Request('app://bundle/zero.opus'))
    expect(response.headers.get('content-type')).toBe('audio/ogg')
    expect(await response.text()).toBe(SOUND)
  })

  test.each([
    ['app://bundle/secret.html', 'GET', 404],
    ['app://bundle/bundle-manifest.json', 'GET', 404],
    ['app://other/index.html', 'GET', 404],
    ['app://bundle/index.html', 'POST', 405],
    ['app://bundle/../index.html/..', 'GET', 404],
  ])('%s by %s is answered %i, without a body and with the policy', async (url, method, status) => {
    const { handle } = await serveFolder()
    const response = await handle(new Request(url, { method }))
    expect(response.status).toBe(status)
    expect(await response.text()).toBe('')
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  })

  test('refuses a file that was changed since the build', async () => {
    const { folder, handle } = await serveFolder()
    fs.appendFileSync(path.join(folder, 'index.html'), '<script>')
    expect((await handle(new Request('app://bundle/index.html'))).status).toBe(500)
  })

  test('refuses a file that cannot be read, with the policy', async () => {
    const { folder, handle } = await serveFolder()
    fs.rmSync(path.join(folder, 'index.html'))
    const response = await handle(new Request('app://bundle/index.html'))
    expect(response.status).toBe(500)
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  })

  test('tells main of a script or a style that is gone or changed, and of nothing else', async () => {
    const { folder, lost, handle } = await serveFolder()
    const ask = (file: string) => handle(new Request(`app://bundle/${file}`))
    for (const file of ['page.js', 'page.css', 'no.js', 'zero.opus']) await ask(file)
    expect(lost).toEqual([])
    fs.rmSync(path.join(folder, 'zero.opus'))
    fs.rmSync(path.join(folder, 'page.js'))
    fs.appendFileSync(path.join(folder, 'page.css'), ' ')
    const answers = [await ask('zero.opus'), await ask('page.js'), await ask('page.css')]
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500])
    expect(lost).toEqual(['/page.js', '/page.css'])
  })

  test('answers any path with a file of the list or with nothing', async () => {
    const { handle } = await serveFolder()
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '/',
      '\\',
      '%5c',
      '%00',
      'C:',
      '::$DATA',
      'index.html',
      'etc',
      'passwd',
      '.',
      '//',
      '？',
    )
    const paths = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    await fc.assert(
      fc.asyncProperty(paths, async (any) => {
        const url = `app://bundle/${any}`
        if (!URL.canParse(url)) return
        const response = await handle(new Request(url))
        expect(['', PAGE, SCRIPT, STYLE]).toContain(await response.text())
      }),
    )
  })
})
