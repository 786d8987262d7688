import { defineConfig } from 'vitest/config';

// What Stryker runs: only the tests that look at lib/checks/spf and lib/checks/dmarc. They need nothing of the extension, so no plugin.
export default defineConfig({
  test: {
    include: ['test/checks/spf/**/*.test.ts', 'test/checks/dmarc/**/*.test.ts', 'test/conformance/suites.test.ts'],
  },
});
