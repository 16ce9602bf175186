import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'

/** Where something typed may be found: a name of the place, and what stands there. */
export interface Place {
  readonly name: string
  readonly bytes: Buffer
}

/** Strings that nobody else could have typed. */
export class Canaries {
  readonly #typed: string[] = []

  /** Looks like a name or the beginning of an address, and fits every field that takes letters. */
  sing(): string {
    const canary = `Kanaria${randomBytes(6).toString('hex')}`
    this.#typed.push(canary)
    return canary
  }

  /** Short enough for a password of this procedure, and of two kinds of characters. */
  singPassword(): string {
    const canary = `Ka${randomBytes(6).toString('hex')}9`
    this.#typed.push(canary)
    return canary
  }

  /** Which of them are in which of the places, however they are written there. */
  foundIn(places: readonly Place[]): readonly string[] {
    return places.flatMap(({ name, bytes }) =>
      this.#typed
        .filter((canary) => spellings(canary).some((spelling) => bytes.includes(spelling)))
        .map((canary) => `${canary} in ${name}`),
    )
  }
}

function spellings(canary: string): readonly Buffer[] {
  const forms = [canary, canary.toLowerCase(), canary.toUpperCase()]
  return forms.flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(
      Buffer.from(form, 'utf8')
        .toString('base64')
        .replace(/.=+$|.$/, ''),
      'utf8',
    ),
  ])
}

/** Every file below a folder. */
export function filesBelow(folder: string): readonly Place[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file), bytes: fs.readFileSync(file) }))
}

/** What stands on the page and what it keeps, read in the page itself. */
async function readPage(): Promise<Readonly<Record<string, string>>> {
  const inputs = [...document.querySelectorAll('input, textarea')]
  const stored = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
  return {
    document: document.documentElement.outerHTML,
    fields: JSON.stringify(inputs.map((input) => Reflect.get(input, 'value'))),
    selection: String(getSelection()),
    history: JSON.stringify(history.state),
    storages: JSON.stringify(stored),
    databases: JSON.stringify([await indexedDB.databases(), await caches.keys()]),
  }
}

/** Asked through main: Playwright lets go of a page that has crashed, also when it is back. */
export async function pagePlaces(app: ElectronApplication): Promise<readonly Place[]> {
  const kept = await askPage(app, `(${readPage.toString()})()`)
  return Object.entries(Object(kept)).map(([name, text]) => ({
    name,
    bytes: Buffer.from(String(text)),
  }))
}

/** The heading that stands there; null while there is none. */
export function shownHeading(app: ElectronApplication): Promise<unknown> {
  return askPage(app, 'document.querySelector("h1")?.textContent.trim() ?? null')
}

function askPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, asked) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(asked) as Promise<unknown>,
    script,
  )
}

/** Everything that the page's heap still holds. */
export async function pageHeap(page: Page): Promise<Place> {
  const devtools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  // What the first collection lets go of may have held on to something else.
  for (let turns = 0; turns < 3; turns += 1) await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  return { name: "the page's heap", bytes: Buffer.from(chunks.join('')) }
}

/** Everything that main still holds on to, and what could be pasted. */
export async function mainPlaces(
  app: ElectronApplication,
  folder: string,
): Promise<readonly Place[]> {
  const file = path.join(folder, 'main.heapsnapshot')
  await app.evaluate(
    (_electron, name) => void process.getBuiltinModule('node:v8').writeHeapSnapshot(name),
    file,
  )
  const bytes = fs.readFileSync(file)
  fs.rmSync(file)
  return [
    { name: "main's heap", bytes },
    { name: 'the clipboard', bytes: await readClipboard(app) },
  ]
}

export async function readClipboard(app: ElectronApplication): Promise<Buffer> {
  return Buffer.from(await app.evaluate(({ clipboard }) => clipboard.readText()))
}

/** All that the process says from now on. */
export function listenToLog(app: ElectronApplication): () => Place {
  const chunks: Buffer[] = []
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  }
  return () => ({ name: 'the log', bytes: Buffer.concat(chunks) })
}
