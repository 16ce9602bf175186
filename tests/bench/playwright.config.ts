import { defineConfig } from '@playwright/test'

/** One thing at a time, once: a second try would only be a nicer number. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../out/bench/folders',
  timeout: 600_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: 'line',
})
