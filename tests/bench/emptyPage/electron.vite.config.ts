import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { bundleManifest, commonJs } from '../../../electron.vite.config'

const FOLDER = 'tests/bench/emptyPage'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/bench/main',
      rollupOptions: {
        input: `${FOLDER}/main.ts`,
        output: { ...commonJs, entryFileNames: 'index.cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/bench/preload',
      rollupOptions: {
        input: `${FOLDER}/preload.ts`,
        output: { ...commonJs, entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: FOLDER,
    plugins: [bundleManifest()],
    build: {
      outDir: 'out/bench/renderer',
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(FOLDER, 'index.html') },
    },
  },
})
