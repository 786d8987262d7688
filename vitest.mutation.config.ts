import { defineConfig } from 'vitest/config';

// What Stryker runs: only the tests that look at the SPF and DMARC of lib/checks and lib/mail-checks. They need nothing of the extension, so no plugin.
export default defineConfig({
  test: {
    include: [
      'test/checks/spf/**/*.test.ts',
      'test/checks/dmarc/**/*.test.ts',
      'test/mail-checks/spf/**/*.test.ts',
      'test/checks/suites.test.ts',
    ],
    setupFiles: ['test/helpers/mutation-setup.ts'],
    testTimeout: 60_000,
    isolate: false, // the tests share nothing, and a worker for each file would cost more than the tests
  },
});
