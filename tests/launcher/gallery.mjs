// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { ensureChromium, requireNode } from './machine.mjs'
import { binary, build, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

const GALLERY = path.resolve('out/gallery')

requireNode()
const env = runtimeEnvironment({ mayDownload: false })
// Draws the sheets, beside whichever runtime shows the kiosk.
ensureChromium()
build()
fs.rmSync(GALLERY, { recursive: true, force: true })
const status = run(
  binary('playwright'),
  ['test', '--config', 'tests/gallery/playwright.config.ts', ...process.argv.slice(2)],
  env,
)
process.stdout.write(`
The pictures are in ${GALLERY}
  index.html  all of them, for any browser
  sheets/     twelve on a sheet
`)
process.exit(status)
