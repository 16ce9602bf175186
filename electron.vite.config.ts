import { createHash } from 'node:crypto'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/**
 * Lists every file of the page with its hash. The kiosk serves what stands on this list and nothing
 * else, so no request can reach another file of the machine.
 */
function bundleManifest(): Plugin {
  return {
    name: 'bundle-manifest',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).map((output) => ({
        path: output.fileName,
        sha256: createHash('sha256')
          .update(output.type === 'chunk' ? output.code : output.source)
          .digest('hex'),
      }))
      this.emitFile({
        type: 'asset',
        fileName: 'bundle-manifest.json',
        source: JSON.stringify(files, null, 1),
      })
    },
  }
}

/** CommonJS, because a sandboxed preload script cannot be an ES module. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs' } as const

export default defineConfig({
  main: {
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
    plugins: [vue(), bundleManifest()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
})
