import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Protocol } from 'electron'
import { z } from 'zod'
import { SECURITY_HEADERS } from './contentSecurityPolicy'
import { answerOutOfOrder } from './healing/outOfOrderPage'

export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://bundle'
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/**
 * Lets the page be a secure context with an origin of its own, and its `<audio>` read what
 * `protocol.handle` answers, which is a stream; grants nothing beyond that.
 */
export const APP_SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

const manifest = z.array(z.strictObject({ path: z.string(), sha256: z.string() }))
const MANIFEST_FILE = 'bundle-manifest.json'
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.opus': 'audio/ogg',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** Without one of them the page shows nothing, or nothing that anyone could use. */
const NEEDED_KINDS: readonly string[] = ['.js', '.css']

export interface AppFiles {
  /** Where the build lies. */
  readonly folder: string
  /** A script or a style of the list, asked for just now, is gone or changed. */
  readonly onLost: (pathname: string) => void
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS })
}

/** Paths of the build's own list, to hash; a request can name nothing else. */
async function readManifest(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await fs.readFile(path.join(folder, MANIFEST_FILE), 'utf8')
  return new Map(manifest.parse(JSON.parse(text)).map((file) => [`/${file.path}`, file.sha256]))
}

/** The file, or null where it is not what was built: changed, gone, or on a disk that fails. */
async function readUnchanged(file: string, sha256: string): Promise<Buffer | null> {
  const body = await fs.readFile(file).catch(() => null)
  if (body === null) return null
  return createHash('sha256').update(body).digest('hex') === sha256 ? body : null
}

/**
 * Answers `app://bundle/…` with the files of the build. A file that was changed since the build is
 * refused, as is every method but GET and HEAD and every other host.
 */
export async function createAppHandler({
  folder,
  onLost,
}: AppFiles): Promise<(request: Request) => Promise<Response>> {
  // Without its list no file of the page is served, and the page that says so still is.
  const files = await readManifest(folder).catch(() => new Map<string, string>())
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const url = new URL(request.url)
    const outOfOrder = url.host === 'bundle' ? answerOutOfOrder(url.pathname) : null
    if (outOfOrder !== null) return outOfOrder
    const sha256 = files.get(url.pathname)
    const mediaType = MEDIA_TYPES[path.extname(url.pathname)]
    if (url.host !== 'bundle' || sha256 === undefined || mediaType === undefined) return refuse(404)
    const body = await readUnchanged(path.join(folder, url.pathname), sha256)
    if (body === null) {
      if (NEEDED_KINDS.includes(path.extname(url.pathname))) onLost(url.pathname)
      // With its policy, where an error of the network would have none.
      return refuse(500)
    }
    return new Response(new Uint8Array(body), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': mediaType },
    })
  }
}

export async function serveApp(protocol: Protocol, files: AppFiles): Promise<void> {
  protocol.handle(APP_SCHEME, await createAppHandler(files))
}
