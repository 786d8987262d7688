import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = process.env['BOUNCE_DATA'] ?? '../shared/data';

/** The path of a file of the shared data (variable BOUNCE_DATA). */
export function sharedData(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** The shared data's JSON file; its README describes the shape, which the caller asserts with `as`. */
export function sharedJson(...parts: readonly string[]): unknown {
  return JSON.parse(readFileSync(sharedData(...parts), 'utf8'));
}

/**
 * A suite over the shared data. Without the data it counts as one skipped test that names its reason; with CI=true as a failure.
 */
export function describeWithData(name: string, suite: () => void): void {
  if (existsSync(root)) {
    describe(name, suite);
  } else if (process.env['CI'] === 'true') {
    test(name, () => {
      expect.fail(`the shared data is missing: set BOUNCE_DATA (looked in ${root})`);
    });
  } else {
    test.skip(`${name} (skipped: no shared data in ${root}; set BOUNCE_DATA)`, () => undefined);
  }
}
