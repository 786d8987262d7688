import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildFolder } from '../../scripts/browser/build.ts';
import { loadedSize, sizeLimits } from '../../scripts/size.ts';

test.each(['contentScript', 'popup'] as const)(
  'everything that the %s loads keeps within its size',
  (part) => {
    expect(loadedSize(part)).toBeGreaterThan(1000);
    expect(loadedSize(part)).toBeLessThanOrEqual(sizeLimits[part]);
  },
);

interface LintReport {
  readonly errors: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

test('web-ext finds no error in the Firefox build, and no warning that docs/web-ext-warnings.md does not explain', () => {
  const words = ['lint', '--source-dir', buildFolder('firefox'), '--no-config-discovery', '--output', 'json'];
  const { stdout } = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', ...words], {
    encoding: 'utf8',
  });
  // The form of web-ext's own report.
  const { errors, warnings } = JSON.parse(stdout) as LintReport;
  expect(errors.map(({ code }) => code)).toEqual([]);
  const explained = readFileSync('docs/web-ext-warnings.md', 'utf8');
  expect(warnings.map(({ code }) => code).filter((code) => !explained.includes(code))).toEqual([]);
});
