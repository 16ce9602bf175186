import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/demo-traces',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: './stepReporter.ts',
  projects: [
    { name: 'mail', testMatch: 'mail.spec.ts' },
    // `npm run demo -- --all`
    { name: 'everything', testMatch: 'everything.spec.ts' },
  ],
})
