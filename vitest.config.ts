import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { dohJsClient } from './scripts/doh-js-client-plugin.ts';
import { publicSuffixes } from './scripts/public-suffix-plugin.ts';

// WxtVitest does not carry over the Vite plugins of wxt.config.ts: the DoH client's wiring is named here too, so that tests run what ships.
export default defineConfig({
  plugins: [WxtVitest(), dohJsClient(), publicSuffixes(), preact()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    coverage: { include: ['{lib,components,entrypoints}/**/*.{ts,tsx}'] },
  },
});
