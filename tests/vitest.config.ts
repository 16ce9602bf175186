import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test/unit.json' },
    include: ['tests/{unit,contract}/**/*.test.ts'],
    // Its CommonJS entry has no names to import; the bundler and the tests take the same ES module.
    server: { deps: { inline: ['opentype.js'] } },
    testTimeout: 30_000,
  },
})
