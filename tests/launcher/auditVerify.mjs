// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { buildScript } from '../crash/buildScript.mjs'
import { leave, requireNode } from './machine.mjs'
import { run } from './run.mjs'

requireNode()
const [file, folder = file && path.dirname(file)] = process.argv.slice(2)
if (file === undefined || folder === undefined || !fs.existsSync(file)) {
  leave(
    'npm run audit:verify -- FILE [FOLDER]: FILE is the accounts.db of a kiosk that does not run,' +
      '\nor a copy of it; FOLDER holds its store.key and audit.anchor where they do not lie beside it.',
  )
} else {
  const script = await buildScript('tests/support/audit/verifyFile.ts')
  process.exitCode = run(process.execPath, [script, path.resolve(file), path.resolve(folder)])
  fs.rmSync(path.dirname(script), { recursive: true, force: true })
}
