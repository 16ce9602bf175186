// @ts-check
import { requireNode } from './machine.mjs'
import { binary, run } from './run.mjs'

requireNode()
const files = ['tests/contract/fuzz.test.ts', 'tests/contract/hostileStrings.test.ts']
const words = ['run', '--config', 'tests/vitest.config.ts', ...files]
process.exit(run(binary('vitest'), words, { ...process.env, FUZZ: 'whole' }))
