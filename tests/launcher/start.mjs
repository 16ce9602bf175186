// @ts-check
import path from 'node:path'
import { hasDisplay, leave, requireNode } from './machine.mjs'
import { build, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

requireNode()
if (!hasDisplay()) {
  leave(
    'There is no display here, so the kiosk cannot be shown.\n' +
      'Run "npm run demo" to walk the procedure without one and find its pictures in out/demo/,\n' +
      'or start it where a desktop runs (DISPLAY or WAYLAND_DISPLAY is set).',
  )
}
const env = runtimeEnvironment({ mayDownload: true })
build()
const cli = path.resolve('node_modules/electron/cli.js')
process.exit(run(process.execPath, [cli, '.', ...process.argv.slice(2)], env))
