import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** Bundles the process to be killed into a script that this Node runs; answers its path. */
export async function buildCommitLoop(): Promise<string> {
  // Below node_modules, so that its bare imports are found.
  const outDir = join(PROJECT, 'node_modules/.cache/commit-loop')
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    build: {
      ssr: join(PROJECT, 'tests/support/storage/commitLoop.ts'),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'commitLoop.mjs' } },
    },
  })
  return join(outDir, 'commitLoop.mjs')
}
