// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a TypeScript file of the project into a script that this Node runs; answers its path.
 * @param {string} entry below the project
 */
export async function buildScript(entry) {
  const { name } = path.parse(entry)
  // Below node_modules, so that its bare imports are found; a folder a script, so that two builds
  // at a time do not empty each other's.
  const outDir = path.join(PROJECT, 'out/crash', `${name}-${process.pid}`)
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    build: {
      ssr: path.join(PROJECT, entry),
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return path.join(outDir, `${name}.mjs`)
}
