import { defineConfig } from '@playwright/test'

const STEP_TABLE = 'e2e/stepTable.spec.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../out/test/traces',
  timeout: 60_000,
  // Two password hashes of a third of a second each, on a machine that runs two kiosks at once.
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../out/test/window.json' }]],
  projects: [
    { name: 'runtime', testMatch: 'electron-runtime/**/*.spec.ts' },
    { name: 'window', testMatch: 'e2e/**/*.spec.ts', testIgnore: STEP_TABLE },
    // Judges what the journeys have left behind.
    { name: 'steps', testMatch: STEP_TABLE, dependencies: ['window'] },
  ],
})
