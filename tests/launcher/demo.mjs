// @ts-check
import { requireNode } from './machine.mjs'
import { binary, build, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

requireNode()
const env = runtimeEnvironment({ mayDownload: false })
build()
const chapters = process.argv.includes('--all') ? ['mail', 'everything'] : ['mail']
process.exit(
  run(
    binary('playwright'),
    [
      'test',
      '--config',
      'tests/demo/playwright.config.ts',
      ...chapters.map((chapter) => `--project=${chapter}`),
    ],
    env,
  ),
)
