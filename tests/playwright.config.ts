import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../out/test/traces',
  timeout: 60_000,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../out/test/window.json' }]],
  projects: [
    { name: 'runtime', testMatch: 'electron-runtime/**/*.spec.ts' },
    { name: 'window', testMatch: 'e2e/**/*.spec.ts' },
  ],
})
