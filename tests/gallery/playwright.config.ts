import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/gallery-traces',
  timeout: 900_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'line',
  projects: [
    { name: 'pictures', testMatch: 'pictures.spec.ts' },
    { name: 'sheets', testMatch: 'sheets.spec.ts', dependencies: ['pictures'] },
  ],
})
