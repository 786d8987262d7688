import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// One file after the other: each starts a browser of its own, and two at once would starve on a small machine.
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/harness/builds.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
