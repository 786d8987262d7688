import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/browser/find-chromium.ts';

/** The programs that the end-to-end tests drive; undefined where one is not installed. */
export const programs = {
  chromium: findChromium(),
  firefox: process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox'),
  named: onPath('named'),
};

function onPath(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * A suite that needs these programs. Where one is missing it counts as one skipped test that names its reason; with CI=true as a
 * failure.
 */
export function describeWith(
  needed: readonly (keyof typeof programs)[],
  name: string,
  suite: () => void,
): void {
  const missing = needed.filter((program) => programs[program] === undefined);
  if (missing.length === 0) {
    describe(name, suite);
  } else if (process.env['CI'] === 'true') {
    test(name, () => {
      expect.fail(`not installed: ${missing.join(', ')}`);
    });
  } else {
    test.skip(`${name} (skipped: not installed: ${missing.join(', ')})`, () => undefined);
  }
}
