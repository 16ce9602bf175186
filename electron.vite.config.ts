import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { catalogueFont } from './resources/fonts/catalogueFont'

/**
 * Lists every file of the page with its hash. The kiosk serves what stands on this list and nothing
 * else, so no request can reach another file of the machine.
 */
export function bundleManifest(): Plugin {
  return {
    name: 'bundle-manifest',
    writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).map((file) => ({
        path: file,
        sha256: createHash('sha256')
          .update(readFileSync(join(dir, file)))
          .digest('hex'),
      }))
      writeFileSync(join(dir, 'bundle-manifest.json'), JSON.stringify(files, null, 1))
    },
  }
}

/** CommonJS, because a sandboxed preload script cannot be an ES module. */
export const commonJs = { format: 'cjs', entryFileNames: '[name].cjs' } as const

export default defineConfig({
  main: {
    // There is none. The default is resources/, whose files would be left out of the bundle.
    publicDir: 'public',
    build: {
      outDir: 'out/main',
      rollupOptions: { input: 'electron/main/index.ts', output: commonJs },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: 'electron/preload/index.ts', output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [vue(), catalogueFont(), bundleManifest()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Main and preload stay as they read; the page is read at each start.
      minify: true,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
})
