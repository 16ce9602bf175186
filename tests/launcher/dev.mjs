// @ts-check
import { hasDisplay, leave, requireNode } from './machine.mjs'
import { binary, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

requireNode()
if (!hasDisplay()) leave('There is no display here; "npm run dev" needs one.')
const env = runtimeEnvironment({ mayDownload: true })
const parameters = ['dev', '--watch', '--', '--windowed', ...process.argv.slice(2)]
process.exit(run(binary('electron-vite'), parameters, env))
